import type {Clock} from './recognizer-client.ts';

/** Barks once when nobody calms it in time. */
export class Watchdog {
  private timer: number | null = null;
  private readonly clock: Clock;
  private readonly bark: (detail: string) => void;

  constructor(clock: Clock, bark: (detail: string) => void) {
    this.clock = clock;
    this.bark = bark;
  }

  /**
   * Waits anew.
   * @param detail what to bark
   */
  watch(ms: number, detail: string): void {
    this.calm();
    this.timer = this.clock.setTimeout(() => this.bark(detail), ms);
  }

  calm(): void {
    if (this.timer !== null) this.clock.clearTimeout(this.timer);
    this.timer = null;
  }
}
