/** Random numbers that come out the same for the same seed. */
export interface Random {
  /** Evenly from 0 (included) to 1 (left out). */
  next(): number;
  /** Evenly from `low` to `high`. */
  between(low: number, high: number): number;
  /** 0, 1 … `count` - 1. */
  below(count: number): number;
  /** Bell-shaped round 0 with standard deviation 1. */
  normal(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
}

/** An odd number near 2³² over the golden ratio: adding it over and over meets every 32-bit number once. */
const GOLDEN_STEP = 0x9e3779b9;

/** A 32-bit counter through a strong mixing function. ref: Salmon et al., "Parallel random numbers: as easy as 1, 2, 3" (SC 2011) */
export function seededRandom(seed: number): Random {
  let counter = seed >>> 0;
  const next = () => {
    counter = (counter + GOLDEN_STEP) >>> 0;
    return mix(counter) / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    below: (count) => Math.floor(next() * count),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (probability) => next() < probability,
  };
}

/**
 * Random numbers for one place of a run, such as one step: the same for the same seed and place, whatever was drawn before.
 * @param place whole numbers that name it
 */
export function derivedRandom(seed: number, ...place: readonly number[]): Random {
  return seededRandom(place.reduce(mixIn, mix(seed >>> 0)));
}

/** The state is mixed once more than the part, so that the two cannot trade places: seed 3 at place 5 is not seed 6 at place 2. */
function mixIn(state: number, part: number): number {
  return mix(mix(state + GOLDEN_STEP) ^ mix(part));
}

/** A finaliser whose every input bit flips each output bit half of the time. ref: C. Wellons, "Prospecting for hash functions" */
function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}
