import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {ModelCard} from '../../src/contracts/model-card.ts';
import type {Asset} from '../../src/contracts/recognizer-protocol.ts';
import {readNetworkFolder} from '../build/network-folder.ts';
import type {AppUnderTest} from '../harness/app/app-protocol.ts';
import {sha256} from '../support/files/files.ts';

/** The address prefix where the folder of `withHandModel` must be served. */
export const OTHER_MODEL = '/other-model/';

/**
 * The app with another hand model, and with a card that names it: the app refuses what its card does not name.
 * @param folder where both are written; served at `OTHER_MODEL`
 */
export async function withHandModel(
  app: AppUnderTest,
  handModel: Uint8Array,
  folder: string,
): Promise<AppUnderTest> {
  const {card} = await readNetworkFolder();
  const known = JSON.parse(Buffer.from(card).toString()) as ModelCard;
  const files = {...known.files, handModel: sha256(handModel)};
  const add = async (name: string, bytes: Uint8Array): Promise<Asset> => {
    await writeFile(path.join(folder, name), bytes);
    return {url: OTHER_MODEL + name, bytes: bytes.length, sha256: sha256(bytes)};
  };
  const assets = {
    ...app.assets,
    handModel: await add('hand.task', handModel),
    modelCard: await add('card.json', Buffer.from(JSON.stringify({...known, files}))),
  };
  return {...app, assets};
}
