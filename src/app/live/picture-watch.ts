import type {Clock} from '../../contracts/clock.ts';
import {Watchdog} from '../recognizer/watchdog.ts';

export interface PictureWatchOptions {
  readonly clock: Clock;
  /** Whether pictures ought to come now: the page is seen, and nobody holds them back. */
  readonly isExpected: () => boolean;
  /**
   * No picture came for a while.
   * @param times how often that was told since the last picture
   */
  readonly onStalled: (times: number) => void;
  /** Pictures come again. */
  readonly onRecovered: () => void;
}

/** Milliseconds without a new picture after which the camera stands still; the slowest give five a second. */
export const STALLED_AFTER_MS = 2000;
/** Milliseconds a camera may take for its first picture. */
export const FIRST_PICTURE_MS = 6000;
/** The most milliseconds from one attempt to the next. */
const MOST_BETWEEN_MS = 60_000;
/** Milliseconds of one step of waiting: a watch that is always kept should not wake the device often. */
const STEP_MS = 1000;

/** Notices when a camera that says it runs gives no new picture any more, and again in longer and longer steps while it does not. */
export class PictureWatch {
  private times = 0;
  private readonly dog: Watchdog;
  private readonly options: PictureWatchOptions;

  constructor(options: PictureWatchOptions) {
    this.options = options;
    this.dog = new Watchdog(options.clock, () => this.onSilence(), STEP_MS);
  }

  /** Pictures are to come from now on; of a camera that was only opened anew they are awaited already. */
  start(): void {
    if (this.times === 0) this.watch(FIRST_PICTURE_MS);
  }

  stop(): void {
    this.times = 0;
    this.dog.calm();
  }

  /** A new picture came. */
  seen(): void {
    if (this.times > 0) this.options.onRecovered();
    this.times = 0;
    this.watch(STALLED_AFTER_MS);
  }

  private onSilence(): void {
    if (!this.options.isExpected()) {
      this.watch(FIRST_PICTURE_MS);
      return;
    }
    this.times++;
    this.watch(Math.min(MOST_BETWEEN_MS, STALLED_AFTER_MS * 2 ** this.times));
    this.options.onStalled(this.times);
  }

  private watch(ms: number): void {
    this.dog.watch(ms, 'No new picture came.');
  }
}
