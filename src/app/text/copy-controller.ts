import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Clock} from '../../contracts/clock.ts';

export type CopyState = 'idle' | 'copied' | 'failed';

/** Milliseconds the outcome stays on the button. */
export const OUTCOME_MS = 2000;

/** Copies text and remembers for a moment how that went. */
export class CopyController implements ReactiveController {
  private current: CopyState = 'idle';
  private timer: number | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly clipboard: Pick<Clipboard, 'writeText'> | undefined;
  private readonly clock: Clock;

  /** @param clipboard undefined on pages that are not secure */
  constructor(
    host: ReactiveControllerHost,
    clipboard: Pick<Clipboard, 'writeText'> | undefined,
    clock: Clock,
  ) {
    this.host = host;
    this.clipboard = clipboard;
    this.clock = clock;
    host.addController(this);
  }

  get state(): CopyState {
    return this.current;
  }

  hostDisconnected(): void {
    if (this.timer !== null) this.clock.clearTimeout(this.timer);
  }

  async copy(text: string): Promise<CopyState> {
    const outcome = await this.write(text);
    if (this.timer !== null) this.clock.clearTimeout(this.timer);
    this.timer = this.clock.setTimeout(() => this.show('idle'), OUTCOME_MS);
    this.show(outcome);
    return outcome;
  }

  private async write(text: string): Promise<CopyState> {
    if (this.clipboard === undefined) return 'failed';
    try {
      await this.clipboard.writeText(text);
      return 'copied';
    } catch {
      return 'failed';
    }
  }

  private show(state: CopyState): void {
    this.current = state;
    this.host.requestUpdate();
  }
}
