import fs from 'node:fs';
import {fail} from '../../support/command-line/command-line.ts';
import {wholeNumber} from '../../support/numbers/whole-number.ts';
import {AUGMENT} from '../augment/augment.ts';
import type {FitConfig} from './fit.ts';
import {APP_INPUTS, FEATURE_SETS} from '../augment/input-recipe.ts';
import type {InputRecipe} from '../augment/input-recipe.ts';
import type {NetworkConfig} from '../network/build-network.ts';
import {SHRINKINGS} from '../network/picture-layers.ts';
import {TUTORIAL_NETWORK} from '../network/tutorial-network.ts';
import {OPTIMIZERS} from './optimizer.ts';
import {PATCH_MARGIN} from '../data/prepared-file.ts';
import {BALANCE} from '../batches/sampler.ts';
import type {BalanceConfig} from '../batches/sampler.ts';

/** Everything that decides what comes out of a training run, besides the data. */
export interface TrainConfig {
  readonly network: NetworkConfig;
  readonly inputs: InputRecipe;
  readonly balance: BalanceConfig;
  readonly fit: FitConfig;
}

export const TRAIN_CONFIG: TrainConfig = {
  network: {
    kind: 'letters',
    pictureFilters: [16, 32, 40],
    pictureUnits: 48,
    landmarkUnits: [128, 128, 64],
    sightUnits: [256, 128],
    pooledDropout: 0,
    jointUnits: 64,
    dropout: 0.2,
    filterSize: 3,
    norm: true,
    shrinking: 'pool',
  },
  inputs: APP_INPUTS,
  balance: BALANCE,
  fit: {
    seed: 1,
    steps: 3600,
    batchSize: 128,
    optimizer: 'adamw',
    learningRate: 3e-3,
    warmUpSteps: 200,
    averaging: 0.999,
    labelSmoothing: 0.05,
    helperWeight: 0.3,
    noLetterLogit: 0,
    validation: {share: 0, everySteps: 250, patience: 8},
    checkpointSteps: 500,
    augment: AUGMENT,
  },
};

type Partially<T> = {
  readonly [K in keyof T]?: T[K] extends readonly unknown[]
    ? T[K]
    : T[K] extends object
      ? Partially<T[K]>
      : T[K];
};

/**
 * Reads a JSON file that changes parts of the default config.
 * @throws CommandError naming the file and the first unknown field
 */
export function readTrainConfig(file: string | undefined): TrainConfig {
  if (file === undefined) return TRAIN_CONFIG;
  try {
    const changes = JSON.parse(fs.readFileSync(file, 'utf8')) as Partially<TrainConfig>;
    const base = {...TRAIN_CONFIG, network: baseNetwork(changes.network?.kind)};
    return checked(merge(base, changes, ''));
  } catch (error) {
    return fail(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A config with what the command line says instead. @throws CommandError when that is no whole number */
export function withOverrides(
  config: TrainConfig,
  options: {readonly seed?: string | undefined; readonly steps?: string | undefined},
): TrainConfig {
  const {fit} = config;
  const seed = options.seed === undefined ? fit.seed : wholeNumber('--seed', options.seed, 0);
  const steps = options.steps === undefined ? fit.steps : wholeNumber('--steps', options.steps, 1);
  return {...config, fit: {...fit, seed, steps}};
}

/** The network whose settings a config may change. */
function baseNetwork(kind: string | undefined): NetworkConfig {
  switch (kind) {
    case undefined:
    case 'letters':
      return TRAIN_CONFIG.network;
    case 'tutorial':
      return {kind, ...TUTORIAL_NETWORK};
    default:
      throw new Error(`"network.kind" is "letters" or "tutorial", not "${kind}"`);
  }
}

/** Refuses words that name nothing, and numbers that no picture can be made with. */
function checked(config: TrainConfig): TrainConfig {
  const {network, inputs, fit} = config;
  requireOneOf('network.shrinking', network.shrinking, SHRINKINGS);
  requireOneOf('inputs.features', inputs.features, FEATURE_SETS);
  requireOneOf('fit.optimizer', fit.optimizer, OPTIMIZERS);
  if (!(inputs.cropMargin >= 1 && inputs.cropMargin <= PATCH_MARGIN)) {
    throw new Error(`"inputs.cropMargin" lies between 1 and ${PATCH_MARGIN}`);
  }
  return config;
}

function requireOneOf(name: string, value: string, choices: readonly string[]): void {
  if (choices.includes(value)) return;
  throw new Error(`"${name}" is one of ${choices.join(', ')}, not "${value}"`);
}

function merge<T extends object>(base: T, changes: object, path: string): T {
  const merged = {...base} as Record<string, unknown>;
  for (const [key, value] of Object.entries(changes) as [string, unknown][]) {
    const old = merged[key];
    if (old === undefined) throw new Error(`there is no setting "${path}${key}"`);
    if (typeof old !== typeof value || Array.isArray(old) !== Array.isArray(value)) {
      throw new Error(`"${path}${key}" must be like ${JSON.stringify(old)}`);
    }
    const nested = typeof old === 'object' && old !== null && !Array.isArray(old);
    merged[key] = nested ? merge(old, value as object, `${path}${key}.`) : value;
  }
  return merged as T;
}
