import type {Weights} from './network/weights.ts';

export interface AdamWConfig {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Share of a matrix taken off per step, times the learning rate. */
  readonly weightDecay: number;
}

export const ADAMW: AdamWConfig = {beta1: 0.9, beta2: 0.99, epsilon: 1e-7, weightDecay: 0.05};

export interface AdamWState {
  step: number;
  readonly first: Map<string, Float32Array>;
  readonly second: Map<string, Float32Array>;
}

export function newAdamWState(): AdamWState {
  return {step: 0, first: new Map(), second: new Map()};
}

/**
 * One step of Adam with decoupled weight decay, in place on the weights and the state (both the trainer's own).
 * ref: Loshchilov & Hutter, "Decoupled weight decay regularization" (2019)
 */
export function adamWStep(
  weights: Weights,
  gradients: ReadonlyMap<string, Float32Array>,
  state: AdamWState,
  learningRate: number,
  {beta1, beta2, epsilon, weightDecay}: AdamWConfig = ADAMW,
): void {
  state.step++;
  const firstScale = 1 / (1 - beta1 ** state.step);
  const secondScale = 1 / (1 - beta2 ** state.step);
  for (const [name, gradient] of gradients) {
    const weight = weights.get(name);
    if (weight === undefined) throw new Error(`there is no weight "${name}"`);
    const {values} = weight;
    const first = momentsOf(state.first, name, values.length);
    const second = momentsOf(state.second, name, values.length);
    const keep = weight.decayed ? 1 - learningRate * weightDecay : 1;
    for (let i = 0; i < values.length; i++) {
      const g = gradient[i] ?? 0;
      const m = beta1 * (first[i] ?? 0) + (1 - beta1) * g;
      const v = beta2 * (second[i] ?? 0) + (1 - beta2) * g * g;
      first[i] = m;
      second[i] = v;
      const step = (learningRate * m * firstScale) / (Math.sqrt(v * secondScale) + epsilon);
      values[i] = (values[i] ?? 0) * keep - step;
    }
  }
}

function momentsOf(map: Map<string, Float32Array>, name: string, length: number): Float32Array {
  const known = map.get(name) ?? new Float32Array(length);
  map.set(name, known);
  return known;
}
