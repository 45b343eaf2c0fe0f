import {readFlatbuffer, writeFlatbuffer} from './flatbuffer.ts';
import type {Fields, Table} from './flatbuffer.ts';

const int32s = {list: 'int32'} as const;

const tensor = {
  shape: int32s,
  type: 'int8',
  buffer: 'int32',
  name: 'text',
  // Empty in a network of floats.
  quantization: {table: {}},
} as const satisfies Fields;

const convolution = {padding: 'int8', strideWidth: 'int32', strideHeight: 'int32'} as const;

/** What the operators of MediaPipe's hand networks are told, by the number of the kind. */
const operatorOptions = {
  1: {...convolution, activation: 'int8'},
  2: {...convolution, depthMultiplier: 'int32', activation: 'int8'},
  5: {...convolution, filterWidth: 'int32', filterHeight: 'int32', activation: 'int8'},
  8: {activation: 'int8', weightsFormat: 'int8', keepDimensions: 'int8'},
  10: {axis: 'int32'},
  11: {activation: 'int8'},
  15: {newHeight: 'int32', newWidth: 'int32', alignCorners: 'int8', halfPixelCenters: 'int8'},
  22: {},
  27: {keepDimensions: 'int8'},
} as const satisfies Readonly<Record<number, Fields>>;

const operator = {
  code: 'int32',
  inputs: int32s,
  outputs: int32s,
  optionsKind: 'int8',
  options: {tag: 'optionsKind', union: operatorOptions},
} as const satisfies Fields;

const subgraph = {
  tensors: {list: {table: tensor}},
  inputs: int32s,
  outputs: int32s,
  operators: {list: {table: operator}},
  name: 'text',
} as const satisfies Fields;

const model = {
  version: 'int32',
  operatorCodes: {
    list: {table: {shortCode: 'int8', customCode: 'text', version: 'int32', code: 'int32'}},
  },
  subgraphs: {list: {table: subgraph}},
  description: 'text',
  buffers: {list: {table: {data: 'bytes'}}},
  metadataBuffer: int32s,
  metadata: {list: {table: {name: 'text', buffer: 'int32'}}},
} as const satisfies Fields;

const mark = 'TFL3';

/**
 * A TFLite network, as far as MediaPipe's hand networks use the format.
 * ref: https://github.com/tensorflow/tensorflow/blob/master/tensorflow/lite/schema/schema.fbs
 */
export type Tflite = Table<typeof model>;
export type Subgraph = Table<typeof subgraph>;
export type Tensor = Table<typeof tensor>;

/** @throws Error when it is no TFLite file, or one with parts that these networks do not have */
export function readTflite(bytes: Uint8Array): Tflite {
  return readFlatbuffer(bytes, mark, model);
}

export function writeTflite(network: Tflite): Uint8Array {
  return writeFlatbuffer(network, mark, model);
}
