import {expect} from '@esm-bundle/chai';
import {AlphabetError} from '../../src/contracts/alphabet-error.ts';
import {parseAlphabet} from '../../src/contracts/alphabet.ts';
import {parsePoses} from '../../src/contracts/letter-pose.ts';
import alphabet from '../../static/alphabets/asl/alphabet.json';
import poses from '../../static/alphabets/asl/poses.json';

const american = parseAlphabet(alphabet);
const {A, J} = poses;

describe('the poses of an alphabet', () => {
  it('are taken as they stand in their file', () => {
    expect(parsePoses(poses, american)).to.equal(poses);
    expect(Object.keys(poses)).to.have.length(26);
  });

  const wrong: readonly [string, unknown, RegExp][] = [
    ['of no letter', {Ä: A}, /Ä is no letter/],
    ['with a finger too few', {A: {...A, ring: undefined}}, /A\.ring is four numbers/],
    ['with a joint too few', {A: {...A, thumb: [1, 2, 3, 4]}}, /A\.thumb is five numbers/],
    ['held nohow', {A: {...A, wrist: null}}, /A\.wrist is three numbers/],
    ['that move at no speed', {J: {...J, time: {letters: 1}}}, /J\.time is told in numbers/],
    ['that move nowhere', {J: {...J, path: []}}, /J\.path is a list of two/],
    ['that move to no place', {J: {...J, path: [{}, {}]}}, /J\.path\[0\] has three numbers/],
  ];
  for (const [what, json, reason] of wrong) {
    it(`are refused: ${what}`, () => {
      expect(() => parsePoses(json, american)).to.throw(AlphabetError, reason);
    });
  }
});
