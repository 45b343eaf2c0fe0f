import type {io} from '@tensorflow/tfjs-core';

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

const FLOAT_BITS = new DataView(new ArrayBuffer(4));

/** IEEE 754 half precision, rounded to nearest. ref: IEEE 754-2019, binary16 */
function toHalf(value: number): number {
  FLOAT_BITS.setFloat32(0, value);
  const bits = FLOAT_BITS.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 0xff) - 112;
  const mantissa = bits & 0x7fffff;
  if (exponent >= 31) throw new Error(`${value} does not fit into half precision`);
  if (exponent > 0) return sign | ((((exponent << 23) | mantissa) + 0x1000) >>> 13);
  if (exponent < -10) return sign;
  return sign | ((((mantissa | 0x800000) >> (1 - exponent)) + 0x1000) >> 13);
}
