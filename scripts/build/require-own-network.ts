import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {ModelCard} from '../../src/contracts/model-card.ts';
import {NO_LETTER} from '../../src/core/scores/alphabet.ts';
import {networkFolderOf, USUAL_ALPHABET} from '../support/alphabet/alphabet-folder.ts';
import {readAlphabet} from '../support/alphabet/read-alphabet.ts';
import {CommandError} from '../support/command-line/command-line.ts';

/**
 * Looks whether a network was made of its alphabet as that is now: the app would refuse it only when somebody starts the camera.
 * @param folder of the alphabet, absolute; its network lies there
 * @throws CommandError in one line
 */
export async function requireOwnNetwork(folder: string): Promise<void> {
  const {id, held} = readAlphabet(folder);
  const file = path.join(networkFolderOf(folder), 'card.json');
  const {alphabet, labels} = JSON.parse(await readFile(file, 'utf8')) as Partial<ModelCard>;
  // A card without one is older than alphabets.
  const named = alphabet?.id ?? USUAL_ALPHABET;
  const read = (labels ?? []).filter((label) => label !== NO_LETTER).join('');
  if (named === id && read === held) return;
  throw new CommandError(
    `${file}: the network reads ${read} of "${named}", and alphabet.json holds ${held} of "${id}": run npm run train and npm run convert`,
  );
}
