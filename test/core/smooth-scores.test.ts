import {expect} from '@esm-bundle/chai';
import {smoothScores, type SmoothedScores} from '../../src/core/smooth-scores.ts';

const EMPTY: SmoothedScores = {kind: 'empty'};
const config = {timeConstantMs: 100, forgetAfterMs: 150};

function scoresOf(smoothed: SmoothedScores): readonly number[] {
  return smoothed.kind === 'seen' ? smoothed.scores : [];
}

describe('smoothScores', () => {
  it('takes the first frame as it is', () => {
    expect(scoresOf(smoothScores(EMPTY, [0.2, 0.8], 10, config))).to.deep.equal([0.2, 0.8]);
  });

  it('moves 63 % of the way in one time constant', () => {
    const first = smoothScores(EMPTY, [0, 1], 0, config);
    expect(scoresOf(smoothScores(first, [1, 0], 100, config))[0]).to.be.closeTo(0.632, 0.001);
  });

  it('reads alike at any frame rate', () => {
    const atRate = (stepMs: number) => {
      let state = smoothScores(EMPTY, [0, 1], 0, config);
      for (let at = stepMs; at <= 120; at += stepMs) {
        state = smoothScores(state, [1, 0], at, config);
      }
      return scoresOf(state)[0];
    };
    expect(atRate(10)).to.be.closeTo(atRate(60) ?? NaN, 1e-9);
  });

  it('keeps the sum at 1', () => {
    const first = smoothScores(EMPTY, [0.5, 0.2, 0.3], 0, config);
    const sum = scoresOf(smoothScores(first, [0.1, 0.7, 0.2], 30, config)).reduce((a, b) => a + b);
    expect(sum).to.be.closeTo(1, 1e-12);
  });

  it('bridges a frame without a hand', () => {
    const first = smoothScores(EMPTY, [0.2, 0.8], 0, config);
    expect(smoothScores(first, null, 40, config)).to.equal(first);
  });

  it('forgets when the hand stays away', () => {
    const first = smoothScores(EMPTY, [0.2, 0.8], 0, config);
    expect(smoothScores(first, null, 151, config)).to.deep.equal(EMPTY);
  });

  it('starts anew after a gap without frames', () => {
    const first = smoothScores(EMPTY, [0, 1], 0, config);
    expect(scoresOf(smoothScores(first, [1, 0], 5000, config))).to.deep.equal([1, 0]);
  });

  it('is not disturbed by a clock that runs backwards', () => {
    const first = smoothScores(EMPTY, [0, 1], 1000, config);
    const next = smoothScores(first, [1, 0], 400, config);
    expect(scoresOf(next)).to.deep.equal([0, 1]);
    expect(scoresOf(smoothScores(next, [1, 0], 500, config))[0]).to.be.closeTo(0.632, 0.001);
  });
});
