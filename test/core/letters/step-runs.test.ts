import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import type {Landmark, LetterScores} from '../../../src/contracts/recognition.ts';
import {stepMotion, type HandMotion} from '../../../src/core/hand/hand-motion.ts';
import {DEFAULT_LETTER_CONFIG} from '../../../src/core/letters/letter-config.ts';
import {stepRuns, type LetterRun} from '../../../src/core/letters/step-runs.ts';
import {NO_LETTER} from '../../../src/core/scores/alphabet.ts';
import {bentHand, handAt, IMAGE} from '../../support/hand-at.ts';
import {leading, torn} from '../../support/letter-scores.ts';

/** A hand before a camera: shows scores for a while, frame by frame. */
class Hand {
  runs: readonly LetterRun[] = [];
  left: LetterRun[] = [];
  shaken: LetterRun[] = [];
  private atMs = 0;
  private motion: HandMotion | null = null;
  private readonly stepMs: number;

  constructor(stepMs = 33) {
    this.stepMs = stepMs;
  }

  /** @param handAfter the landmarks so many milliseconds later */
  show(
    scores: LetterScores,
    ms: number,
    handAfter: (ms: number) => Landmark[] = () => handAt(0, 0),
  ): this {
    for (let passed = 0; passed < ms; passed += this.stepMs) {
      this.atMs += this.stepMs;
      this.motion = stepMotion(this.motion, handAfter(passed), IMAGE, this.atMs);
      const {stepMs, atMs, motion} = this;
      const step = stepRuns(this.runs, {scores, motion, stepMs, atMs}, DEFAULT_LETTER_CONFIG);
      this.runs = step.runs;
      this.left.push(...step.left);
      this.shaken.push(...step.shaken);
    }
    return this;
  }

  shownMs(letter: string): number {
    return this.runs.find((run) => run.letter === letter)?.shownMs ?? 0;
  }
}

const leftOf = ({left}: Hand) => left.map(({letter}) => letter).join('');

describe('stepRuns', () => {
  it('counts for how long a letter is clearly shown, at any frame rate', () => {
    for (const stepMs of [10, 33, 66]) {
      const shown = new Hand(stepMs).show(leading('A', 0.99), 660).shownMs('A');
      expect(shown, `${stepMs} ms`).to.be.within(600, 660);
    }
  });

  it('counts a doubtful letter for less, and “no letter” never', () => {
    expect(new Hand().show(leading('A', 0.5), 330).shownMs('A')).to.be.within(130, 180);
    expect(new Hand().show(leading('A', 0.2), 330).runs).to.deep.equal([]);
    expect(new Hand().show(leading(NO_LETTER), 330).runs).to.deep.equal([]);
  });

  it('tells once of a letter that the hand has left, within two frames', () => {
    const hand = new Hand().show(leading('A'), 130).show(leading('B'), 66);
    expect(leftOf(hand)).to.equal('A');
    expect(leftOf(hand.show(leading('B'), 300))).to.equal('A');
  });

  it('keeps a letter over one odd frame', () => {
    const hand = new Hand().show(leading('A'), 300).show(leading('B'), 33).show(leading('A'), 100);
    expect(leftOf(hand)).to.equal('B');
    expect(hand.shownMs('A')).to.be.above(250);
  });

  it('counts both of two letters that are torn', () => {
    const hand = new Hand().show(torn('M', 'N'), 330);
    expect(hand.shownMs('M')).to.be.above(hand.shownMs('N'));
    expect(hand.shownMs('N')).to.be.above(100);
  });

  it('counts a hand that dwells in full, however quick it is otherwise, and one under way for a third', () => {
    const bend = (ms: number) => bentHand(Math.min(1, ms / 100));
    const quick = () => new Hand().show(leading('B'), 132, bend);
    const dwelt = quick();
    const before = dwelt.shownMs('B');
    dwelt.show(leading('B'), 132, () => bentHand(1));
    expect(before).to.be.below(66);
    expect(dwelt.shownMs('B') - before).to.be.above(80);
  });

  it('counts shapes that hands rest in or point with only while the hand dwells', () => {
    const travel = (ms: number) => handAt(ms / 300, 0);
    for (const letter of 'CGQ') {
      expect(new Hand().show(leading(letter), 330, travel).shownMs(letter), letter).to.be.below(40);
    }
    expect(new Hand().show(leading('A'), 330, travel).shownMs('A')).to.be.above(80);
  });

  it('tells of a letter that the hand slides away from, but not of one it comes with', () => {
    const slide = (ms: number) => handAt(0.4 * Math.min(1, ms / 150), 0);
    const slid = new Hand().show(leading('L'), 150).show(leading('L'), 200, slide);
    expect(slid.shaken.map(({letter}) => letter)).to.deep.equal(['L']);
    const coming = (ms: number) => handAt(Math.min(1, ms / 300), 0);
    expect(new Hand().show(leading('L'), 600, coming).shaken).to.deep.equal([]);
  });

  it('knows where and when the most was shown', () => {
    const away = (ms: number) => handAt(0, ms / 400);
    const hand = new Hand().show(leading('A'), 330).show(leading('B'), 66, away);
    expect(hand.left[0]?.place?.palm.y).to.be.closeTo(hand.left[0]?.anchor?.palm.y ?? NaN, 0.01);
    expect(hand.left[0]?.mostAtMs).to.equal(330);
  });

  it('never counts more than the time that has passed, whatever it is shown', () => {
    const anyFrame = fc.record({
      letter: fc.constantFrom('A', 'C', 'M', NO_LETTER),
      share: fc.double({min: 0.05, max: 0.99, noNaN: true}),
      x: fc.double({min: -1, max: 1, noNaN: true}),
    });
    fc.assert(
      fc.property(fc.array(anyFrame, {maxLength: 40}), (frames) => {
        const hand = new Hand();
        for (const {letter, share, x} of frames) {
          hand.show(leading(letter, share), 33, () => handAt(x, 0));
        }
        for (const run of [...hand.runs, ...hand.left, ...hand.shaken]) {
          expect(run.shownMs).to.be.within(0, frames.length * 33);
          expect(run.mostMs).to.be.at.least(run.shownMs);
        }
      }),
    );
  });
});
