import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {PICTURE_SIZE} from '../../../src/core/hand/preprocess.ts';
import type {Layer, Network} from './layers.ts';
import {shrinkingConvolution} from './picture-layers.ts';
import type {ConvolutionStyle} from './picture-layers.ts';

export interface TutorialNetworkConfig extends ConvolutionStyle {
  /** Filters of the convolutions; each halves the picture, so at most four fit 28×28. */
  readonly filters: readonly number[];
  /** Between the flattened cells and the dense layers. */
  readonly dropout: number;
  readonly denseUnits: readonly number[];
}

export const TUTORIAL_NETWORK: TutorialNetworkConfig = {
  filters: [32, 64, 128],
  filterSize: 3,
  norm: false,
  shrinking: 'pool',
  dropout: 0.5,
  denseUnits: [128],
};

const MOST_PAIRS = Math.floor(Math.log2(PICTURE_SIZE));

/**
 * The network that tutorials build for Sign-MNIST: pairs of convolution and pool, flatten, dropout, dense layers. It sees the picture only.
 * @throws Error when there are more pairs than a picture can be halved
 */
export function tutorialNetwork(config: TutorialNetworkConfig): Network {
  const {filters, dropout, denseUnits} = config;
  if (filters.length > MOST_PAIRS) {
    throw new Error(
      `a picture of ${PICTURE_SIZE}×${PICTURE_SIZE} can be halved ${MOST_PAIRS} times, not ${filters.length}`,
    );
  }
  const layers: Layer[] = [{op: 'input', name: 'picture', shape: [PICTURE_SIZE, PICTURE_SIZE, 1]}];
  const last = () => layers.at(-1)?.name ?? 'picture';
  filters.forEach((count, i) => {
    layers.push(...shrinkingConvolution('', i, last(), count, config));
  });
  layers.push({op: 'flatten', name: 'flat', from: last()});
  layers.push({op: 'dropout', name: 'flat-dropout', from: 'flat', rate: dropout});
  denseUnits.forEach((units, i) => {
    const name = `dense${i}`;
    layers.push({op: 'dense', name, from: last(), units, norm: false, activation: 'relu'});
  });
  const units = LABELS.length;
  layers.push({op: 'dense', name: 'logits', from: last(), units, norm: false, activation: 'none'});
  return {layers, output: 'logits', helpers: []};
}
