import {expect} from '@esm-bundle/chai';
import {isBeyondRepair} from '../../src/recognizer/is-beyond-repair.ts';

/** One page of memory at most, and a function that reads behind its end. */
const READS_OUTSIDE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 5, 4, 1, 1, 1, 1],
  ...[7, 5, 1, 1, 102, 0, 0, 10, 11, 1, 9, 0, 65, 128, 128, 4, 40, 2, 0, 11],
);

function failureOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
}

describe('isBeyondRepair', () => {
  it('takes what a browser throws when memory cannot be had', () => {
    expect(isBeyondRepair(failureOf(() => new ArrayBuffer(2 ** 53 - 1)))).to.equal(true);
    const memory = new WebAssembly.Memory({initial: 1, maximum: 1});
    expect(isBeyondRepair(failureOf(() => memory.grow(1)))).to.equal(true);
  });

  it('takes a program that read outside its memory', async () => {
    const {instance} = await WebAssembly.instantiate(READS_OUTSIDE);
    const read = instance.exports.f as () => number;
    expect(isBeyondRepair(failureOf(read))).to.equal(true);
  });

  it('takes what compiled programs say when they give up', () => {
    for (const words of ['Aborted(OOM)', 'Out of memory', 'memory access out of bounds']) {
      expect(isBeyondRepair(new Error(words)), words).to.equal(true);
    }
  });

  it('leaves alone what a new detector can mend', () => {
    const words = 'The graphics context of the hand detector was lost.';
    expect(isBeyondRepair(new Error(words))).to.equal(false);
    expect(isBeyondRepair('room for improvement')).to.equal(false);
  });
});
