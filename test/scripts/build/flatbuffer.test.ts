import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readFlatbuffer, writeFlatbuffer} from '../../../scripts/build/flatbuffer.ts';
import type {Fields} from '../../../scripts/build/flatbuffer.ts';

const animal = {
  legs: 'int8',
  name: 'text',
  weight: 'float32',
  kind: 'int8',
  habits: {tag: 'kind', union: {1: {flies: 'int8'}, 2: {depths: {list: 'float32'}}}},
  picture: 'bytes',
  young: {list: {table: {age: 'int32'}}},
} as const satisfies Fields;

const heron = {
  legs: 2,
  name: 'Heron',
  weight: 1.5,
  kind: 2,
  habits: {depths: [0.25, -3]},
  picture: Uint8Array.of(1, 2, 3),
  young: [{age: -7}, {}, {age: 70_000}],
};

describe('writeFlatbuffer', () => {
  it('writes what readFlatbuffer reads', () => {
    const bytes = writeFlatbuffer(heron, 'BIRD', animal);
    assert.deepEqual(readFlatbuffer(bytes, 'BIRD', animal), heron);
  });

  it('leaves out what is absent and keeps a zero', () => {
    const bytes = writeFlatbuffer({legs: 0}, 'BIRD', animal);
    assert.deepEqual(readFlatbuffer(bytes, 'BIRD', animal), {legs: 0});
  });

  it('puts bytes on a boundary of 16', () => {
    const picture = Uint8Array.from({length: 41}, (_, i) => i + 100);
    for (const name of ['', 'a', 'four', 'a longer name']) {
      const bytes = writeFlatbuffer({name, picture}, 'BIRD', animal);
      assert.equal(Buffer.from(bytes).indexOf(picture) % 16, 0);
      assert.equal(bytes.length % 16, 0);
    }
  });
});

describe('readFlatbuffer', () => {
  it('refuses another mark', () => {
    assert.throws(
      () => readFlatbuffer(writeFlatbuffer(heron, 'BIRD', animal), 'FISH', animal),
      /mark FISH is missing/,
    );
    assert.throws(() => readFlatbuffer(new Uint8Array(3), 'FISH', animal), /mark FISH/);
  });

  it('refuses a field that it would lose', () => {
    const bytes = writeFlatbuffer(heron, 'BIRD', animal);
    const {legs, name} = animal;
    assert.throws(() => readFlatbuffer(bytes, 'BIRD', {legs, name}), /Field 2 .* legs, name/);
  });

  it('refuses a table of a kind that it does not know', () => {
    const bytes = writeFlatbuffer(heron, 'BIRD', animal);
    const fields = {...animal, habits: {tag: 'kind', union: {1: {}}}} as const;
    assert.throws(() => readFlatbuffer(bytes, 'BIRD', fields), /kind 2 is unknown/);
  });
});
