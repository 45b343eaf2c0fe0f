import type {Weight, Weights} from '../network/weights.ts';

/** `adamw` decays matrices apart from their gradients, `adam` not at all, `sgd` has momentum and decays like `adamw`. */
export type OptimizerName = 'adamw' | 'adam' | 'sgd';

export const OPTIMIZERS: readonly OptimizerName[] = ['adamw', 'adam', 'sgd'];

const BETA1 = 0.9;
const BETA2 = 0.99;
const EPSILON = 1e-7;
const MOMENTUM = 0.9;
/** Share of a matrix taken off per step, times the learning rate. */
const WEIGHT_DECAY: Readonly<Record<OptimizerName, number>> = {adamw: 0.05, adam: 0, sgd: 5e-4};

export interface OptimizerState {
  step: number;
  /** Running mean of each weight's gradients, or its momentum. */
  readonly first: Map<string, Float32Array>;
  /** Running mean of their squares; empty for `sgd`. */
  readonly second: Map<string, Float32Array>;
}

export function newOptimizerState(): OptimizerState {
  return {step: 0, first: new Map(), second: new Map()};
}

/** One step, in place on the weights and the state (both the trainer's own). */
export function optimizerStep(
  name: OptimizerName,
  weights: Weights,
  gradients: ReadonlyMap<string, Float32Array>,
  state: OptimizerState,
  learningRate: number,
): void {
  state.step++;
  for (const [key, gradient] of gradients) {
    const weight = weights.get(key);
    if (weight === undefined) throw new Error(`there is no weight "${key}"`);
    const kept = weight.decayed ? 1 - learningRate * WEIGHT_DECAY[name] : 1;
    const first = valuesOf(state.first, key, gradient.length);
    if (name === 'sgd') {
      momentumStep(weight, gradient, first, learningRate, kept);
    } else {
      const second = valuesOf(state.second, key, gradient.length);
      adamStep(weight, gradient, {step: state.step, first, second}, learningRate, kept);
    }
  }
}

interface Moments {
  readonly step: number;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** ref: Loshchilov & Hutter, "Decoupled weight decay regularization" (2019) */
function adamStep(
  {values}: Weight,
  gradient: Float32Array,
  {step, first, second}: Moments,
  learningRate: number,
  kept: number,
): void {
  const firstScale = 1 / (1 - BETA1 ** step);
  const secondScale = 1 / (1 - BETA2 ** step);
  for (let i = 0; i < values.length; i++) {
    const g = gradient[i] ?? 0;
    const m = BETA1 * (first[i] ?? 0) + (1 - BETA1) * g;
    const v = BETA2 * (second[i] ?? 0) + (1 - BETA2) * g * g;
    first[i] = m;
    second[i] = v;
    const change = (learningRate * m * firstScale) / (Math.sqrt(v * secondScale) + EPSILON);
    values[i] = (values[i] ?? 0) * kept - change;
  }
}

function momentumStep(
  {values}: Weight,
  gradient: Float32Array,
  velocity: Float32Array,
  learningRate: number,
  kept: number,
): void {
  for (let i = 0; i < values.length; i++) {
    const speed = MOMENTUM * (velocity[i] ?? 0) + (gradient[i] ?? 0);
    velocity[i] = speed;
    values[i] = (values[i] ?? 0) * kept - learningRate * speed;
  }
}

function valuesOf(map: Map<string, Float32Array>, key: string, length: number): Float32Array {
  const known = map.get(key) ?? new Float32Array(length);
  map.set(key, known);
  return known;
}
