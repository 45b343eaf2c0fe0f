import path from 'node:path';
import type {Asset, RecognizerAssets} from '../../src/contracts/recognizer-protocol.ts';
import {CommandError} from '../support/command-line/command-line.ts';
import {readIfPresent, sha256} from '../support/files/files.ts';
import {fromRoot, packageFolder} from '../support/files/paths.ts';
import {cachedHandModel} from './hand-model.ts';
import {makeWordList} from './words/word-list.ts';

/** A file of the built app. */
export interface OutputFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface AppAssets {
  readonly assets: RecognizerAssets;
  /** The words offered; the page loads it when it needs it. */
  readonly wordList: Asset;
  readonly files: readonly OutputFile[];
}

const networkFolder = fromRoot('static', 'models', 'letters');

interface HashedAsset {
  readonly asset: Asset;
  readonly file: OutputFile;
}

/**
 * Collects the files the recogniser and the page load while running, each under a name with its hash.
 *
 * @throws CommandError when a package or the trained network is missing.
 */
export async function collectAssets(network = networkFolder): Promise<AppAssets> {
  const vision = path.join(packageFolder('@mediapipe/tasks-vision'), 'wasm');
  const tfjs = path.join(packageFolder('@tensorflow/tfjs-backend-wasm'), 'dist');
  const [visionLoader, visionWasm, handModel, tfjsWasm, topology, weights, card, words] =
    await Promise.all([
      packageFile(path.join(vision, 'vision_wasm_module_internal.js')),
      packageFile(path.join(vision, 'vision_wasm_module_internal.wasm')),
      cachedHandModel().then(packageFile),
      packageFile(path.join(tfjs, 'tfjs-backend-wasm-simd.wasm')),
      networkFile(path.join(network, 'model.json'), 'letters.json'),
      networkFile(path.join(network, 'weights.bin'), 'letters.bin'),
      networkFile(path.join(network, 'card.json'), 'letters-card.json'),
      makeWordList().then((bytes) => hashedAsset('words.bin', bytes)),
    ]);
  return {
    assets: {
      visionLoader: visionLoader.asset,
      visionWasm: visionWasm.asset,
      handModel: handModel.asset,
      tfjsWasm: tfjsWasm.asset,
      networkTopology: topology.asset,
      networkWeights: weights.asset,
      modelCard: card.asset,
    },
    wordList: words.asset,
    files: [visionLoader, visionWasm, handModel, tfjsWasm, topology, weights, card, words].map(
      ({file}) => file,
    ),
  };
}

async function packageFile(source: string): Promise<HashedAsset> {
  const bytes = await readIfPresent(source);
  if (bytes === null) throw new CommandError(`${source} is missing: run npm ci.`);
  return hashedAsset(path.basename(source), bytes);
}

async function networkFile(source: string, name: string): Promise<HashedAsset> {
  const bytes = await readIfPresent(source);
  if (bytes === null) {
    throw new CommandError(
      `The network is missing (${path.relative(fromRoot(), source)}): run npm run prepare, npm run train and npm run convert.`,
    );
  }
  return hashedAsset(name, bytes);
}

function hashedAsset(name: string, bytes: Uint8Array): HashedAsset {
  const hash = sha256(bytes);
  const {name: stem, ext} = path.parse(name);
  const file = `assets/${stem}.${hash.slice(0, 8)}${ext}`;
  return {
    asset: {url: `./${file}`, bytes: bytes.length, sha256: hash},
    file: {path: file, bytes},
  };
}
