import {FASTEST_PACE, SLOWEST_PACE, type WatchTry} from '../../contracts/watch-progress.ts';

/** Fewer words tell nothing. */
const LEAST_TRIES = 5;
/** The share of the words that is read at the pace that is looked for. */
const SHARE = 0.8;
/** How much slower (as a natural logarithm) a word has to be for the odds of reading it to grow e times. */
const SPREAD = 0.22;
/** What is expected of anybody: letters a second, and how far people lie from one another (as a natural logarithm). Weighs as much as a word or two. */
const EXPECTED = {pace: 2.5, spread: 0.8};
/** How finely paces are tried. */
const FINENESS = 1.01;

/**
 * Letters a second at which somebody reads 80 % of the words: the likeliest pace, if odds fall evenly with the logarithm of the pace.
 * @returns null when the tries are too few
 */
export function readablePace(tries: readonly WatchTry[]): number | null {
  if (tries.length < LEAST_TRIES) return null;
  let [best, most] = [SLOWEST_PACE, -Infinity];
  for (let pace = SLOWEST_PACE; pace <= FASTEST_PACE; pace *= FINENESS) {
    const likelihood = logLikelihood(pace, tries);
    if (likelihood > most) [best, most] = [pace, likelihood];
  }
  return Math.round(best * 10) / 10;
}

function logLikelihood(readable: number, tries: readonly WatchTry[]): number {
  const oddness = Math.log(readable / EXPECTED.pace) / EXPECTED.spread;
  return tries.reduce(
    (sum, {pace, right}) => sum + Math.log(chance(pace, readable, right)),
    -(oddness ** 2) / 2,
  );
}

function chance(pace: number, readable: number, right: boolean): number {
  const logit = Math.log(SHARE / (1 - SHARE)) - Math.log(pace / readable) / SPREAD;
  return 1 / (1 + Math.exp(right ? -logit : logit));
}
