import type {LetterProgress} from '../../contracts/practice-progress.ts';

/** The newest try counts as much as all before it that are this many tries older. */
const MEMORY_TRIES = 2.5;
/** As if this many tries had gone wrong before the first: one lucky try does not make a letter strong. */
const DOUBT = 0.6;
/** Days after which a strong letter is half as sure, and how much each right try stretches that. */
const FADING_DAYS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How well a letter sits, 0..1: the share of its last tries that were right, newer ones counting more, fading with the days since.
 * @param nowAt milliseconds since 1970
 */
export function letterStrength(progress: LetterProgress | undefined, nowAt: number): number {
  if (progress === undefined) return 0;
  const {recent, right, lastSeenAt} = progress;
  let [rightWeight, weight] = [0, DOUBT];
  recent.forEach((one, i) => {
    const share = Math.exp((i + 1 - recent.length) / MEMORY_TRIES);
    weight += share;
    if (one) rightWeight += share;
  });
  const days = Math.max(0, nowAt - lastSeenAt) / DAY_MS;
  return (rightWeight / weight) * 2 ** (-days / (FADING_DAYS * Math.max(1, right)));
}
