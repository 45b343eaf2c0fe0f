/** A stage of the search: so many steps of training for each trial still in it. */
export interface Rung {
  readonly steps: number;
  /** Share of the trials that go on to the next rung. */
  readonly keep: number;
}

export interface HalvingConfig {
  /** From one rung to the next there are this many times fewer trials, trained this many times longer. */
  readonly factor: number;
  readonly mostRungs: number;
}

export const HALVING: HalvingConfig = {factor: 3, mostRungs: 4};

/**
 * The rungs of a search.
 * @param trials in the first rung
 * @param steps in the last rung
 */
export function planRungs(trials: number, steps: number, config: HalvingConfig = HALVING): Rung[] {
  const {factor, mostRungs} = config;
  const wanted = 1 + Math.floor(Math.log(trials) / Math.log(factor) + 1e-9);
  const count = Math.max(1, Math.min(mostRungs, wanted));
  return Array.from({length: count}, (_, rung) => ({
    steps: Math.max(1, Math.round(steps / factor ** (count - 1 - rung))),
    keep: 1 / factor,
  }));
}

/** Steps of training that a search takes in all. */
export function countSteps(trials: number, rungs: readonly Rung[]): number {
  let [left, sum] = [trials, 0];
  for (const {steps, keep} of rungs) {
    sum += left * steps;
    left = kept(left, keep);
  }
  return sum;
}

/**
 * Runs all trials for a few steps, the better ones for more, and so on.
 * ref: Jamieson & Talwalkar, "Non-stochastic best arm identification and hyperparameter optimization" (2016)
 * @param run trains one trial for one rung and gives its score, the higher the better
 */
export async function halve(
  trials: readonly number[],
  rungs: readonly Rung[],
  run: (trial: number, rung: number) => Promise<number>,
): Promise<void> {
  let left = trials;
  for (const [rung, {keep}] of rungs.entries()) {
    const scored: {trial: number; score: number}[] = [];
    for (const trial of left) scored.push({trial, score: await run(trial, rung)});
    // Of equals the one drawn first goes on, so that the search comes out the same every time.
    scored.sort((a, b) => b.score - a.score || a.trial - b.trial);
    left = scored.slice(0, kept(left.length, keep)).map(({trial}) => trial);
  }
}

function kept(count: number, share: number): number {
  return Math.ceil(count * share - 1e-9);
}
