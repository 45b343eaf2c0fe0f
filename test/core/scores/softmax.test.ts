import {expect} from '@esm-bundle/chai';
import {softmax} from '../../../src/core/scores/softmax.ts';

describe('softmax', () => {
  it('sums to one and keeps the order, however large the logits', () => {
    const scores = softmax([1000, 999, -1000]);
    expect(scores.reduce((sum, score) => sum + score, 0)).to.be.closeTo(1, 1e-12);
    expect(scores[0]).to.be.closeTo(Math.E / (1 + Math.E), 1e-9);
    expect(scores[2]).to.equal(0);
  });

  it('softens with a temperature above one', () => {
    expect(softmax([2, 0], 4)[0]).to.be.below(softmax([2, 0])[0]!);
  });
});
