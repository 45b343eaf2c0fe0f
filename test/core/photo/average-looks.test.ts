import {expect} from '@esm-bundle/chai';
import {averageLooks} from '../../../src/core/photo/average-looks.ts';

describe('the looks at one hand', () => {
  it('give one look its own scores', () => {
    expect(averageLooks([{scores: [0.25, 0.75], mirrored: false}])).to.deep.equal([0.25, 0.75]);
  });

  it('weigh alike as they are and in a mirror, however many there are of each', () => {
    const looks = [
      {scores: [1, 0], mirrored: false},
      {scores: [0.5, 0.5], mirrored: false},
      {scores: [0, 1], mirrored: true},
    ];
    expect(averageLooks(looks)).to.deep.equal([0.375, 0.625]);
  });

  it('say nothing when there are none', () => {
    expect(averageLooks([])).to.deep.equal([]);
  });
});
