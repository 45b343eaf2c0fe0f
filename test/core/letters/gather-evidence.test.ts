import {expect} from '@esm-bundle/chai';
import {
  DEFAULT_EVIDENCE,
  gatherEvidence,
  type Evidence,
} from '../../../src/core/letters/gather-evidence.ts';

const EMPTY: Evidence = {kind: 'empty'};
const STILL = 1;
const MOVING = 0;

function scoresOf(evidence: Evidence): readonly number[] {
  return evidence.kind === 'seen' ? evidence.scores : [];
}

describe('gatherEvidence', () => {
  it('takes the first frame as it is', () => {
    expect(scoresOf(gatherEvidence(EMPTY, [0.2, 0.8], STILL, 10))).to.deep.equal([0.2, 0.8]);
  });

  it('reads alike at any frame rate', () => {
    const atRate = (stepMs: number) => {
      let state = gatherEvidence(EMPTY, [0.1, 0.9], STILL, 0);
      for (let at = stepMs; at <= 120; at += stepMs) {
        state = gatherEvidence(state, [0.9, 0.1], STILL, at);
      }
      return scoresOf(state)[0];
    };
    expect(atRate(10)).to.be.closeTo(atRate(60) ?? NaN, 0.01);
  });

  it('does not grow surer from frames that say the same', () => {
    let state: Evidence = {kind: 'empty'};
    for (let at = 0; at < 1000; at += 33) state = gatherEvidence(state, [0.4, 0.6], STILL, at);
    expect(scoresOf(state)[1]).to.be.closeTo(0.6, 1e-9);
  });

  it('weighs a surer frame more than a doubtful one', () => {
    const doubtful = gatherEvidence(EMPTY, [0.55, 0.45], STILL, 0);
    const after = gatherEvidence(doubtful, [0.01, 0.99], STILL, 33);
    expect(scoresOf(after)[1]).to.be.greaterThan(0.8);
  });

  it('is not turned by one odd frame in a hold', () => {
    let state: Evidence = {kind: 'empty'};
    for (let at = 0; at < 300; at += 33) state = gatherEvidence(state, [0.95, 0.05], STILL, at);
    expect(scoresOf(gatherEvidence(state, [0.02, 0.98], STILL, 333))[0]).to.be.greaterThan(0.6);
  });

  it('lets a moving hand say little, and forgets what was before the move', () => {
    const held = gatherEvidence(EMPTY, [0.05, 0.95], STILL, 0);
    const passing = gatherEvidence(held, [0.5, 0.5], MOVING, 33);
    const after = gatherEvidence(
      gatherEvidence(passing, [0.5, 0.5], MOVING, 66),
      [0.9, 0.1],
      STILL,
      99,
    );
    expect(scoresOf(after)[0]).to.be.greaterThan(0.8);
  });

  it('keeps the sum at 1', () => {
    const first = gatherEvidence(EMPTY, [0.5, 0.2, 0.3], STILL, 0);
    const sum = scoresOf(gatherEvidence(first, [0, 0.8, 0.2], 0.5, 30)).reduce((a, b) => a + b);
    expect(sum).to.be.closeTo(1, 1e-12);
  });

  it('bridges frames without a hand, and forgets when the hand stays away', () => {
    const first = gatherEvidence(EMPTY, [0.2, 0.8], STILL, 0);
    expect(gatherEvidence(first, null, STILL, 100)).to.equal(first);
    const late = DEFAULT_EVIDENCE.forgetAfterMs + 1;
    expect(gatherEvidence(first, null, STILL, late)).to.deep.equal(EMPTY);
    expect(scoresOf(gatherEvidence(first, [1, 0], STILL, late))).to.deep.equal([1, 0]);
  });

  it('is not disturbed by a clock that stands still or runs backwards', () => {
    const first = gatherEvidence(EMPTY, [0.1, 0.9], STILL, 1000);
    expect(gatherEvidence(first, [0.9, 0.1], STILL, 1000)).to.equal(first);
    expect(gatherEvidence(first, [0.9, 0.1], STILL, 400)).to.equal(first);
  });
});
