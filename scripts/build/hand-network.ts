import {readTflite, writeTflite} from './tflite.ts';
import type {Subgraph, Tensor, Tflite} from './tflite.ts';

const pointCount = 21;
/** x, y and z of each point. */
const coordinateCount = 63;
/** Features that the network's last layers are linear functions of. */
const featureCount = 1152;
const pointSize = 3;
/**
 * Numbers of each point once widened. MediaPipe takes the fourth for the visibility; the last four, zeros, keep the landmarks as they are, bit for bit:
 * XNNPACK computes 63 or 168 outputs eight at a time, but 84 by another kernel, whose sums round differently.
 */
const widePointSize = 8;

const halfBytes = 2;
const rowBytes = featureCount * halfBytes;
const sightCount = 2 * pointCount;

/** Length of sight.bin: 42 rows of 1,152 weights, then 42 biases, all of them little-endian half floats. */
export const SIGHT_BYTES = sightCount * (rowBytes + halfBytes);

/** The outputs of the network in their order. ref: mediapipe/tasks/cc/vision/hand_landmarker/hand_landmarks_detector_graph.cc */
const output = {landmarks: 0, presence: 1, handedness: 2, worldLandmarks: 3} as const;

/** A last layer: what it is made of, as indices of tensors. */
interface Layer {
  readonly features: number;
  readonly weights: HalfTensor;
  readonly bias: HalfTensor;
  readonly result: number;
}

/** Numbers that the file keeps as half floats and the network widens to floats before it runs. */
interface HalfTensor {
  readonly half: number;
  readonly float: number;
}

/**
 * Lets the landmark network say 42 numbers more: those that `rows` make of its pooled features come out as `visibility` of the
 * landmarks (the first 21) and of the world landmarks. All else stays as it is.
 * @param tflite hand_landmark_full.tflite of the npm package @mediapipe/hands
 * @param rows the bytes of a network's sight.bin: 42 rows of 1,152 weights, then 42 biases, little-endian half floats
 * @throws Error when it is another network, or `rows` have another length
 */
export function widenHandNetwork(tflite: Uint8Array, rows: Uint8Array): Uint8Array {
  if (rows.length !== SIGHT_BYTES) {
    throw new Error(
      `The rows of sight are ${rows.length} bytes long, the network takes ${SIGHT_BYTES}.`,
    );
  }
  const network = readTflite(tflite);
  const weights = (first: number) =>
    rows.subarray(first * rowBytes, (first + pointCount) * rowBytes);
  const biases = (first: number) => {
    const start = sightCount * rowBytes + first * halfBytes;
    return rows.subarray(start, start + pointCount * halfBytes);
  };
  return writeTflite(
    [
      {layer: lastLayer(network, output.landmarks), first: 0},
      {layer: lastLayer(network, output.worldLandmarks), first: pointCount},
    ].reduce(
      (wider, {layer, first}) => widenLayer(wider, layer, weights(first), biases(first)),
      network,
    ),
  );
}

/**
 * Lets the landmark network give its 1,152 pooled features in the place of the handedness.
 * @throws Error when it is another network
 */
export function withPooledOutput(tflite: Uint8Array): Uint8Array {
  const network = readTflite(tflite);
  const {features} = lastLayer(network, output.landmarks);
  const graph = onlyGraph(network);
  const outputs = graph.outputs?.map((tensor, i) => (i === output.handedness ? features : tensor));
  return writeTflite({...network, subgraphs: [{...graph, outputs: outputs ?? []}]});
}

/**
 * Rows for `widenHandNetwork` that make sight the landmarks in pixels of the crop that MediaPipe shows the network: first the 21 x, then
 * the 21 y. Together with the landmarks in the image they tell where the crop was.
 * @throws Error when it is another network
 */
export function rawCropRows(tflite: Uint8Array): Uint8Array {
  const network = readTflite(tflite);
  const {weights, bias} = lastLayer(network, output.landmarks);
  const every = Array.from({length: pointCount}, (_, point) => point * pointSize);
  const rows = [...every, ...every.map((x) => x + 1)];
  return joined([
    ...rows.map((row) => item(dataOf(network, weights.half), row, rowBytes)),
    ...rows.map((row) => item(dataOf(network, bias.half), row, halfBytes)),
  ]);
}

function widenLayer(
  network: Tflite,
  {weights, bias, result}: Layer,
  moreWeights: Uint8Array,
  moreBiases: Uint8Array,
): Tflite {
  const count = widePointSize * pointCount;
  const shapes = new Map([
    [weights.half, [count, featureCount]],
    [weights.float, [count, featureCount]],
    [bias.half, [count]],
    [bias.float, [count]],
    [result, [1, count]],
  ]);
  const data = new Map([
    [bufferOf(network, weights.half), afterEach(dataOf(network, weights.half), moreWeights)],
    [bufferOf(network, bias.half), afterEach(dataOf(network, bias.half), moreBiases)],
  ]);
  const graph = onlyGraph(network);
  const tensors = graph.tensors?.map((tensor, i) => {
    const shape = shapes.get(i);
    return shape === undefined ? tensor : {...tensor, shape};
  });
  const buffers = network.buffers?.map((buffer, i) => {
    const bytes = data.get(i);
    return bytes === undefined ? buffer : {data: bytes};
  });
  return {...network, buffers: buffers ?? [], subgraphs: [{...graph, tensors: tensors ?? []}]};
}

/** The rows of x, y and z of each point, after them the point's row of `more`, and zeros. */
function afterEach(rows: Uint8Array, more: Uint8Array): Uint8Array {
  const rowSize = more.length / pointCount;
  const zeros = new Uint8Array((widePointSize - pointSize - 1) * rowSize);
  return joined(
    Array.from({length: pointCount}, (_, point) => [
      item(rows, point, pointSize * rowSize),
      item(more, point, rowSize),
      zeros,
    ]).flat(),
  );
}

/** @throws Error when the output is not a linear function of 1,152 features to 21 points of three numbers */
function lastLayer(network: Tflite, index: number): Layer {
  const graph = onlyGraph(network);
  const result = graph.outputs?.[index];
  const [features, weights, bias] = inputsOf(graph, result);
  const layer: Layer = {
    features: known(features),
    weights: halfTensor(graph, weights),
    bias: halfTensor(graph, bias),
    result: known(result),
  };
  requireShape(graph, layer.features, [1, featureCount]);
  requireShape(graph, layer.weights.half, [coordinateCount, featureCount]);
  requireShape(graph, layer.bias.half, [coordinateCount]);
  requireShape(graph, layer.result, [1, coordinateCount]);
  return layer;
}

function halfTensor(graph: Subgraph, float: number | undefined): HalfTensor {
  const [half] = inputsOf(graph, float);
  return {half: known(half), float: known(float)};
}

/** What the operator that makes a tensor makes it of. */
function inputsOf({operators = []}: Subgraph, tensor: number | undefined): readonly number[] {
  return operators.find(({outputs}) => outputs?.[0] === tensor)?.inputs ?? [];
}

function requireShape({tensors = []}: Subgraph, index: number, wanted: readonly number[]): void {
  const {shape = []} = known<Tensor>(tensors[index]);
  if (shape.join() === wanted.join()) return;
  throw new Error(
    `Not the hand landmark network: a last layer has [${shape.join()}] in place of [${wanted.join()}].`,
  );
}

function onlyGraph({subgraphs = []}: Tflite): Subgraph {
  return known(subgraphs[0]);
}

function bufferOf(network: Tflite, tensor: number): number {
  return known(onlyGraph(network).tensors?.[tensor]?.buffer);
}

function dataOf(network: Tflite, tensor: number): Uint8Array {
  return known(network.buffers?.[bufferOf(network, tensor)]?.data);
}

function known<T>(part: T | undefined): T {
  if (part !== undefined) return part;
  throw new Error('Not the hand landmark network: a part of its last layers is missing.');
}

function item(bytes: Uint8Array, index: number, size: number): Uint8Array {
  return bytes.subarray(index * size, (index + 1) * size);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
