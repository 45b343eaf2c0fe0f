import {expect} from '@esm-bundle/chai';
import {parseTaughtHand, TaughtHandError} from '../../src/contracts/taught-hand.ts';
import type {TaughtHand} from '../../src/contracts/taught-hand.ts';

const expected = {network: 'abc', letters: ['A', 'B'], labels: 3, embedding: 2};
const frame = {
  letter: 'A',
  logits: Float32Array.of(1.5, -2, 0.1),
  embedding: Float32Array.of(0.25, 4),
};
const taught: TaughtHand = {format: 1, network: 'abc', frames: [frame]};

function refusalOf(value: unknown): string {
  try {
    parseTaughtHand(value, expected);
  } catch (error) {
    if (error instanceof TaughtHandError) return error.message;
    throw error;
  }
  return 'none';
}

describe('parseTaughtHand', () => {
  it('gives back what was kept as a structured clone', () => {
    expect(parseTaughtHand(structuredClone(taught), expected)).to.deep.equal(taught);
  });

  it('gives back what was kept as JSON', () => {
    const plain = {
      ...taught,
      frames: [{...frame, logits: [...frame.logits], embedding: [0.25, 4]}],
    };
    expect(parseTaughtHand(JSON.parse(JSON.stringify(plain)), expected)).to.deep.equal(taught);
  });

  it('refuses the vectors of another network and says what to do', () => {
    expect(refusalOf({...taught, network: 'def'})).to.equal(
      'the letters were taught to another network: teach them again',
    );
  });

  it('refuses another format', () => {
    expect(refusalOf({...taught, format: 2})).to.contain('format 2');
  });

  it('refuses a letter that cannot be taught', () => {
    expect(refusalOf({...taught, frames: [frame, {...frame, letter: 'J'}]})).to.contain(
      'frame 2 of what was taught is of "J"',
    );
  });

  for (const [what, embedding, reason] of [
    ['too few numbers', Float32Array.of(1), 'have 1 numbers, 2 are needed'],
    ['numbers that are none', [1, 'x'], 'not all finite'],
    ['infinite numbers', Float32Array.of(1, Infinity), 'not all finite'],
    ['something else', 'vector', 'are no numbers'],
  ] as const) {
    it(`refuses an embedding of ${what}`, () => {
      expect(refusalOf({...taught, frames: [{...frame, embedding}]})).to.contain(reason);
    });
  }

  it('refuses what is no object', () => {
    expect(refusalOf(null)).to.contain('is not an object');
    expect(refusalOf({...taught, frames: null})).to.contain('no list of frames');
  });
});
