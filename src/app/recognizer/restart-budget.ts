export const MAX_RESTARTS = 3;
/** Milliseconds in which `MAX_RESTARTS` are counted. */
export const RESTART_WINDOW_MS = 60_000;

/** How often the worker may start again by itself: three times a minute, and three times where it never got as far as to read something. */
export class RestartBudget {
  private restartedAt: readonly number[] = [];
  private isProved = true;

  /** @returns whether it may start again now, which then counts */
  take(nowMs: number): boolean {
    if (this.isProved) {
      this.restartedAt = this.restartedAt.filter((atMs) => nowMs - atMs < RESTART_WINDOW_MS);
    }
    if (this.restartedAt.length >= MAX_RESTARTS) return false;
    this.restartedAt = [...this.restartedAt, nowMs];
    this.isProved = false;
    return true;
  }

  /** The worker read something: what is long past is forgotten from now on. */
  prove(): void {
    this.isProved = true;
  }

  /** Somebody wants to try again. */
  renew(): void {
    this.restartedAt = [];
  }
}
