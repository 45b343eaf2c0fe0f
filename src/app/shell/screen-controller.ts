import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Screen} from '../common/screens.ts';

export interface ScreenOptions {
  readonly start: Screen;
  /** Fetches what a screen is drawn with. */
  readonly load: (screen: Screen) => Promise<unknown>;
  /** The screen is another now. */
  readonly onShown: (screen: Screen) => void;
  /** A screen's code did not arrive; the one from before stays. */
  readonly onMissing: (screen: Screen) => void;
}

/** Which screen is shown, and which were: they stay on the page, so that what they hold is there when one comes back. */
export class ScreenController implements ReactiveController {
  private current: Screen = 'spell';
  private readonly seen = new Set<Screen>();
  /** Grows with every wish, so that code which arrives late shows nothing. */
  private run = 0;
  private readonly host: ReactiveControllerHost;
  private readonly options: ScreenOptions;

  constructor(host: ReactiveControllerHost, options: ScreenOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  get shown(): Screen {
    return this.current;
  }

  /** The screens that were shown since the start. */
  get visited(): ReadonlySet<Screen> {
    return this.seen;
  }

  hostConnected(): void {
    void this.go(this.options.start);
  }

  async go(screen: Screen): Promise<void> {
    const run = ++this.run;
    if (screen === this.current && this.seen.has(screen)) return;
    try {
      await this.options.load(screen);
    } catch {
      if (run === this.run) this.options.onMissing(screen);
      return;
    }
    if (run !== this.run) return;
    this.current = screen;
    this.seen.add(screen);
    this.options.onShown(screen);
    this.host.requestUpdate();
  }
}
