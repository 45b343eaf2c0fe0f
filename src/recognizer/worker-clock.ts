/** Time as an argument; the worker's own outside tests. */
export interface WorkerClock {
  /** Milliseconds. */
  now(): number;
  setTimeout(action: () => void, ms: number): number;
  clearTimeout(timer: number): void;
}
