import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as tf from '@tensorflow/tfjs';
import {planNetwork} from '../../../../src/recognizer/classify/planned-network.ts';
import {wasmBackend} from '../../../../src/recognizer/classify/wasm-backend.ts';
import {writeGraphModel} from '../../../../scripts/training/convert/graph-model.ts';
import type {GraphModelFiles} from '../../../../scripts/training/convert/graph-model.ts';
import {withoutProjection} from '../../../../scripts/training/convert/sight-rows.ts';
import {layerShapes} from '../../../../scripts/training/network/layers.ts';
import type {Network} from '../../../../scripts/training/network/layers.ts';
import {letterNetwork} from '../../../../scripts/training/network/letter-network.ts';
import {
  TUTORIAL_NETWORK,
  tutorialNetwork,
} from '../../../../scripts/training/network/tutorial-network.ts';
import {initialWeights} from '../../../../scripts/training/network/weights.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import {TRAIN_CONFIG} from '../../../../scripts/training/fit/train-config.ts';
import {startTrainingBackend} from '../../../../scripts/training/network/wasm-backend.ts';

const FRAMES = 2000;
const random = seededRandom(5);
const finish = {norm: true, activation: 'relu'} as const;

/** Every kind of layer, with a sum that cannot be joined, an odd height and width to pool, and an even filter. */
const everyLayer: Network = {
  layers: [
    {op: 'input', name: 'picture', shape: [14, 14, 2]},
    {op: 'input', name: 'features', shape: [6]},
    {op: 'space-to-depth', name: 'cells', from: 'picture'},
    {op: 'conv', name: 'conv', from: 'cells', filters: 5, size: 2, ...finish},
    {op: 'max-pool', name: 'pool', from: 'conv'},
    {op: 'conv', name: 'halved', from: 'pool', filters: 4, size: 3, stride: 2, ...finish},
    {op: 'flatten', name: 'flat', from: 'halved'},
    {op: 'dense', name: 'left', from: 'flat', units: 7, ...finish},
    {op: 'dense', name: 'right', from: 'features', units: 7, ...finish},
    {op: 'add', name: 'sum', from: ['left', 'right']},
    {op: 'concat', name: 'joined', from: ['sum', 'right', 'features']},
    {op: 'dense', name: 'logits', from: 'joined', units: 4, norm: false, activation: 'none'},
  ],
  output: 'logits',
  helpers: [],
};
const networks: Readonly<Record<string, Network>> = {
  'every kind of layer': everyLayer,
  'the letter network': trainedByDefault(),
  'the tutorial network': tutorialNetwork(TUTORIAL_NETWORK),
};

await startTrainingBackend();

describe('a planned network', () => {
  for (const [name, network] of Object.entries(networks)) {
    it(`gives what GraphModel gives for ${name}, frame after frame`, async () => {
      const files = convert(network);
      const planned = plan(files);
      const model = await loadModel(files);
      for (let frame = 0; frame < 3; frame++) {
        const inputs = madeUpInputs(network);
        const [actual] = planned.run(inputs, ['logits']);
        assertClose(actual, runModel(model, network, inputs, 'logits'));
      }
      planned.close();
      model.dispose();
    });
  }

  it('gives several outputs in the order they are asked for', async () => {
    const files = withOutput(convert(everyLayer), 'embedding', 'sum');
    const planned = plan(files);
    const model = await loadModel(files);
    const inputs = madeUpInputs(everyLayer);
    const [embedding, logits] = planned.run(inputs, ['embedding', 'logits']);
    assertClose(embedding, runModel(model, everyLayer, inputs, 'sum'));
    assertClose(logits, runModel(model, everyLayer, inputs, 'logits'));
    planned.close();
    model.dispose();
  });

  it('computes nothing that only an output depends on that is not asked for', () => {
    const convolution = tf.getKernel('FusedConv2D', 'wasm');
    const {kernelFunc} = convolution;
    let calls = 0;
    convolution.kernelFunc = (args) => {
      calls++;
      return kernelFunc(args);
    };
    try {
      const planned = plan(withOutput(convert(everyLayer), 'landmarks', 'right'));
      const callsOf = (output: string) => {
        const earlier = calls;
        planned.run(madeUpInputs(everyLayer), [output]);
        return calls - earlier;
      };
      assert.deepEqual([callsOf('landmarks'), callsOf('logits')], [0, 2]);
      planned.close();
    } finally {
      convolution.kernelFunc = kernelFunc;
    }
  });

  it('hands out arrays that later runs leave alone', () => {
    const planned = plan(convert(everyLayer));
    const [first] = planned.run(madeUpInputs(everyLayer), ['logits']);
    const copy = first?.slice();
    planned.run(madeUpInputs(everyLayer), ['logits']);
    assert.deepEqual(first, copy);
    planned.close();
  });

  it(`holds as much memory after ${FRAMES} frames as after one, and none when it is closed`, () => {
    const memory = () => [tf.memory().numTensors, wasmBackend().numDataIds()];
    const before = memory();
    const planned = plan(convert(everyLayer));
    const inputs = madeUpInputs(everyLayer);
    planned.run(inputs, ['logits']);
    const early = memory();
    for (let frame = 1; frame < FRAMES; frame++) planned.run(inputs, ['logits']);
    assert.deepEqual(memory(), early);
    planned.close();
    assert.deepEqual(memory(), before);
  });
});

function trainedByDefault(): Network {
  const {network} = TRAIN_CONFIG;
  assert.ok(network.kind === 'letters');
  const trained = letterNetwork(network);
  return {...trained, layers: withoutProjection(trained.layers)};
}

function convert(network: Network): GraphModelFiles {
  const weights = initialWeights(network, random);
  // Fresh norms and biases do nothing: with these a lost or misplaced one shows.
  for (const {shape, values} of weights.values()) {
    if (shape.length === 1) values.forEach((_, i) => (values[i] = 0.5 + random.next()));
  }
  return writeGraphModel(network, weights, 'float16', 'weights.bin');
}

function plan({json, weights}: GraphModelFiles) {
  const topology = Buffer.from(JSON.stringify(json));
  return planNetwork({topology, weights}, wasmBackend());
}

function withOutput({json, weights}: GraphModelFiles, output: string, node: string) {
  const {signature, ...others} = json as {signature: {outputs: object}};
  const outputs = {...signature.outputs, [output]: {name: `${node}:0`}};
  return {json: {...others, signature: {...signature, outputs}}, weights};
}

function loadModel({json, weights}: GraphModelFiles): Promise<tf.GraphModel> {
  const {modelTopology, weightsManifest} = json as {
    modelTopology: object;
    weightsManifest: [{weights: tf.io.WeightsManifestEntry[]}];
  };
  const weightSpecs = weightsManifest[0].weights;
  const weightData = Uint8Array.from(weights).buffer;
  return tf.loadGraphModel({
    load: () => Promise.resolve({modelTopology, weightSpecs, weightData}),
  });
}

type Inputs = Readonly<Record<string, Float32Array>>;

function madeUpInputs({layers}: Network): Inputs {
  return Object.fromEntries(
    layers.flatMap((layer) => {
      if (layer.op !== 'input') return [];
      const length = layer.shape.reduce((size, side) => size * side, 1);
      return [[layer.name, Float32Array.from({length}, () => random.normal())]];
    }),
  );
}

function runModel(model: tf.GraphModel, network: Network, inputs: Inputs, node: string) {
  const shapes = layerShapes(network);
  return tf.tidy(() => {
    const tensors = Object.entries(inputs).map(([name, values]) => [
      name,
      tf.tensor(values, [1, ...(shapes.get(name) ?? [])]),
    ]);
    const output = model.execute(Object.fromEntries(tensors) as tf.NamedTensorMap, node);
    return (output as tf.Tensor).dataSync<'float32'>().slice();
  });
}

function assertClose(actual: Float32Array | undefined, expected: Float32Array): void {
  assert.equal(actual?.length, expected.length);
  assert.ok(expected.some((value) => value !== 0));
  expected.forEach((value, i) => assert.ok(Math.abs(value - (actual[i] ?? NaN)) <= 1e-5));
}
