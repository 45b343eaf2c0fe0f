/**
 * The middle one of some values, the upper one of two in the middle; undefined of none.
 * @param values in any order
 */
export function upperMedian(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
