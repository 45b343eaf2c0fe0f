import {expect} from '@esm-bundle/chai';
import {AlphabetError} from '../../src/contracts/alphabet-error.ts';
import {parseAlphabet} from '../../src/contracts/alphabet.ts';
import {parseStrokes} from '../../src/contracts/stroke-shape.ts';
import alphabet from '../../static/alphabets/asl/alphabet.json';
import strokes from '../../static/alphabets/asl/strokes.json';

const american = parseAlphabet(alphabet);
const {J, Z, ZZ} = strokes;

describe('the strokes of an alphabet', () => {
  it('are taken as they stand in their file', () => {
    expect(parseStrokes(strokes, american)).to.equal(strokes);
    expect(parseStrokes({}, american)).to.deep.equal({});
  });

  const wrong: readonly [string, unknown, RegExp][] = [
    ['no object', {J: 'round'}, /J is not an object/],
    ['of a letter that is held', {J: {...J, letter: 'A'}}, /J\.letter is one of/],
    ['typed thrice', {J: {...J, times: 3}}, /J\.times is 1 or 2/],
    ['drawn by the thumb', {J: {...J, tip: 'thumb'}}, /J\.tip is index or pinky/],
    ['of no finger', {J: {...J, fingers: []}}, /J\.fingers are some of/],
    ['unlike what is not there', {Z}, /Z\.unlike is another stroke/],
    ['begun as no letter', {J: {...J, begins: {like: '?', never: ''}}}, /J\.begins\.like/],
    ['without limits', {J: {...J, limits: undefined}}, /J\.limits is not an object/],
    ['with a limit too few', {J: {...J, limits: {...J.limits, usualMs: null}}}, /J\.limits has/],
    ['of a point', {J: {...J, paths: [[[0, 0]]]}}, /J\.paths are lists/],
    ['with the paths of none', {ZZ}, /ZZ\.paths are lists/],
    ['like each other', {Z: {...Z, paths: 'ZZ', unlike: undefined}, ZZ}, /Z\.paths are lists/],
  ];
  for (const [what, json, reason] of wrong) {
    it(`are refused: ${what}`, () => {
      expect(() => parseStrokes(json, american)).to.throw(AlphabetError, reason);
    });
  }
});
