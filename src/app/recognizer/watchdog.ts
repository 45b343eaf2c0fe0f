import type {Clock} from '../../contracts/clock.ts';

/** Milliseconds of one step of waiting, unless another is given. */
const STEP_MS = 250;

/**
 * Barks once when nobody calms it in time. It waits in short steps, and a step that comes late counts no more than one that does not: the time in
 * which the page was frozen, the device slept or timers were held back is nobody's silence.
 */
export class Watchdog {
  private timer: number | null = null;
  private readonly clock: Clock;
  private readonly bark: (detail: string) => void;
  private readonly stepMs: number;

  constructor(clock: Clock, bark: (detail: string) => void, stepMs = STEP_MS) {
    this.clock = clock;
    this.bark = bark;
    this.stepMs = stepMs;
  }

  /**
   * Waits anew.
   * @param detail what to bark
   */
  watch(ms: number, detail: string): void {
    this.calm();
    this.wait(ms, detail);
  }

  calm(): void {
    if (this.timer !== null) this.clock.clearTimeout(this.timer);
    this.timer = null;
  }

  private wait(leftMs: number, detail: string): void {
    const stepMs = Math.min(leftMs, this.stepMs);
    this.timer = this.clock.setTimeout(() => {
      this.timer = null;
      if (leftMs > stepMs) this.wait(leftMs - stepMs, detail);
      else this.bark(detail);
    }, stepMs);
  }
}
