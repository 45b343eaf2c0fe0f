import * as tf from '@tensorflow/tfjs';
import * as ort from 'onnxruntime-web';
import {planNetwork} from '../../../src/recognizer/classify/planned-network.ts';
import {wasmBackend} from '../../../src/recognizer/classify/wasm-backend.ts';
import {required} from '../../support/command-line/required.ts';
import type {GraphModelFiles} from '../../training/convert/graph-model.ts';
import {layersModel} from './layers-model.ts';
import type {LayersStyle} from './layers-model.ts';
import {onnxModel} from './onnx-model.ts';
import {readGraphModel} from './read-graph-model.ts';

/** One hand, as the network takes it. */
export interface ClassifierInput {
  /** 28×28 values. */
  readonly picture: Float32Array;
  readonly features: Float32Array;
  /** What the landmarks cannot tell. */
  readonly sight: Float32Array;
}

/** A way to run the network, from plain arrays to plain logits. */
export interface Classifier {
  readonly run: (input: ClassifierInput) => Float32Array | Promise<Float32Array>;
  /** The network's own files: topology and weights. */
  readonly bytes: number;
  readonly close: () => void | Promise<void>;
}

const PICTURE_SHAPE = [1, 28, 28, 1];

/** The converted network, run as the app runs it. */
export function plannedClassifier({json, weights}: GraphModelFiles): Classifier {
  const topology = Buffer.from(JSON.stringify(json));
  const network = planNetwork({topology, weights}, wasmBackend());
  return {
    run: ({picture, features, sight}) =>
      required(network.run({picture, features, sight}, ['logits'])[0], 'the output'),
    bytes: topology.length + weights.length,
    close: () => network.close(),
  };
}

/** The converted network in the runtime its format was made for. */
export async function graphClassifier({json, weights}: GraphModelFiles): Promise<Classifier> {
  const {modelTopology, weightsManifest} = json as {
    modelTopology: object;
    weightsManifest: [{weights: tf.io.WeightsManifestEntry[]}];
  };
  const weightSpecs = weightsManifest[0].weights;
  const weightData = Uint8Array.from(weights).buffer;
  const model = await tf.loadGraphModel({
    load: () => Promise.resolve({modelTopology, weightSpecs, weightData}),
  });
  const names = model.inputs.map(({name}) => name);
  return {
    run: (input) =>
      tf.tidy(() => {
        const tensors = named(names, tensorsOf(input));
        return (model.execute(tensors) as tf.Tensor).dataSync<'float32'>().slice();
      }),
    bytes: Buffer.byteLength(JSON.stringify(json)) + weights.length,
    close: () => model.dispose(),
  };
}

/** The same weights in a layers model, layer by layer, through `predict`. */
export async function layersClassifier(
  files: GraphModelFiles,
  style: LayersStyle = 'normed',
): Promise<Classifier> {
  const model = layersModel(readGraphModel(files), style);
  const names = model.inputNames as (keyof ClassifierInput)[];
  return {
    run: (input) =>
      tf.tidy(() => {
        const tensors = tensorsOf(input);
        const output = model.predict(names.map((name) => tensors[name])) as tf.Tensor;
        return output.dataSync<'float32'>().slice();
      }),
    bytes: await savedBytes(model),
    close: () => void model.dispose(),
  };
}

/** The same weights in onnxruntime-web on one thread. */
export async function onnxClassifier(files: GraphModelFiles): Promise<Classifier> {
  ort.env.wasm.numThreads = 1;
  const converted = readGraphModel(files);
  const model = onnxModel(converted);
  const session = await ort.InferenceSession.create(model, {executionProviders: ['wasm']});
  const {output} = converted.network;
  return {
    run: async ({picture, features, sight}) => {
      const inputs = {
        picture: new ort.Tensor('float32', picture, PICTURE_SHAPE),
        features: new ort.Tensor('float32', features, [1, features.length]),
        sight: new ort.Tensor('float32', sight, [1, sight.length]),
      };
      const outputs = await session.run(named(session.inputNames, inputs));
      return outputs[output]?.data as Float32Array;
    },
    bytes: model.length,
    close: () => session.release(),
  };
}

function tensorsOf({picture, features, sight}: ClassifierInput) {
  return {
    picture: tf.tensor(picture, PICTURE_SHAPE),
    features: tf.tensor(features, [1, features.length]),
    sight: tf.tensor(sight, [1, sight.length]),
  };
}

/** Those that a network takes: not every one takes all. */
function named<T>(names: readonly string[], inputs: Readonly<Record<string, T>>) {
  return Object.fromEntries(names.map((name) => [name, required(inputs[name], name)]));
}

async function savedBytes(model: tf.LayersModel): Promise<number> {
  let bytes = 0;
  await model.save(
    tf.io.withSaveHandler((artifacts) => {
      const {modelTopology, weightSpecs, weightData} = artifacts;
      const arrays = [weightData ?? []].flat();
      bytes = Buffer.byteLength(JSON.stringify({modelTopology, weightSpecs}));
      bytes += arrays.reduce((sum, {byteLength}) => sum + byteLength, 0);
      return Promise.resolve({modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts)});
    }),
  );
  return bytes;
}
