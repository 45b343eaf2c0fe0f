import fs from 'node:fs';
import path from 'node:path';
import {FEATURE_COUNT} from '../../src/core/hand/landmark-features.ts';
import {PICTURE_SIZE} from '../../src/core/hand/preprocess.ts';
import {SIGHT_COUNT} from '../../src/core/hand/sight-count.ts';
import {fail} from '../support/command-line/command-line.ts';
import {packageFolder} from '../support/files/paths.ts';
import {median, timeByTurns} from '../support/numbers/time-by-turns.ts';
import {
  graphClassifier,
  layersClassifier,
  onnxClassifier,
  plannedClassifier,
} from './rivals/classifiers.ts';
import type {Classifier, ClassifierInput} from './rivals/classifiers.ts';
import {writeGraphModel} from '../training/convert/graph-model.ts';
import type {GraphModelFiles} from '../training/convert/graph-model.ts';
import {TUTORIAL_NETWORK, tutorialNetwork} from '../training/network/tutorial-network.ts';
import {initialWeights} from '../training/network/weights.ts';
import {seededRandom} from '../support/numbers/random.ts';
import {startTrainingBackend} from '../training/network/wasm-backend.ts';

const WARM_UPS = 500;
const INPUTS = 64;
const LARGEST_DIFFERENCE = 1e-2;

const WAYS = {
  ours: 'our converted network, as the app runs it',
  graph: 'the same files through `GraphModel` of TensorFlow.js',
  layers: 'the same weights as a layers model: batch norms, activations, dropouts, `predict`',
  onnx: 'the same weights in onnxruntime-web 1.30, one thread',
  tutorial: 'the tutorial’s own network as a layers model: 32-64-128 filters, picture only',
} as const;
/** Beside ours. */
const SAME_WEIGHTS = ['graph', 'layers', 'onnx'] as const;
type Way = keyof typeof WAYS;
type Each<T> = Readonly<Record<Way, T>>;
type Differences = Readonly<Record<(typeof SAME_WEIGHTS)[number], number>>;

/**
 * Times the network against the same weights in a layers model and in onnxruntime-web, and against the tutorial's network.
 * @param folder of the network: model.json, weights.bin and card.json
 * @param rounds inputs that are timed
 */
export async function measureClassifier(
  folder: string,
  rounds: number,
): Promise<ClassifierFigures> {
  await startTrainingBackend();
  const classifiers = await openClassifiers(folder);
  try {
    const inputs = madeUpInputs();
    const differences = await compare(classifiers, inputs);
    return {
      rounds,
      medianMs: await time(classifiers, inputs, rounds),
      differences,
      networkBytes: mapWays((way) => classifiers[way].bytes),
      cardBytes: fs.statSync(path.join(folder, 'card.json')).size,
      runtimeBytes: runtimeBytes(),
    };
  } finally {
    for (const {close} of Object.values(classifiers)) await close();
  }
}

async function openClassifiers(folder: string): Promise<Each<Classifier>> {
  const file = path.join(folder, 'model.json');
  if (!fs.existsSync(file)) fail(`${folder} holds no model.json: run npm run convert first`);
  const files = {
    json: JSON.parse(fs.readFileSync(file, 'utf8')) as object,
    weights: fs.readFileSync(path.join(folder, 'weights.bin')),
  };
  return {
    ours: plannedClassifier(files),
    graph: await graphClassifier(files),
    layers: await layersClassifier(files),
    onnx: await onnxClassifier(files),
    tutorial: await layersClassifier(tutorialFiles(), 'plain'),
  };
}

/** Untrained: what it takes does not depend on its weights. */
function tutorialFiles(): GraphModelFiles {
  const network = tutorialNetwork(TUTORIAL_NETWORK);
  const weights = initialWeights(network, seededRandom(3));
  return writeGraphModel(network, weights, 'float32', 'weights.bin');
}

function madeUpInputs(): ClassifierInput[] {
  const random = seededRandom(3);
  return Array.from({length: INPUTS}, () => ({
    picture: Float32Array.from({length: PICTURE_SIZE ** 2}, () => random.next()),
    features: Float32Array.from({length: FEATURE_COUNT}, () => random.normal()),
    sight: Float32Array.from({length: SIGHT_COUNT}, () => random.normal()),
  }));
}

/** Largest difference of a logit to ours. A benchmark of different answers would mean nothing, so it fails. */
async function compare(
  classifiers: Each<Classifier>,
  inputs: readonly ClassifierInput[],
): Promise<Differences> {
  const largest = {graph: 0, layers: 0, onnx: 0};
  for (const input of inputs) {
    const expected = await classifiers.ours.run(input);
    for (const way of SAME_WEIGHTS) {
      const actual = await classifiers[way].run(input);
      const difference = Math.max(
        ...expected.map((value, i) => Math.abs(value - (actual[i] ?? NaN))),
      );
      if (!(difference <= LARGEST_DIFFERENCE))
        fail(`${WAYS[way]}: a logit differs by ${difference}`);
      largest[way] = Math.max(largest[way], difference);
    }
  }
  return largest;
}

async function time(
  classifiers: Each<Classifier>,
  inputs: readonly ClassifierInput[],
  rounds: number,
): Promise<Each<number>> {
  const contenders = mapWays((way) => {
    let turn = 0;
    return () => {
      const input = inputs[turn++ % inputs.length];
      return input === undefined ? undefined : classifiers[way].run(input);
    };
  });
  const times = await timeByTurns(contenders, {rounds, warmUps: WARM_UPS});
  return mapWays((way) => median(times[way]));
}

/** The WebAssembly each way needs besides the network. */
function runtimeBytes(): Each<number> {
  const size = (name: string, file: string) =>
    fs.statSync(path.join(packageFolder(name), 'dist', file)).size;
  const tfjs = size('@tensorflow/tfjs-backend-wasm', 'tfjs-backend-wasm-simd.wasm');
  const onnx = size('onnxruntime-web', 'ort-wasm-simd-threaded.wasm');
  return {ours: tfjs, graph: tfjs, layers: tfjs, onnx, tutorial: tfjs};
}

export interface ClassifierFigures {
  readonly rounds: number;
  readonly medianMs: Each<number>;
  readonly differences: Differences;
  readonly networkBytes: Each<number>;
  readonly cardBytes: number;
  readonly runtimeBytes: Each<number>;
}

export function describeClassifier(figures: ClassifierFigures): string {
  const {rounds, medianMs, differences, networkBytes, cardBytes, runtimeBytes: runtime} = figures;
  const ratio = (way: Way) => medianMs[way] / medianMs.ours;
  const kb = (count: number) => (count / 1000).toFixed(0);
  const rows = (Object.keys(WAYS) as Way[]).map(
    (way) =>
      `| ${WAYS[way]} | ${medianMs[way].toFixed(3)} | ${ratio(way).toFixed(2)}× | ${kb(networkBytes[way])} | ${kb(runtime[way])} |`,
  );
  const largest = Math.max(...Object.values(differences));
  return `One hand at a time from plain arrays to plain logits, the same ${rounds} inputs by turns in Node on one thread, median: the same weights as a layers model take **${ratio('layers').toFixed(2)}×** as long as our network, the tutorial’s own network **${ratio('tutorial').toFixed(2)}×**.
The first four give the same logits (largest difference ${largest.toExponential(1)}). Network and model card: ${kb(networkBytes.ours + cardBytes)} kB.

| network | ms | over ours | network, kB | its WebAssembly, kB |
| --- | --- | --- | --- | --- |
${rows.join('\n')}`;
}

function mapWays<T>(valueOf: (way: Way) => T): Each<T> {
  const ways = Object.keys(WAYS) as Way[];
  return Object.fromEntries(ways.map((way) => [way, valueOf(way)])) as Each<T>;
}
