import type {Clock} from '../../../src/contracts/clock.ts';

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

  /** Time goes by, and whatever is due happens at its moment. */
  pass(ms: number): void {
    const endMs = this.nowMs + ms;
    for (let next = this.nextDue(endMs); next !== null; next = this.nextDue(endMs)) {
      this.nowMs = Math.max(this.nowMs, this.timers.get(next)?.atMs ?? 0);
      this.fire(next);
    }
    this.nowMs = endMs;
  }

  /** Time goes by while nothing can happen: the page is frozen or the device asleep. What has become due happens once after it. */
  sleep(ms: number): void {
    this.nowMs += ms;
    const due = [...this.timers].filter(([, {atMs}]) => atMs <= this.nowMs);
    for (const [timer] of due) this.fire(timer);
  }

  private fire(timer: number): void {
    const action = this.timers.get(timer)?.action;
    this.timers.delete(timer);
    action?.();
  }

  /** The timer that is due first until then, or null. */
  private nextDue(endMs: number): number | null {
    const due = [...this.timers].filter(([, {atMs}]) => atMs <= endMs);
    due.sort(([, one], [, other]) => one.atMs - other.atMs);
    return due[0]?.[0] ?? null;
  }
}
