import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {FEATURE_COUNT} from '../../../src/core/hand/landmark-features.ts';
import {PICTURE_SIZE} from '../../../src/core/hand/preprocess.ts';
import type {Layer, Network} from './layers.ts';
import {convolution, shrinkingConvolution} from './picture-layers.ts';
import type {ConvolutionStyle} from './picture-layers.ts';

/** Its batch norms and those of the dense layers go together. */
export interface LetterNetworkConfig extends ConvolutionStyle {
  /** Filters of the picture branch's convolutions; each but the last halves the picture. */
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
    dense('joint', 'joined-dropout', config.jointUnits, config.norm),
    logits('joint-logits', 'joint'),
    {op: 'add', name: 'logits', from: ['joint-logits', 'picture-logits', 'landmark-logits']},
  ];
  return {layers, output: 'logits', helpers: ['picture-logits', 'landmark-logits']};
}

function pictureBranch(config: LetterNetworkConfig): Layer[] {
  const {pictureFilters, pictureUnits, dropout, norm} = config;
  const layers: Layer[] = [{op: 'space-to-depth', name: 'picture-cells', from: 'picture'}];
  const from = () => layers.at(-1)?.name ?? 'picture-cells';
  pictureFilters.forEach((filters, i) => {
    layers.push(
      ...(i === pictureFilters.length - 1
        ? [convolution(`picture-conv${i}`, from(), filters, config)]
        : shrinkingConvolution('picture-', i, from(), filters, config)),
    );
  });
  return [
    ...layers,
    {op: 'flatten', name: 'picture-flat', from: from()},
    {op: 'dropout', name: 'picture-dropout', from: 'picture-flat', rate: dropout},
    dense('picture-end', 'picture-dropout', pictureUnits, norm),
    logits('picture-logits', 'picture-end'),
  ];
}

function landmarkBranch({landmarkUnits, dropout, norm}: LetterNetworkConfig): Layer[] {
  const layers: Layer[] = [];
  let from = 'features';
  landmarkUnits.forEach((units, i) => {
    const last = i === landmarkUnits.length - 1;
    const name = last ? 'landmark-end' : `landmark-dense${String(i)}`;
    layers.push(dense(name, from, units, norm));
    from = name;
    if (last) return;
    layers.push({op: 'dropout', name: `landmark-dropout${String(i)}`, from, rate: dropout});
    from = `landmark-dropout${String(i)}`;
  });
  return [...layers, logits('landmark-logits', from)];
}

function dense(name: string, from: string, units: number, norm: boolean): Layer {
  return {op: 'dense', name, from, units, norm, activation: 'relu'};
}

function logits(name: string, from: string): Layer {
  return {op: 'dense', name, from, units: LABELS.length, norm: false, activation: 'none'};
}
