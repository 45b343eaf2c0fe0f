import {writeFlatbuffer} from './flatbuffer.ts';
import type {Fields} from './flatbuffer.ts';
import {readTflite, writeTflite} from './tflite.ts';

const float32s = {list: 'float32'} as const;

const processUnit = {
  optionsKind: 'int8',
  options: {tag: 'optionsKind', union: {1: {mean: float32s, std: float32s}}},
} as const satisfies Fields;

/** The fields that come before a used one are never written, so their types do not matter. */
const tensorMetadata = {
  name: 'text',
  description: 'text',
  dimensionNames: 'text',
  content: 'text',
  processUnits: {list: {table: processUnit}},
} as const satisfies Fields;

const subgraphMetadata = {
  name: 'text',
  description: 'text',
  inputTensors: {list: {table: tensorMetadata}},
} as const satisfies Fields;

/** ref: https://github.com/tensorflow/tflite-support, metadata_schema.fbs */
const modelMetadata = {
  name: 'text',
  description: 'text',
  version: 'text',
  subgraphs: {list: {table: subgraphMetadata}},
} as const satisfies Fields;

/**
 * Gives a TFLite model the metadata that MediaPipe Tasks asks for: pixels are scaled as (value - 0) / 255.
 * @throws Error when `tflite` is not a TFLite flatbuffer.
 */
export function addPixelNormalization(tflite: Uint8Array): Uint8Array {
  const network = readTflite(tflite);
  const {buffers = [], metadata = []} = network;
  return writeTflite({
    ...network,
    buffers: [...buffers, {data: normalizationMetadata()}],
    metadata: [...metadata, {name: 'TFLITE_METADATA', buffer: buffers.length}],
  });
}

/** The smallest `ModelMetadata` that says how the one input image is normalised. */
function normalizationMetadata(): Uint8Array {
  const normalization = {optionsKind: 1, options: {mean: [0], std: [255]}};
  const image = {name: 'image', processUnits: [normalization]};
  return writeFlatbuffer(
    {name: 'hand', subgraphs: [{inputTensors: [image]}]},
    'M001',
    modelMetadata,
  );
}
