import type {Clock} from '../../src/app/recognizer-client.ts';

/** Time that passes only when a test says so. */
export class FakeClock implements Clock {
  private nowMs = 0;
  private nextTimer = 1;
  private readonly timers = new Map<number, {atMs: number; action: () => void}>();

  now(): number {
    return this.nowMs;
  }

  setTimeout(action: () => void, ms: number): number {
    const timer = this.nextTimer++;
    this.timers.set(timer, {atMs: this.nowMs + ms, action});
    return timer;
  }

  clearTimeout(timer: number): void {
    this.timers.delete(timer);
  }

  get pending(): number {
    return this.timers.size;
  }

  pass(ms: number): void {
    this.nowMs += ms;
    for (const [timer, {atMs, action}] of [...this.timers]) {
      if (atMs > this.nowMs) continue;
      this.timers.delete(timer);
      action();
    }
  }
}
