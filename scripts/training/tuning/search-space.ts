import {FEATURE_SETS} from '../augment/input-recipe.ts';
import {SHRINKINGS} from '../network/picture-layers.ts';
import {OPTIMIZERS} from '../fit/optimizer.ts';
import type {OptimizerName} from '../fit/optimizer.ts';
import {derivedRandom} from '../../support/numbers/random.ts';
import type {Random} from '../../support/numbers/random.ts';

/** Changes to the default config, as `npm run train -- --config` reads them. */
export type ConfigChanges = Readonly<Record<string, unknown>>;

/** Momentum alone takes longer steps than a scheme that scales every weight's. */
const LEARNING_RATES: Readonly<Record<OptimizerName, readonly [number, number]>> = {
  adamw: [5e-4, 8e-3],
  adam: [5e-4, 8e-3],
  sgd: [1e-2, 3e-1],
};

/** Which network's settings are searched: ours, or the one of the tutorials. */
export type Space = 'letters' | 'tutorial';

/**
 * The settings of one trial: the same for the same seed and trial, whoever draws them. Trial 0 changes nothing, so that the defaults
 * are among what they are compared with.
 * @param trial 0, 1 …
 */
export function drawChanges(space: Space, seed: number, trial: number): ConfigChanges {
  if (trial === 0) return space === 'letters' ? {} : {network: {kind: space}};
  const random = derivedRandom(seed, trial);
  switch (space) {
    case 'letters':
      return {
        network: drawLetters(random),
        inputs: {...drawPicture(random), features: pick(random, FEATURE_SETS)},
        balance: drawBalance(random),
        fit: drawFit(random),
      };
    case 'tutorial':
      return {
        network: {kind: space, ...drawTutorial(random)},
        inputs: drawPicture(random),
        fit: drawFit(random),
      };
  }
}

function drawLetters(random: Random) {
  return {
    pictureFilters: drawFilters(random, 2, 4, [8, 12, 16, 24, 32]),
    ...drawConvolutions(random),
    pictureUnits: pick(random, [32, 48, 64, 96, 128]),
    landmarkUnits: [
      ...repeat(random.below(3), pick(random, [64, 96, 128, 192, 256])),
      pick(random, [48, 64, 96]),
    ],
    jointUnits: pick(random, [32, 64, 96, 128]),
    dropout: rounded(random.between(0, 0.5)),
  };
}

function drawTutorial(random: Random) {
  return {
    filters: drawFilters(random, 1, 4, [8, 16, 32]),
    ...drawConvolutions(random),
    dropout: rounded(random.between(0, 0.6)),
    denseUnits: repeat(1 + random.below(2), pick(random, [64, 128, 256])),
  };
}

function drawConvolutions(random: Random) {
  return {
    filterSize: pick(random, [3, 5]),
    norm: random.chance(0.5),
    shrinking: pick(random, SHRINKINGS),
  };
}

function drawPicture(random: Random) {
  return {mask: random.chance(0.5), cropMargin: pick(random, [1.1, 1.2, 1.3, 1.45, 1.6])};
}

/** Filters of each convolution, each half as many again or twice as many as the last one's. */
function drawFilters(random: Random, fewest: number, most: number, first: readonly number[]) {
  const growth = pick(random, [1, 1.5, 2]);
  const start = pick(random, first);
  const count = fewest + random.below(most - fewest + 1);
  return Array.from({length: count}, (_, i) => Math.min(128, Math.round(start * growth ** i)));
}

function drawBalance(random: Random) {
  return {
    recordings: rounded(random.between(0.1, 0.5)),
    noLetter: rounded(random.between(0.03, 0.12)),
    rendered: rounded(random.between(0, 0.3)),
  };
}

function drawFit(random: Random) {
  const optimizer = pick(random, OPTIMIZERS);
  return {
    batchSize: pick(random, [32, 64, 128]),
    optimizer,
    learningRate: evenlyInLog(random, ...LEARNING_RATES[optimizer]),
    labelSmoothing: rounded(random.between(0, 0.12)),
    helperWeight: rounded(random.between(0, 0.6)),
    augment: {
      rotation: rounded(random.between(4, 18)),
      shear: rounded(random.between(0, 0.2)),
      stretch: rounded(random.between(0, 0.2)),
      cropZoom: rounded(random.between(0, 0.2)),
      cropShift: rounded(random.between(0, 0.1)),
      turn: rounded(random.between(0, 20)),
      jitter: rounded(random.between(0, 0.04)),
      light: rounded(random.between(0.3, 1)),
      dropPicture: rounded(random.between(0.05, 0.4)),
      dropFeatures: rounded(random.between(0.05, 0.4)),
      dropWorld: rounded(random.between(0.05, 0.4)),
    },
  };
}

function pick<T>(random: Random, choices: readonly T[]): T {
  const choice = choices[random.below(choices.length)];
  if (choice === undefined) throw new Error('there is nothing to choose from');
  return choice;
}

function repeat(count: number, value: number): number[] {
  return Array.from({length: count}, () => value);
}

function evenlyInLog(random: Random, low: number, high: number): number {
  return rounded(Math.exp(random.between(Math.log(low), Math.log(high))));
}

/** Three digits are all that such a setting means. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
