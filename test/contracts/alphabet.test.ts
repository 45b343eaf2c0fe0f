import {expect} from '@esm-bundle/chai';
import {AlphabetError} from '../../src/contracts/alphabet-error.ts';
import {parseAlphabet} from '../../src/contracts/alphabet.ts';
import american from '../../static/alphabets/asl/alphabet.json';
import dutch from '../../static/alphabets/ngt/alphabet.json';

const three = {
  ...{format: 1, id: 'three', name: 'Three signs', language: 'en', held: 'ABC'},
  moving: [{letter: 'D', beginsAs: 'B'}],
  ...{restingShapes: '', pointingShapes: '', doubles: 'release', space: 'none'},
};

function reasonAgainst(json: unknown): string {
  try {
    parseAlphabet(json);
    return 'none';
  } catch (error) {
    expect(error).to.be.instanceOf(AlphabetError);
    return (error as AlphabetError).message;
  }
}

describe('an alphabet', () => {
  it('is taken as it stands in its file', () => {
    for (const json of [american, dutch, three]) expect(parseAlphabet(json)).to.equal(json);
  });

  it('knows every letter once: held or moving', () => {
    expect(american.held.length + american.moving.length).to.equal(26);
    expect(dutch.held.length + dutch.moving.length).to.equal(26);
  });

  const wrong: readonly [string, unknown, RegExp][] = [
    ['no object', [], /an alphabet is not an object/],
    ['of another format', {...three, format: 2}, /format is 2, not 1/],
    ['with a field nobody knows', {...three, letters: 'ABC'}, /there is no field "letters"/],
    ['without an id for its folder', {...three, id: 'Three signs'}, /id is small letters/],
    ['without a name', {...three, name: ' '}, /name is a text/],
    ['in no language', {...three, language: 'Dutch, I think'}, /language is a tag such as "nl"/],
    ['of one letter', {...three, held: 'A'}, /held is two capitals A to Z or more/],
    ['of small letters', {...three, held: 'abc'}, /held is two capitals A to Z or more/],
    ['of digits', {...three, held: 'AB1'}, /held is two capitals A to Z or more/],
    ['of letters with accents', {...three, held: 'AÉ'}, /held is two capitals A to Z or more/],
    ['of pictures', {...three, held: 'A👋'}, /held is two capitals A to Z or more/],
    ['of a list', {...three, held: ['A', 'CH']}, /held is two capitals A to Z or more/],
    ['of nothing', {...three, held: ''}, /held is two capitals A to Z or more/],
    [
      'of more letters than there are',
      {...three, held: 'ABCDEFGHIJKLMNOPQRSTUVWXYZA'},
      /held names a letter twice/,
    ],
    [
      'with a sign of two letters',
      {...three, moving: [{letter: 'CH', beginsAs: 'C'}]},
      /moving\[0\]\.letter is one capital A to Z/,
    ],
    [
      'that does not say what a letter begins as',
      {...three, moving: [{letter: 'D'}]},
      /moving\[0\]\.beginsAs names held letters/,
    ],
    [
      'with a field of a letter that nobody knows',
      {...three, moving: [{letter: 'D', beginsAs: '', name: 'D'}]},
      /moving\[0\]: there is no field "name"/,
    ],
    ['with a letter twice', {...three, held: 'ABA'}, /held names a letter twice: ABA/],
    ['that does not say what moves', {...three, moving: undefined}, /moving is a list/],
    [
      'whose letter is held and moves',
      {...three, moving: [{letter: 'A', beginsAs: 'B'}]},
      /A is both held and moving/,
    ],
    [
      'whose letter begins as one that is not held',
      {...three, moving: [{letter: 'D', beginsAs: 'E'}]},
      /moving\[0\]\.beginsAs names held letters/,
    ],
    [
      'whose letter moves twice',
      {...three, moving: [...three.moving, ...three.moving]},
      /moving names a letter twice/,
    ],
    ['that rests in a letter it lacks', {...three, restingShapes: 'Q'}, /restingShapes names/],
    ['that points with a letter it lacks', {...three, pointingShapes: 'Q'}, /pointingShapes names/],
    ['with other rules for doubles', {...three, doubles: 'twice'}, /doubles is slide or release/],
    ['with other rules for spaces', {...three, space: 'wave'}, /space is pause or none/],
  ];
  for (const [what, json, reason] of wrong) {
    it(`is refused ${what}`, () => {
      expect(reasonAgainst(json)).to.match(reason);
    });
  }
});
