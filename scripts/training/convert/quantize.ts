import type {io} from '@tensorflow/tfjs-core';
import {toHalf} from '../../../src/core/common/to-half.ts';

export type Precision = 'float32' | 'float16' | 'uint16' | 'uint8';

type Quantization = NonNullable<io.WeightsManifestEntry['quantization']>;

export interface Quantized {
  readonly bytes: Uint8Array;
  /** What TensorFlow.js needs to undo it; null for full precision. */
  readonly quantization: Quantization | null;
}

/** Packs values evenly between their least and greatest (uint8, uint16), as half floats, or as they are. */
export function quantize(values: Float32Array, precision: Precision): Quantized {
  switch (precision) {
    case 'float32':
      return {bytes: new Uint8Array(values.slice().buffer), quantization: null};
    case 'float16':
      return {
        bytes: new Uint8Array(Uint16Array.from(values, toHalf).buffer),
        quantization: {dtype: 'float16', original_dtype: 'float32'} as Quantization,
      };
    case 'uint8':
      return affine(values, precision, 255, (steps) => Uint8Array.from(steps));
    case 'uint16':
      return affine(values, precision, 65535, (steps) => Uint16Array.from(steps));
  }
}

function affine(
  values: Float32Array,
  dtype: 'uint8' | 'uint16',
  levels: number,
  pack: (steps: Float32Array) => Uint8Array | Uint16Array,
): Quantized {
  const min = values.reduce((low, value) => Math.min(low, value), Infinity);
  const max = values.reduce((high, value) => Math.max(high, value), -Infinity);
  const scale = max > min ? (max - min) / levels : 1;
  const packed = pack(values.map((value) => Math.round((value - min) / scale)));
  return {
    bytes: new Uint8Array(packed.buffer),
    quantization: {dtype, min, scale, original_dtype: 'float32'} as Quantization,
  };
}
