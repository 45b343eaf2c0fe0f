import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {FEATURE_COUNT} from '../../../src/core/hand/landmark-features.ts';
import {SIGHT_COUNT} from '../../../src/core/hand/sight-count.ts';
import {PICTURE_SIZE} from '../../../src/core/hand/preprocess.ts';
import {POOLED_COUNT} from '../data/prepared-file.ts';
import type {Layer, Network} from './layers.ts';
import {convolution, shrinkingConvolution} from './picture-layers.ts';
import type {ConvolutionStyle} from './picture-layers.ts';

/** Its batch norms and those of the dense layers go together. */
export interface LetterNetworkConfig extends ConvolutionStyle {
  /** Filters of the picture branch's convolutions; each but the last halves the picture. */
  readonly pictureFilters: readonly number[];
  /** 0 for a network that sees landmarks only. */
  readonly pictureUnits: number;
  readonly landmarkUnits: readonly number[];
  /** None for a network without sight. */
  readonly sightUnits: readonly number[];
  /** Share of the landmark network's features that dropout takes before they become sight. */
  readonly pooledDropout: number;
  readonly jointUnits: number;
  readonly dropout: number;
}

/**
 * Our network: a convolutional branch for the picture, dense ones for the landmarks and for what the landmark network sees beyond them, joined. Each
 * branch also has logits of its own, so that it can stand alone when the others' inputs are absent, and the output is the sum of all opinions.
 */
export function letterNetwork(config: LetterNetworkConfig): Network {
  const branches = [
    ...(config.pictureUnits > 0 ? ['picture'] : []),
    'landmark',
    ...(config.sightUnits.length > 0 ? ['sight'] : []),
  ];
  const opinions = branches.map((branch) => `${branch}-logits`);
  const layers: Layer[] = [
    ...pictureInput(config),
    {op: 'input', name: 'features', shape: [FEATURE_COUNT]},
    ...pictureBranch(config),
    ...denseBranch('landmark', 'features', config.landmarkUnits, config),
    ...sightBranch(config),
    ...join(branches.map((branch) => `${branch}-end`)),
    {op: 'dropout', name: 'joined-dropout', from: joinedName(branches), rate: config.dropout},
    dense('joint', 'joined-dropout', config.jointUnits, config.norm),
    logits('joint-logits', 'joint'),
    {op: 'add', name: 'logits', from: ['joint-logits', ...opinions]},
  ];
  return {layers, output: 'logits', helpers: opinions};
}

/** One branch alone is joined with nothing. */
function join(ends: readonly string[]): Layer[] {
  return ends.length > 1 ? [{op: 'concat', name: 'joined', from: ends}] : [];
}

function joinedName(branches: readonly string[]): string {
  const [only = ''] = branches;
  return branches.length > 1 ? 'joined' : `${only}-end`;
}

function pictureInput({pictureUnits}: LetterNetworkConfig): Layer[] {
  const shape = [PICTURE_SIZE, PICTURE_SIZE, 1];
  return pictureUnits > 0 ? [{op: 'input', name: 'picture', shape}] : [];
}

function pictureBranch(config: LetterNetworkConfig): Layer[] {
  const {pictureFilters, pictureUnits, dropout, norm} = config;
  if (pictureUnits === 0) return [];
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

/** The projection becomes part of the hand model, whose `sight` is the converted network's input. */
function sightBranch(config: LetterNetworkConfig): Layer[] {
  if (config.sightUnits.length === 0) return [];
  return [
    {op: 'input', name: 'pooled', shape: [POOLED_COUNT]},
    {op: 'project', name: 'sight', from: 'pooled', units: SIGHT_COUNT, rate: config.pooledDropout},
    ...denseBranch('sight', 'sight', config.sightUnits, config),
  ];
}

function denseBranch(
  branch: string,
  input: string,
  sizes: readonly number[],
  {dropout, norm}: Pick<LetterNetworkConfig, 'dropout' | 'norm'>,
): Layer[] {
  const layers: Layer[] = [];
  let from = input;
  sizes.forEach((units, i) => {
    const last = i === sizes.length - 1;
    const name = last ? `${branch}-end` : `${branch}-dense${String(i)}`;
    layers.push(dense(name, from, units, norm));
    from = name;
    if (last) return;
    layers.push({op: 'dropout', name: `${branch}-dropout${String(i)}`, from, rate: dropout});
    from = `${branch}-dropout${String(i)}`;
  });
  return [...layers, logits(`${branch}-logits`, from)];
}

function dense(name: string, from: string, units: number, norm: boolean): Layer {
  return {op: 'dense', name, from, units, norm, activation: 'relu'};
}

function logits(name: string, from: string): Layer {
  return {op: 'dense', name, from, units: LABELS.length, norm: false, activation: 'none'};
}
