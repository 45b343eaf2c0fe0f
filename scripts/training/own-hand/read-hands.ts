import type {TaughtFrame} from '../../../src/contracts/taught-hand.ts';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {plainInputs} from '../augment/augment.ts';
import {embeddingLayer} from '../network/embedding-layer.ts';
import {joinSums} from '../network/join-sums.ts';
import {inputsOf} from '../network/layers.ts';
import {neededLayers} from '../network/needed-layers.ts';
import {predict} from '../figures/predict.ts';
import {asLiveFrame} from '../data/sample.ts';
import type {Sample} from '../data/sample.ts';
import type {TrainedNetwork} from '../fit/trained-file.ts';

/** A photo as the network sees it, with what it shows. */
export interface SeenHand extends TaughtFrame {
  readonly signer: string;
  readonly source: string;
  /** Index into LABELS. */
  readonly truth: number;
}

/**
 * Runs the network on samples as live frames show them, which is how a hand is taught; in the order of their file names, numbers counted as numbers: in
 * bursts that is the order they were taken in.
 */
export function readHands(
  {network, weights}: Pick<TrainedNetwork, 'network' | 'weights'>,
  samples: readonly Sample[],
): SeenHand[] {
  const inOrder = [...samples].sort((a, b) => ORDER.compare(a.file, b.file));
  const inputs = inOrder.map((sample) => plainInputs(asLiveFrame(sample), inputsOf(network)));
  const joined = joinSums({layers: neededLayers(network), weights});
  const read = (output: string) =>
    predict({...network, layers: joined.layers, output}, joined.weights, inputs);
  const logits = read(network.output);
  const embeddings = read(embeddingLayer(joined.layers, network.output));
  return inOrder.map(({signer, source, label}, i) => ({
    signer,
    source,
    truth: label,
    letter: LABELS[label] ?? '',
    logits: logits[i] ?? new Float32Array(0),
    embedding: embeddings[i] ?? new Float32Array(0),
  }));
}

const ORDER = new Intl.Collator('en', {numeric: true});
