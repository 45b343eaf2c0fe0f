import type {ReactiveController, ReactiveControllerHost} from 'lit';

export interface UntouchedUpdateOptions {
  readonly window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  /** Whether there is a newer version. */
  readonly isThere: () => boolean;
  /** Whether it is an app of its own. A tab is reloaded by the person, and every time it is opened. */
  readonly isInstalled: () => boolean;
  /** Whether the page does nothing that a reload would break off. */
  readonly isIdle: () => boolean;
  /** Whether the page came by a reload: what was taken once is not taken over and over, were a host to change between two versions. */
  readonly wasReloaded: boolean;
  readonly take: () => void;
}

const TOUCHES = ['pointerdown', 'keydown'];
/** Also what a view keeps to itself. */
const CAPTURE = {capture: true};

/** Takes a newer version unasked while nobody has done anything since the app was opened: an iPhone keeps an app of its own for weeks, and has no reload. */
export class UntouchedUpdate implements ReactiveController {
  private isOver: boolean;
  private readonly options: UntouchedUpdateOptions;

  constructor(host: ReactiveControllerHost, options: UntouchedUpdateOptions) {
    this.options = options;
    this.isOver = options.wasReloaded;
    host.addController(this);
  }

  hostConnected(): void {
    for (const name of TOUCHES) this.options.window.addEventListener(name, this.onTouch, CAPTURE);
  }

  hostDisconnected(): void {
    for (const name of TOUCHES)
      this.options.window.removeEventListener(name, this.onTouch, CAPTURE);
  }

  hostUpdate(): void {
    const {isThere, isInstalled, isIdle, take} = this.options;
    if (this.isOver || !isThere() || !isInstalled() || !isIdle()) return;
    this.isOver = true;
    take();
  }

  private readonly onTouch = (): void => {
    this.isOver = true;
  };
}
