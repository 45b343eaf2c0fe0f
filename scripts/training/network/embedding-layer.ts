import type {Layer} from './layers.ts';

/**
 * The layer that holds the embedding: what the logits are a linear function of.
 * @param layers as `joinSums` leaves them
 * @param output the layer that gives the logits
 * @throws Error when the logits come from anything but a linear layer
 */
export function embeddingLayer(layers: readonly Layer[], output: string): string {
  const last = layers.find(({name}) => name === output);
  if (last?.op === 'dense' && !last.norm && last.activation === 'none') return last.from;
  throw new Error(`the network has no embedding: its logits "${output}" are no linear layer`);
}
