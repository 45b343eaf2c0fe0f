import path from 'node:path';
import type {Asset, RecognizerAssets} from '../../src/contracts/recognizer-protocol.ts';
import {networkFolderOf} from '../support/alphabet/alphabet-folder.ts';
import {CommandError} from '../support/command-line/command-line.ts';
import {readIfPresent, sha256} from '../support/files/files.ts';
import {packageFolder} from '../support/files/paths.ts';
import {readNetworkFolder} from './network-folder.ts';
import {makeWordList} from './words/word-list.ts';

/** A file of the built app. */
export interface OutputFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the recogniser loads while running. */
export interface RecognizerFiles {
  readonly assets: RecognizerAssets;
  readonly files: readonly OutputFile[];
}

export interface AppAssets extends RecognizerFiles {
  /** The words offered; the page loads it when it needs it. */
  readonly wordList: Asset;
}

interface HashedAsset {
  readonly asset: Asset;
  readonly file: OutputFile;
}

/**
 * Collects the files the recogniser and the page load while running, each under a name with its hash.
 *
 * @param folder of a network; the one the app ships by default
 * @param alphabet its folder; the one that this command is of by default
 * @throws CommandError when a package or the trained network is missing, or the network's card does not fit its files.
 */
export async function collectAssets(folder?: string, alphabet?: string): Promise<AppAssets> {
  const [recognizer, words] = await Promise.all([
    collectRecognizerFiles(folder, alphabet),
    makeWordList(alphabet).then((bytes) => hashedAsset('words.bin', bytes)),
  ]);
  return {...recognizer, wordList: words.asset, files: [...recognizer.files, words.file]};
}

/** The part of it that reads hands. @throws as `collectAssets` */
export async function collectRecognizerFiles(
  folder?: string,
  alphabet?: string,
): Promise<RecognizerFiles> {
  const network = await readNetworkFolder(folder ?? networkFolderOf(alphabet));
  const vision = path.join(packageFolder('@mediapipe/tasks-vision'), 'wasm');
  const tfjs = path.join(packageFolder('@tensorflow/tfjs-backend-wasm'), 'dist');
  const [visionLoader, visionWasm, handModel, tfjsWasm] = await Promise.all([
    packageFile(path.join(vision, 'vision_wasm_module_internal.js')),
    packageFile(path.join(vision, 'vision_wasm_module_internal.wasm')),
    packageFile(network.handModelFile),
    packageFile(path.join(tfjs, 'tfjs-backend-wasm-simd.wasm')),
  ]);
  const topology = hashedAsset('letters.json', network.topology);
  const weights = hashedAsset('letters.bin', network.weights);
  const card = hashedAsset('letters-card.json', network.card);
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
    files: [visionLoader, visionWasm, handModel, tfjsWasm, topology, weights, card].map(
      ({file}) => file,
    ),
  };
}

async function packageFile(source: string): Promise<HashedAsset> {
  const bytes = await readIfPresent(source);
  if (bytes === null) throw new CommandError(`${source} is missing: run npm ci.`);
  return hashedAsset(path.basename(source), bytes);
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

/** Alphabets share most of what they read with: what several have in common has one name. */
export function uniqueFiles(files: readonly OutputFile[]): readonly OutputFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}
