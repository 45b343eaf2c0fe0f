import {expect} from '@esm-bundle/chai';
import type {Landmark} from '../../../src/contracts/recognition.ts';
import {wantHint, type Hint, type HintFrame} from '../../../src/core/hints/want-hint.ts';
import {OPEN_HAND} from '../../support/made-up-hand.ts';

/** The open hand as tall as a share of the picture, its middle at (x, y). */
function hand(size: number, x = 0.5, y = 0.5): Landmark[] {
  return OPEN_HAND.map((point) => ({
    x: x + (point.x - 0.5) * size,
    y: y + (point.y - 0.5) * size,
    z: point.z * size,
  }));
}

const GOOD: HintFrame = {
  landmarks: hand(0.6),
  image: {width: 480, height: 480},
  light: 0.5,
  sameMs: 0,
  comesAndGoes: false,
  hands: 1,
  withoutHandMs: 0,
  restlessMs: 0,
  sinceLetterMs: Infinity,
};

const hintFor = (change: Partial<HintFrame>, shown: Hint | null = null) =>
  wantHint({...GOOD, ...change}, shown);

describe('wantHint', () => {
  it('wants nothing of a hand that can be read', () => {
    expect(hintFor({})).to.equal(null);
  });

  it('asks for a hand, and for more after a long search', () => {
    expect(hintFor({landmarks: null, withoutHandMs: 500})).to.equal('no-hand');
    expect(hintFor({landmarks: null, withoutHandMs: 6000})).to.equal('hand-not-found');
  });

  it('asks for the whole hand where one comes and goes at the edge, found or not', () => {
    expect(hintFor({comesAndGoes: true})).to.equal('whole-hand');
    expect(hintFor({comesAndGoes: true, landmarks: null, withoutHandMs: 500})).to.equal(
      'whole-hand',
    );
  });

  it('blames the light when no hand is found in a dark picture', () => {
    expect(hintFor({landmarks: null, light: 0.05, withoutHandMs: 500})).to.equal('no-hand');
    expect(hintFor({landmarks: null, light: 0.05, withoutHandMs: 2000})).to.equal('too-dark');
  });

  it('says that the picture is black, not that the room is dark', () => {
    expect(hintFor({landmarks: null, light: 0.01})).to.equal('black');
    expect(hintFor({landmarks: null, light: 0.01, sameMs: 60_000})).to.equal('black');
    expect(hintFor({landmarks: null, light: 0.025}, 'black')).to.equal('black');
    expect(hintFor({landmarks: null, light: 0.025})).to.equal('no-hand');
  });

  it('says that a picture is frozen, with a hand in it or without', () => {
    expect(hintFor({sameMs: 2999})).to.equal(null);
    expect(hintFor({sameMs: 3000})).to.equal('frozen');
    expect(hintFor({sameMs: 3000, landmarks: null})).to.equal('frozen');
  });

  it('finds a hand too dark', () => {
    expect(hintFor({light: 0.05})).to.equal('too-dark');
  });

  it('blames no light that was not measured yet', () => {
    expect(hintFor({light: null})).to.equal(null);
    expect(hintFor({landmarks: null, light: null, withoutHandMs: 3000})).to.equal('no-hand');
  });

  it('finds a small hand too far away, in pictures of any shape', () => {
    expect(hintFor({landmarks: hand(0.15)})).to.equal('too-far');
    const wide = hand(0.6).map((point) => ({...point, x: 0.5 + (point.x - 0.5) * 0.5}));
    expect(hintFor({landmarks: wide, image: {width: 960, height: 480}})).to.equal(null);
  });

  for (const [side, x, y] of [
    ['left', 0.1, 0.5],
    ['right', 0.95, 0.5],
    ['top', 0.5, 0.15],
  ] as const) {
    it(`asks for the whole hand when fingers reach out of the ${side}`, () => {
      expect(hintFor({landmarks: hand(0.6, x, y)})).to.equal('whole-hand');
    });
  }

  it('lets the wrist be cut off a little', () => {
    expect(hintFor({landmarks: hand(0.6, 0.5, 0.8)})).to.equal(null);
    expect(hintFor({landmarks: hand(0.6, 0.5, 1)})).to.equal('whole-hand');
  });

  it('says that it sees two hands', () => {
    expect(hintFor({hands: 2})).to.equal('two-hands');
    expect(hintFor({hands: 2, landmarks: null})).to.equal('no-hand');
  });

  it('asks a hand to hold still that moves for long without a letter', () => {
    expect(hintFor({restlessMs: 3000})).to.equal(null);
    expect(hintFor({restlessMs: 4000})).to.equal('hold-still');
  });

  it('has no remarks about a hand that letters are read from', () => {
    const poor = {light: 0.05, hands: 2, landmarks: hand(0.15)};
    expect(hintFor({...poor, sinceLetterMs: 500})).to.equal(null);
    expect(hintFor({...poor, sinceLetterMs: 5000})).to.not.equal(null);
  });

  for (const [hint, change] of [
    ['too-dark', {light: 0.14}],
    ['too-far', {landmarks: hand(0.24)}],
    ['hold-still', {restlessMs: 2500}],
    ['whole-hand', {landmarks: hand(0.6, 0.5, 0.23)}],
  ] as const) {
    it(`keeps “${hint}” between its two limits, and does not begin it there`, () => {
      expect(hintFor(change, hint)).to.equal(hint);
      expect(hintFor(change, null)).to.equal(null);
    });
  }
});
