/** Before so much was done nobody knows how long the rest takes. */
const LEAST = {ms: 2000, share: 0.01};

/**
 * Milliseconds that the rest takes if it goes on like this; null while that is not known.
 * @param share 0..1 that is done
 */
export function timeLeft(tookMs: number, share: number): number | null {
  if (tookMs < LEAST.ms || share < LEAST.share) return null;
  return Math.max(0, (tookMs * (1 - share)) / share);
}
