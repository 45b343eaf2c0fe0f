/**
 * The quantile by nearest rank: the least of the values that so large a share of them does not exceed; the lower one of two in the middle.
 * NaN for none.
 * @param values in any order
 * @param share 0..1
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
