import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {adoptText, mergeTexts} from '../../../src/core/text/merge-texts.ts';
import {EMPTY_SPELLING, spell, type Spelling} from '../../../src/core/text/spell.ts';

function spelled(word: string, caret = word.length): Spelling {
  const spelling = Array.from(word).reduce(
    (now, letter) => spell(now, {kind: 'letter', letter, scores: [0.9]}),
    EMPTY_SPELLING,
  );
  return spell(spelling, {kind: 'move', to: caret});
}

describe('mergeTexts', () => {
  it('keeps what is the same once and what differs from both', () => {
    expect(mergeTexts('HI', 'HI')).to.equal('HI');
    expect(mergeTexts('HIA', 'HIB')).to.equal('HIAB');
    expect(mergeTexts('A CAT', 'A BAT')).to.equal('A BCAT');
    expect(mergeTexts('', 'HI')).to.equal('HI');
  });

  it('does not depend on whose text is whose', () => {
    const text = fc.string({maxLength: 6, unit: fc.constantFrom('A', 'B', ' ')});
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(mergeTexts(one, other)).to.equal(mergeTexts(other, one));
        expect(mergeTexts(one, mergeTexts(one, other)).length).to.be.at.least(one.length);
      }),
    );
  });
});

describe('adoptText', () => {
  it('is one step that undo takes back', () => {
    const adopted = adoptText(spelled('HI'), 'HIYOU');
    expect(adopted).to.include({text: 'HIYOU', caret: 5});
    expect(spell(adopted, {kind: 'undo'}).text).to.equal('HI');
  });

  it('keeps the caret and the scores of what stays', () => {
    const adopted = adoptText(spelled('ABCD', 3), 'AXXCD');
    expect(adopted.caret).to.equal(4);
    expect(adopted.scores).to.deep.equal([[0.9], null, null, [0.9], [0.9]]);
    expect(adoptText(spelled('ABCD', 1), 'ABCDE').caret).to.equal(1);
  });
});
