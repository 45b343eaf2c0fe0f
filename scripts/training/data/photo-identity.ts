import path from 'node:path';
import {ALL_LETTERS} from '../../../src/core/scores/all-letters.ts';
import {NO_LETTER} from '../../../src/core/scores/alphabet.ts';
import {ALPHABET_TRAINING} from './alphabet-training.ts';

/** Who and what a photo shows, read from where it lies: `<source>/<label>/<file>`. */
export interface PhotoIdentity {
  readonly source: string;
  /** The folder's name: a letter, or one of {@link NON_LETTER_FOLDERS} or {@link UNUSED_FOLDERS}. */
  readonly label: string;
  /** One person: photos of one signer stay on one side of every split. */
  readonly signer: string;
  /** One shutter release: re-touched copies of one photo share it. */
  readonly photo: string;
}

/** Hands that show no letter. */
export const NON_LETTER_FOLDERS = ALPHABET_TRAINING.noLetterFolders ?? [NO_LETTER];

/** Moving letters, and hands that look like a letter: in the American alphabet 0 is O, 1 is D, 2 is V, 6 is W, 9 is F, "call" is Y. */
export const UNUSED_FOLDERS = ALPHABET_TRAINING.unusedFolders ?? [];

/** Those of the alphabet, in words. */
const LETTERS = ALL_LETTERS.length === 26 ? 'A-Z' : ALL_LETTERS.join(', ');

/** Sources that show the same person. */
const SAME_SIGNER: Readonly<Record<string, string>> = {insigh1: 'roboflow'};

export class UnknownFolderError extends Error {
  override readonly name = 'UnknownFolderError';
}

/**
 * @param file path relative to the folder of sources, with `/` between its parts
 * @throws UnknownFolderError when the middle folder is neither a letter nor a known non-letter
 */
export function photoIdentity(file: string): PhotoIdentity {
  const [source, label, name] = file.split('/');
  if (source === undefined || label === undefined || name === undefined) {
    throw new UnknownFolderError(`${file}: expected SOURCE/LETTER/photo.jpg`);
  }
  if (!isKnownLabel(label)) {
    throw new UnknownFolderError(
      `${path.posix.join(source, label)}: "${label}" is neither a letter ${LETTERS} nor one of ${[...NON_LETTER_FOLDERS, ...UNUSED_FOLDERS].join(', ')}, which training.json names`,
    );
  }
  return {source, label, signer: signerOf(source, name), photo: photoOf(source, label, name)};
}

function isKnownLabel(label: string): boolean {
  return ALL_LETTERS.includes(label) || [...NON_LETTER_FOLDERS, ...UNUSED_FOLDERS].includes(label);
}

function signerOf(source: string, name: string): string {
  const numbered = /^(signer\d+|hand\d+)_/.exec(name)?.[1];
  const owner = SAME_SIGNER[source] ?? source;
  return numbered === undefined ? owner : `${owner}-${numbered}`;
}

/** Roboflow's file names are `<photo id>_<hash of the variation>`; elsewhere every file is a photo of its own. */
function photoOf(source: string, label: string, name: string): string {
  const stem = path.posix.parse(name).name;
  const id = source === 'roboflow' ? stem.replace(/_[0-9a-f]+$/, '') : stem;
  return `${source}/${label}/${id}`;
}
