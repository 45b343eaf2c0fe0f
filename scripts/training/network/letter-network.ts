import {LABELS} from '../../../src/core/alphabet.ts';
import {FEATURE_COUNT} from '../../../src/core/landmark-features.ts';
import {PICTURE_SIZE} from '../../../src/core/preprocess.ts';
import type {Layer, Network} from './layers.ts';

export interface LetterNetworkConfig {
  /** Filters of the picture branch's 3×3 convolutions; each is followed by a 2×2 pool, the last by none. */
  readonly pictureFilters: readonly number[];
  readonly pictureUnits: number;
  readonly landmarkUnits: readonly number[];
  readonly jointUnits: number;
  readonly dropout: number;
}

/**
 * Our network: a convolutional branch for the picture, a dense one for the landmarks, joined. Each branch also has logits of its
 * own, so that it can stand alone when the other's input is absent, and the output is the sum of all three opinions.
 */
export function letterNetwork(config: LetterNetworkConfig): Network {
  const layers: Layer[] = [
    {op: 'input', name: 'picture', shape: [PICTURE_SIZE, PICTURE_SIZE, 1]},
    {op: 'input', name: 'features', shape: [FEATURE_COUNT]},
    ...pictureBranch(config),
    ...landmarkBranch(config),
    {op: 'concat', name: 'joined', from: ['picture-end', 'landmark-end']},
    {op: 'dropout', name: 'joined-dropout', from: 'joined', rate: config.dropout},
    dense('joint', 'joined-dropout', config.jointUnits),
    logits('joint-logits', 'joint'),
    {op: 'add', name: 'logits', from: ['joint-logits', 'picture-logits', 'landmark-logits']},
  ];
  return {layers, output: 'logits', helpers: ['picture-logits', 'landmark-logits']};
}

function pictureBranch({pictureFilters, pictureUnits, dropout}: LetterNetworkConfig): Layer[] {
  const layers: Layer[] = [{op: 'space-to-depth', name: 'picture-cells', from: 'picture'}];
  let from = 'picture-cells';
  pictureFilters.forEach((filters, i) => {
    const conv = `picture-conv${String(i)}`;
    layers.push({op: 'conv', name: conv, from, filters, size: 3, norm: true, activation: 'relu'});
    from = conv;
    if (i === pictureFilters.length - 1) return;
    layers.push({op: 'max-pool', name: `picture-pool${String(i)}`, from});
    from = `picture-pool${String(i)}`;
  });
  return [
    ...layers,
    {op: 'flatten', name: 'picture-flat', from},
    {op: 'dropout', name: 'picture-dropout', from: 'picture-flat', rate: dropout},
    dense('picture-end', 'picture-dropout', pictureUnits),
    logits('picture-logits', 'picture-end'),
  ];
}

function landmarkBranch({landmarkUnits, dropout}: LetterNetworkConfig): Layer[] {
  const layers: Layer[] = [];
  let from = 'features';
  landmarkUnits.forEach((units, i) => {
    const last = i === landmarkUnits.length - 1;
    const name = last ? 'landmark-end' : `landmark-dense${String(i)}`;
    layers.push(dense(name, from, units));
    from = name;
    if (last) return;
    layers.push({op: 'dropout', name: `landmark-dropout${String(i)}`, from, rate: dropout});
    from = `landmark-dropout${String(i)}`;
  });
  return [...layers, logits('landmark-logits', from)];
}

function dense(name: string, from: string, units: number): Layer {
  return {op: 'dense', name, from, units, norm: true, activation: 'relu'};
}

function logits(name: string, from: string): Layer {
  return {op: 'dense', name, from, units: LABELS.length, norm: false, activation: 'none'};
}
