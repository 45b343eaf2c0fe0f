/** Time as an argument, so that tests need not wait. */
export interface Clock {
  now(): number;
  setTimeout(action: () => void, ms: number): number;
  clearTimeout(timer: number): void;
}
