import {expect} from '@esm-bundle/chai';
import {parseRecordedWords, RecordedWordsError} from '../../src/contracts/recorded-words.ts';

/** Two hands of zeros. */
const zeros = (numbers: number) => btoa('\0'.repeat(2 * 2 * numbers));
const word = {
  word: 'CAT',
  recordedAt: '2026-01-02T03:04:05.678Z',
  read: '',
  network: '0f'.repeat(32),
  taught: true,
  image: {width: 640, height: 480},
  times: [0, 33, 70],
  hands: 'R-L',
  landmarks: zeros(63),
  worldLandmarks: zeros(63),
  sight: zeros(42),
  scores: zeros(25),
};
const file = {format: 'fingerspell-recorded-words', version: 1, person: 'ab-12', words: [word]};

function refusalOf(value: unknown): string {
  try {
    parseRecordedWords(value);
  } catch (error) {
    if (error instanceof RecordedWordsError) return error.message;
    throw error;
  }
  return 'none';
}

describe('parseRecordedWords', () => {
  it('gives back what was kept', () => {
    expect(parseRecordedWords(file)).to.deep.equal(file);
    expect(refusalOf({...file, words: []})).to.equal('none');
  });

  const files: readonly (readonly [string, unknown, RegExp])[] = [
    ['a list', [], /the file is not an object/],
    ['nothing', null, /the file is not an object/],
    ['another file', {...file, format: 'x'}, /it is no file of recorded words/],
    ['a later version', {...file, version: 2}, /version 2 of the format, known is 1/],
    ['nobody', {...file, person: ''}, /"person" is not 1 to 40/],
    ['a path for a person', {...file, person: '../x'}, /"person" is not 1 to 40/],
    ['no words', {...file, words: {}}, /"words" is no list/],
    ['a word that is none', {...file, words: [word, 7]}, /word 2 is not an object/],
  ];
  for (const [what, value, refusal] of files) {
    it(`refuses ${what}`, () => expect(refusalOf(value)).to.match(refusal));
  }

  const parts: readonly (readonly [keyof typeof word, unknown, RegExp])[] = [
    ['word', 'cat', /word 1: "word" is not 2 to 30 capitals/],
    ['recordedAt', 'yesterday', /word 1 \(CAT\): "recordedAt" is no date/],
    ['recordedAt', '2026-13-02T03:04:05Z', /"recordedAt" is no date/],
    ['read', 'A'.repeat(201), /"read" is no text of up to 200/],
    ['network', 'abc', /"network" is no SHA-256/],
    ['taught', 1, /"taught" is neither true nor false/],
    ['image', {width: 0, height: 480}, /"image" has no width/],
    ['image', null, /"image" has no width/],
    ['times', [0, 33, 33], /"times" is no list of 1 to 1000 growing/],
    ['times', [1, 33, 70], /"times" is no list/],
    ['times', [0, 33, 60_001], /"times" is no list/],
    ['times', [0, 33.5, 70], /"times" is no list/],
    ['hands', '-RL', /"hands" is not L, R and -, a hand first/],
    ['hands', 'RL', /"hands" and "times" are not as many/],
    ['hands', 'RRL', /"landmarks" is not 3 times 63 half floats/],
    ['sight', zeros(41), /"sight" is not 2 times 42 half floats/],
    ['scores', word.scores.replace('A', '*'), /"scores" is not 2 times 25 half floats/],
    ['scores', undefined, /"scores" is not 2 times 25 half floats/],
  ];
  parts.forEach(([field, value, refusal], i) => {
    it(`refuses a word with a wrong part: ${field} (${i + 1})`, () => {
      expect(refusalOf({...file, words: [{...word, [field]: value}]})).to.match(refusal);
    });
  });
});
