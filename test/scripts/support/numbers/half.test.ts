import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {toHalf} from '../../../../src/core/common/to-half.ts';
import {fromHalves} from '../../../../scripts/support/numbers/half.ts';

describe('half floats', () => {
  it('keep every number they can hold', () => {
    const bits = Uint16Array.from({length: 0x10000}, (_, i) => i).filter(
      (half) => ((half >> 10) & 0x1f) !== 31,
    );
    const back = Uint16Array.from(fromHalves(bits), toHalf);
    bits.forEach((half, i) => {
      if (half !== 0x8000) assert.equal(back[i], half);
    });
  });

  it('keep others to a thousandth part', () => {
    for (const value of [0.1, -3.14159, 1234.5, 6e-4]) {
      const [half = NaN] = fromHalves(Uint16Array.of(toHalf(value)));
      assert.ok(Math.abs(half / value - 1) < 1e-3);
    }
  });

  it('refuse what is too large for them', () => {
    assert.throws(() => toHalf(1e6), /1000000 does not fit into half precision/);
  });
});
