import {expect} from '@esm-bundle/chai';
import {compareHand, MOST_DIFFERENCES} from '../../../src/core/practice/compare-hand.ts';
import {letterTarget} from '../../../src/core/practice/letter-target.ts';
import {measureHand, type HandMeasures} from '../../../src/core/practice/measure-hand.ts';
import {READ_LETTERS, readDrawing} from '../../support/drawn-hands.ts';

function seen(letter: string, hand: 'right' | 'left' = 'right'): HandMeasures {
  return measureHand(readDrawing(letter, hand), hand)!;
}

/** What is to be changed about one letter to make it another, as `part: problem`. */
function changes(shown: string, wanted: string, hand: 'right' | 'left' = 'right'): string[] {
  return compareHand(seen(shown, hand), letterTarget(wanted)!).map(
    ({part, problem}) => `${part}: ${problem}`,
  );
}

describe('compareHand', () => {
  for (const hand of ['right', 'left'] as const) {
    it(`finds nothing to change in any drawn letter of a ${hand} hand`, () => {
      const found = READ_LETTERS.map((letter) => [letter, ...changes(letter, letter, hand)]);
      expect(found.filter((one) => one.length > 1)).to.deep.equal([]);
    });
  }

  it('names the fingers that are too bent or too straight', () => {
    expect(changes('A', 'B')).to.include('fingers: too-bent');
    expect(changes('B', 'A')).to.include('fingers: too-straight');
    expect(changes('U', 'L')).to.include('middle: too-straight');
    expect(changes('W', 'V')).to.deep.equal(['ring: too-straight']);
    expect(changes('S', 'I')).to.deep.equal(['pinky: too-bent']);
  });

  it('sees fingers that should be together, apart or crossed', () => {
    expect(changes('V', 'U')).to.deep.equal(['pair: too-apart']);
    expect(changes('U', 'V')).to.include('pair: too-close');
    expect(changes('V', 'R')).to.deep.equal(['pair: not-crossed']);
  });

  it('sees where the thumb is', () => {
    expect(changes('L', 'D')).to.include('thumb-and-middle: apart');
    expect(changes('Y', 'I')).to.deep.equal(['thumb: too-far-out']);
    expect(changes('B', 'F')).to.include('thumb-and-index: apart');
    expect(changes('S', 'A')).to.deep.equal(['thumb: too-far-in']);
    expect(changes('O', 'C')).to.deep.equal(['thumb-and-middle: touching']);
  });

  it('sees how the palm is turned', () => {
    expect(changes('V', 'K').length).to.be.greaterThan(0);
    expect(changes('U', 'H')).to.include('palm: not-sideways');
    expect(changes('H', 'U')).to.include('palm: not-up');
    expect(changes('K', 'P')).to.include('palm: not-down');
    expect(changes('B', 'C')).to.include('palm: not-aside');
    expect(changes('C', 'E')).to.include('palm: not-facing');
  });

  it('tells a left hand the same as a right one', () => {
    for (const [shown, wanted] of ['AB', 'VU', 'UH', 'SI'] as const) {
      expect(changes(shown!, wanted!, 'left'), `${shown} ${wanted}`).to.deep.equal(
        changes(shown!, wanted!),
      );
    }
  });

  it('never asks for more than a person can do at once', () => {
    for (const shown of READ_LETTERS) {
      for (const wanted of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
        expect(changes(shown, wanted).length).to.be.at.most(MOST_DIFFERENCES);
      }
    }
  });

  it('says nothing of fingers that a hand held end on hides', () => {
    const hand = seen('A');
    const endOn = {...hand, palm: {...hand.palm, along: [0, 0.2, 0.97] as const}};
    expect(compareHand(endOn, letterTarget('B')!).map(({part}) => part)).to.deep.equal(['palm']);
  });
});

describe('measureHand', () => {
  it('has nothing to say of what is no hand', () => {
    expect(measureHand([], 'right')).to.equal(null);
    expect(
      measureHand(
        Array.from({length: 21}, () => ({x: 0, y: 0, z: 0})),
        'left',
      ),
    ).to.equal(null);
  });

  it('measures a hand alike whatever its size and place', () => {
    const near = readDrawing('V', 'right').map(({x, y, z}) => ({
      x: 3 * x + 1,
      y: 3 * y - 2,
      z: 3 * z,
    }));
    const [one, other] = [seen('V'), measureHand(near, 'right')!];
    expect(other.numbers.indexBend).to.be.closeTo(one.numbers.indexBend, 1e-6);
    expect(other.numbers.thumbOut).to.be.closeTo(one.numbers.thumbOut, 1e-6);
    expect(other.palm.out[2]).to.be.closeTo(one.palm.out[2], 1e-6);
  });
});
