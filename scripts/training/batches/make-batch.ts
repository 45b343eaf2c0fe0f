import {FEATURE_COUNT} from '../../../src/core/hand/landmark-features.ts';
import {PICTURE_SIZE} from '../../../src/core/hand/preprocess.ts';
import type {NetworkInputs} from '../augment/augment.ts';
import {fromHalves} from '../../support/numbers/half.ts';
import {POOLED_COUNT} from '../data/prepared-file.ts';
import type {Batch} from './batch.ts';

const PICTURE_LENGTH = PICTURE_SIZE * PICTURE_SIZE;

/** Packs samples' inputs; what is absent becomes zeros, which the network knows as "absent". */
export function makeBatch(items: readonly {inputs: NetworkInputs; label: number}[]): Batch {
  const size = items.length;
  const pictures = new Float32Array(size * PICTURE_LENGTH);
  const features = new Float32Array(size * FEATURE_COUNT);
  const pooled = new Float32Array(size * POOLED_COUNT);
  items.forEach(({inputs}, i) => {
    if (inputs.picture !== null) pictures.set(inputs.picture, i * PICTURE_LENGTH);
    const own = inputs.pooled ?? null;
    if (own !== null) {
      fromHalves(own, pooled.subarray(i * POOLED_COUNT, (i + 1) * POOLED_COUNT));
    }
    if (inputs.features !== null) features.set(inputs.features, i * FEATURE_COUNT);
  });
  const labels = Uint8Array.from(items, ({label}) => label);
  return {size, pictures, features, pooled, labels, sampleWeights: new Float32Array(size).fill(1)};
}
