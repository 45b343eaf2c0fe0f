/**
 * The largest whole number of a range that still fits, found by halving.
 * @param fits true up to a size and false beyond it
 * @returns `smallest` when nothing fits
 */
export function largestFit(
  smallest: number,
  largest: number,
  fits: (size: number) => boolean,
): number {
  let [low, high] = [Math.ceil(smallest), Math.floor(largest)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return Math.max(smallest, low);
}
