import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Clock} from '../../contracts/clock.ts';

/** The part of the browser's wake locks that is needed. ref: https://w3c.github.io/screen-wake-lock/ */
export type WakeLockSource = Pick<WakeLock, 'request'>;

export interface AwakeOptions {
  /** Undefined where the browser has none. */
  readonly wakeLock: WakeLockSource | undefined;
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  readonly clock: Clock;
  /** Whether the person wants the screen to stay on. */
  readonly isOn: () => boolean;
  /** Whether there is a picture in which hands are looked for. */
  readonly isReading: () => boolean;
}

/** Milliseconds without a hand after which the screen may go dark: somebody left the device lying. */
export const AWAKE_WITHOUT_HAND_MS = 3 * 60_000;

type Lock =
  | {readonly kind: 'none'}
  | {readonly kind: 'asked'}
  | {readonly kind: 'held'; readonly sentinel: WakeLockSentinel}
  /** Low battery, or a browser that never gives it: the screen goes dark as always. Asked again when there is a new reason to. */
  | {readonly kind: 'refused'};

const NONE: Lock = {kind: 'none'};

/** Keeps the screen on while a hand spells: nobody touches it meanwhile. */
export class AwakeController implements ReactiveController {
  private lock: Lock = NONE;
  /** Grows with every wish, so that a late answer is known as late. */
  private run = 0;
  /** Milliseconds, when a hand was seen last or reading began; null while nothing is read. */
  private handAtMs: number | null = null;
  private readonly options: AwakeOptions;

  constructor(host: ReactiveControllerHost, options: AwakeOptions) {
    this.options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.options.document.addEventListener('visibilitychange', this.follow);
  }

  hostDisconnected(): void {
    this.options.document.removeEventListener('visibilitychange', this.follow);
    this.letGo();
  }

  hostUpdate(): void {
    this.follow();
  }

  /** A frame was read. */
  see(hasHand: boolean): void {
    if (hasHand) this.handAtMs = this.options.clock.now();
  }

  private readonly follow = (): void => {
    if (!this.isWanted()) this.letGo();
    else if (this.lock.kind === 'none') void this.ask();
  };

  private isWanted(): boolean {
    const {document, clock, isOn, isReading} = this.options;
    if (!isReading()) {
      this.handAtMs = null;
      return false;
    }
    this.handAtMs ??= clock.now();
    const isLeft = clock.now() - this.handAtMs >= AWAKE_WITHOUT_HAND_MS;
    return isOn() && !isLeft && document.visibilityState === 'visible';
  }

  private async ask(): Promise<void> {
    const {wakeLock} = this.options;
    if (wakeLock === undefined) return;
    const run = ++this.run;
    this.lock = {kind: 'asked'};
    try {
      const sentinel = await wakeLock.request('screen');
      if (run !== this.run) void sentinel.release().catch(() => undefined);
      else this.hold(sentinel);
    } catch {
      if (run === this.run) this.lock = {kind: 'refused'};
    }
  }

  private hold(sentinel: WakeLockSentinel): void {
    const held: Lock = {kind: 'held', sentinel};
    this.lock = held;
    // The system takes it back when the page is hidden or the battery low.
    sentinel.addEventListener('release', () => {
      if (this.lock === held) this.lock = {kind: 'refused'};
    });
  }

  private letGo(): void {
    const {lock} = this;
    this.run++;
    this.lock = NONE;
    if (lock.kind === 'held') void lock.sentinel.release().catch(() => undefined);
  }
}
