import assert from 'node:assert/strict';
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {ModelCard} from '../../../src/contracts/model-card.ts';
import {nameFiles, readNetworkFolder} from '../../../scripts/build/network-folder.ts';
import {CommandError} from '../../../scripts/support/command-line/command-line.ts';
import {sha256} from '../../../scripts/support/files/files.ts';
import {fromRoot} from '../../../scripts/support/files/paths.ts';

const shipped = fromRoot('static', 'models', 'letters');

describe('readNetworkFolder', () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'network-'));
    await cp(shipped, folder, {recursive: true});
  });
  afterEach(() => rm(folder, {recursive: true}));

  const refusal = () =>
    readNetworkFolder(folder).then(
      () => assert.fail('it was taken'),
      (error: unknown) => {
        assert.ok(error instanceof CommandError, String(error));
        assert.doesNotMatch(error.message, /\n/);
        return error.message;
      },
    );
  const changeCard = async (change: (card: ModelCard) => unknown) => {
    const card = JSON.parse(await readFile(at('card.json'), 'utf8')) as ModelCard;
    await writeFile(at('card.json'), JSON.stringify(change(card)));
  };

  it('gives the shipped network and the hand model that its card names', async () => {
    const {card, weights, handModelFile} = await readNetworkFolder();
    const {files} = JSON.parse(Buffer.from(card).toString()) as ModelCard;
    assert.equal(sha256(weights), files.network);
    assert.equal(sha256(await readFile(handModelFile)), files.handModel);
    const sight = await readFile(path.join(shipped, 'sight.bin'));
    assert.deepEqual(await nameFiles(weights, sight), files);
  });

  for (const file of ['weights.bin', 'sight.bin']) {
    it(`refuses a ${file} that the card does not name`, async () => {
      const bytes = await readFile(at(file));
      bytes[bytes.length >> 1]! ^= 1;
      await writeFile(at(file), bytes);
      assert.match(await refusal(), new RegExp(`${file} is not the one that card.json names`));
    });
  }

  it('refuses a card that names another hand model', async () => {
    await changeCard((card) => ({...card, files: {...card.files, handModel: sha256('other')}}));
    assert.match(await refusal(), /the hand model is not the one that card.json names/);
  });

  it('refuses a card that names nothing, or is none', async () => {
    await changeCard((card) => ({...card, files: undefined}));
    assert.match(await refusal(), /weights.bin is not the one/);
    await writeFile(at('card.json'), 'null');
    assert.match(await refusal(), /weights.bin is not the one/);
    await writeFile(at('card.json'), '{');
    assert.match(await refusal(), /weights.bin is not the one/);
  });

  it('names a file that is missing', async () => {
    await rm(at('sight.bin'));
    assert.match(await refusal(), /The network is missing \(.*sight.bin\): run npm run prepare/);
  });
});
