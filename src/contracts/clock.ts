/** Time as an argument, so that tests need not wait. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  setTimeout(action: () => void, ms: number): number;
  clearTimeout(timer: number): void;
}
