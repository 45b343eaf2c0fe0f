import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {gunzipSync} from 'node:zlib';
import {alphabetNamed} from '../../../scripts/support/alphabet/alphabet-folder.ts';
import {fromRoot} from '../../../scripts/support/files/paths.ts';
import type {Landmark} from '../../../src/contracts/recognition.ts';
import type {ModelCard} from '../../../src/contracts/model-card.ts';
import {readLandmarks} from './read-landmarks.ts';

const data = fromRoot('..', 'shared', 'data', 'alphabets', 'ngt');
const withoutData = existsSync(data) ? false : 'the landmarks of ../shared/data are not here';

const dutch = alphabetNamed('ngt');
const card = JSON.parse(
  readFileSync(path.join(dutch, 'network', 'card.json'), 'utf8'),
) as ModelCard;
const {aspect} = JSON.parse(readFileSync(path.join(dutch, 'training.json'), 'utf8')) as {
  readonly aspect: number;
};

interface Row {
  readonly letter: string;
  readonly landmarks: readonly Landmark[];
  /** Copies of a row differ in the last digits only. */
  readonly key: string;
}

function rowsOf(name: string): Row[] {
  const text = gunzipSync(readFileSync(path.join(data, `${name}.csv.gz`))).toString();
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => {
    const [letter = '', ...fields] = line.split(',');
    const values = fields.map(Number);
    const landmarks = Array.from({length: 21}, (_, i) => {
      const [x = 0, y = 0, z = 0] = values.slice(3 * i, 3 * i + 3);
      return {x: x * aspect, y, z: z * aspect};
    });
    return {letter, landmarks, key: values.map((value) => value.toFixed(5)).join()};
  });
}

describe('the Dutch network', () => {
  it('says whose it is: GPL-3, as its sources', () => {
    assert.equal(card.alphabet?.id, 'ngt');
    assert.equal(card.licence, 'GPL-3.0-only');
    assert.deepEqual([...new Set(card.data.sources.map(({licence}) => licence))], ['GPL-3.0']);
    assert.match(readFileSync(path.join(dutch, 'LICENSE'), 'utf8'), /GNU GENERAL PUBLIC LICENSE/);
  });

  it('names the letters that it does not read', () => {
    assert.match(card.limits.join(' '), /^H, J, U, X and Z are movements/);
  });

  it(
    'reads the sitting it has not learnt from as its card tells',
    {skip: withoutData},
    async () => {
      const known = new Set(rowsOf('static_first').map(({key}) => key));
      const later = rowsOf('static_1807').filter(({key}) => !known.has(key));
      const read = await readLandmarks(
        path.join(dutch, 'network'),
        later.map(({landmarks}) => landmarks),
        dutch,
      );
      const right = read.filter((letter, i) => letter === later[i]?.letter).length;
      assert.equal(later.length, card.accuracy.mean.images);
      const share = right / later.length;
      assert.ok(Math.abs(share - card.accuracy.mean.top1) < 0.005, String(share));
    },
  );
});
