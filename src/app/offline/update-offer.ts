import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Spelling} from '../../core/text/spell.ts';
import type {Clock} from '../../contracts/clock.ts';

/** Milliseconds without a change after which nobody is in the middle of a word. */
export const QUIET_MS = 6000;

export interface UpdateOfferOptions {
  /** Whether there is a newer version. */
  readonly isThere: () => boolean;
  readonly spelling: () => Spelling;
  readonly clock: Clock;
}

/** Waits with the offer of a newer version for a word's end, or until the text has been left alone. */
export class UpdateOffer implements ReactiveController {
  private offered = false;
  private seen: Spelling;
  /** When the text changed last; null before it has. */
  private changedAtMs: number | null = null;
  private timer: number | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly options: UpdateOfferOptions;

  constructor(host: ReactiveControllerHost, options: UpdateOfferOptions) {
    this.host = host;
    this.options = options;
    this.seen = options.spelling();
    host.addController(this);
  }

  /** Once made, the offer stays. */
  get isMade(): boolean {
    return this.offered;
  }

  hostUpdate(): void {
    this.watchText();
    if (!this.options.isThere()) {
      this.offered = false;
    } else if (!this.offered) {
      const waitMs = this.waitMs();
      if (waitMs <= 0) this.offered = true;
      else this.timer ??= this.options.clock.setTimeout(() => this.onTime(), waitMs);
    }
  }

  hostDisconnected(): void {
    if (this.timer !== null) this.options.clock.clearTimeout(this.timer);
    this.timer = null;
  }

  private watchText(): void {
    const spelling = this.options.spelling();
    if (spelling === this.seen) return;
    this.seen = spelling;
    this.changedAtMs = this.options.clock.now();
  }

  /** Milliseconds until the offer would disturb nobody. */
  private waitMs(): number {
    const {text, caret} = this.seen;
    const isInWord = /\S$/u.test(text.slice(0, caret));
    if (!isInWord || this.changedAtMs === null) return 0;
    return this.changedAtMs + QUIET_MS - this.options.clock.now();
  }

  private onTime(): void {
    this.timer = null;
    this.host.requestUpdate();
  }
}
