import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import * as tf from '@tensorflow/tfjs';
import {networkFolderOf} from '../../support/alphabet/alphabet-folder.ts';
import {packageFolder} from '../../support/files/paths.ts';
import {layersModel} from './layers-model.ts';
import {onnxModel} from './onnx-model.ts';
import {readGraphModel} from './read-graph-model.ts';
import {writeGraphModel} from '../../training/convert/graph-model.ts';
import {TUTORIAL_NETWORK, tutorialNetwork} from '../../training/network/tutorial-network.ts';
import {initialWeights} from '../../training/network/weights.ts';
import {seededRandom} from '../../support/numbers/random.ts';
import {startTrainingBackend} from '../../training/network/wasm-backend.ts';
import type {RivalFiles} from '../../harness/rivals/rival-protocol.ts';

/** Where the rivals' files are served, all with a slash at the end but the models. */
export const RIVAL_FILES: RivalFiles = {
  tutorialModel: '/rivals/model.json',
  onnxModel: '/rivals/letters.onnx',
  tfjsWasm: '/tfjs-wasm/',
  onnxWasm: '/onnx-wasm/',
  handSolution: '/hands/',
};

/** Scripts that set the globals which fingerpose's reader uses, in their order. */
export const FINGERPOSE_SCRIPTS = [
  '/tfjs-core/tf-core.min.js',
  '/tfjs-converter/tf-converter.min.js',
  '/hands/hands.js',
  '/hand-pose-detection/hand-pose-detection.min.js',
  '/fingerpose/fingerpose.js',
];

/** Writes the rivals' networks into a folder. @returns what must be served for them: address prefix → folder */
export async function makeRivalFiles(folder: string): Promise<Readonly<Record<string, string>>> {
  await startTrainingBackend();
  await mkdir(folder, {recursive: true});
  const shipped = networkFolderOf();
  const json = JSON.parse(await readFile(path.join(shipped, 'model.json'), 'utf8')) as object;
  const weights = await readFile(path.join(shipped, 'weights.bin'));
  await writeFile(path.join(folder, 'letters.onnx'), onnxModel(readGraphModel({json, weights})));
  await writeTutorialModel(folder);
  const dist = (name: string) => path.join(packageFolder(name), 'dist');
  return {
    '/rivals/': folder,
    '/tfjs-wasm/': dist('@tensorflow/tfjs-backend-wasm'),
    '/onnx-wasm/': dist('onnxruntime-web'),
    '/tfjs-core/': dist('@tensorflow/tfjs-core'),
    '/tfjs-converter/': dist('@tensorflow/tfjs-converter'),
    '/hands/': packageFolder('@mediapipe/hands'),
    '/hand-pose-detection/': dist('@tensorflow-models/hand-pose-detection'),
    '/fingerpose/': dist('fingerpose'),
  };
}

/** Untrained: what it takes does not depend on its weights. */
async function writeTutorialModel(folder: string): Promise<void> {
  const network = tutorialNetwork(TUTORIAL_NETWORK);
  const weights = initialWeights(network, seededRandom(3));
  const files = writeGraphModel(network, weights, 'float32', 'weights.bin');
  const model = layersModel(readGraphModel(files), 'plain');
  await model.save(
    tf.io.withSaveHandler(async (artifacts) => {
      const {modelTopology, weightSpecs, weightData} = artifacts;
      const manifest = [{paths: ['weights.bin'], weights: weightSpecs}];
      const text = JSON.stringify({modelTopology, weightsManifest: manifest});
      await writeFile(path.join(folder, 'model.json'), text);
      const parts = [weightData ?? []].flat().map((part) => Buffer.from(part));
      await writeFile(path.join(folder, 'weights.bin'), Buffer.concat(parts));
      return {modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts)};
    }),
  );
  model.dispose();
}
