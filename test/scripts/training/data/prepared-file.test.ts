import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {appendPrepared, readPrepared} from '../../../../scripts/training/data/prepared-file.ts';
import type {PreparedPhoto} from '../../../../scripts/training/data/prepared-file.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';

const FULL_DISK = '/dev/full';
const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
after(() => rmSync(folder, {recursive: true}));

const [sample] = madeUpSamples({letters: 1, signers: 1, each: 1});
const hands = sample?.evidence.kind === 'photo' ? sample.evidence.looks : [];
const identity = {source: 's', label: 'A', signer: 's', photo: 's/A/1'};
const photos: PreparedPhoto[] = [
  {...identity, file: 's/A/1.jpg', hands},
  {...identity, file: 's/A/2.jpg', hands: []},
  {...identity, file: 's/A/3.jpg', hands: [...hands, ...hands, ...hands]},
];

describe('a file of prepared hands', () => {
  it('gives back what was added, over several runs', () => {
    const file = path.join(folder, 'whole.bin');
    appendPrepared(file, photos.slice(0, 1));
    appendPrepared(file, photos.slice(1));
    assert.deepEqual(readPrepared(file), photos);
  });

  it('keeps the whole records of a file that was cut off, and can be added to again', () => {
    const file = path.join(folder, 'cut.bin');
    appendPrepared(file, photos);
    truncateSync(file, statSync(file).size - 100);
    assert.deepEqual(readPrepared(file), photos.slice(0, 2));
    appendPrepared(file, photos.slice(2));
    assert.deepEqual(readPrepared(file), photos);
  });

  it('refuses a file that is something else, and leaves it alone', () => {
    const file = path.join(folder, 'other.bin');
    writeFileSync(file, 'not hands at all, but quite long enough to be read');
    assert.throws(() => readPrepared(file), /other\.bin is not a file of prepared hands/);
    assert.match(readFileSync(file, 'utf8'), /^not hands/);
  });

  it(
    'tells in one line that the disk is full',
    {skip: !existsSync(FULL_DISK) && 'there is no device that plays a full disk'},
    () => {
      const file = path.join(folder, 'full.bin');
      symlinkSync(FULL_DISK, file);
      assert.throws(
        () => appendPrepared(file, photos),
        /^SaveError: .*full\.bin cannot be saved, the disk is full: make room.*$/,
      );
    },
  );
});
