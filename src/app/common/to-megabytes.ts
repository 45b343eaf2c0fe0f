/** "12.3": megabytes as stores and phones count them, a million bytes each. */
export function toMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
