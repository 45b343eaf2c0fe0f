import path from 'node:path';
import type {ModelCard} from '../../src/contracts/model-card.ts';
import {networkFolderOf} from '../support/alphabet/alphabet-folder.ts';
import {CommandError} from '../support/command-line/command-line.ts';
import {readIfPresent, sha256} from '../support/files/files.ts';
import {fromRoot} from '../support/files/paths.ts';
import {cachedHandModel, makeHandModel} from './hand-model.ts';

/** A network as `npm run convert` writes it, and the hand model whose sight it reads. */
export interface NetworkFolder {
  /** model.json */
  readonly topology: Uint8Array;
  /** weights.bin */
  readonly weights: Uint8Array;
  /** card.json */
  readonly card: Uint8Array;
  /** Absolute; in the build cache. */
  readonly handModelFile: string;
}

type CardFiles = ModelCard['files'];

/**
 * Reads a network and makes its hand model, if it is not in the cache.
 * @param folder the one the app ships by default
 * @throws CommandError when a file is missing or is not the one that the card names
 */
export async function readNetworkFolder(folder = networkFolderOf()): Promise<NetworkFolder> {
  const read = (name: string) => readNetworkFile(path.join(folder, name));
  const [topology, weights, sight, card] = await Promise.all([
    read('model.json'),
    read('weights.bin'),
    read('sight.bin'),
    read('card.json'),
  ]);
  const named = filesOf(card);
  if (sha256(weights) !== named?.network) throw unlikeCard(folder, 'weights.bin');
  if (sha256(sight) !== named.sight) throw unlikeCard(folder, 'sight.bin');
  const handModelFile = await cachedHandModel(sight, named.handModel ?? '');
  if (handModelFile === null) throw unlikeCard(folder, 'the hand model');
  return {topology, weights, card, handModelFile};
}

/** What a card says of the files beside it. */
export async function nameFiles(weights: Uint8Array, sight: Uint8Array): Promise<CardFiles> {
  return {
    network: sha256(weights),
    sight: sha256(sight),
    handModel: sha256(await makeHandModel(sight)),
  };
}

function unlikeCard(folder: string, file: string): CommandError {
  return new CommandError(
    `${path.relative(fromRoot(), folder)}: ${file} is not the one that card.json names: run npm run convert.`,
  );
}

/** Undefined for what is no card. */
function filesOf(card: Uint8Array): Partial<CardFiles> | undefined {
  try {
    const {files} = JSON.parse(Buffer.from(card).toString()) as Partial<ModelCard>;
    return files;
  } catch {
    return undefined;
  }
}

async function readNetworkFile(file: string): Promise<Buffer> {
  const bytes = await readIfPresent(file);
  if (bytes !== null) return bytes;
  throw new CommandError(
    `The network is missing (${path.relative(fromRoot(), file)}): run npm run prepare, npm run train and npm run convert.`,
  );
}
