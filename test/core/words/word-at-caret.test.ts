import {expect} from '@esm-bundle/chai';
import {spelledWord, wordAtCaret} from '../../../src/core/words/word-at-caret.ts';
import {leading} from '../../support/letter-scores.ts';

/** The word at the bar that stands for the caret. */
function at(marked: string) {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = wordAtCaret({text, caret, scores: Array<null>(text.length).fill(null)});
  return found === null ? null : `${spelledWord(found)} ${found.stage} ${found.from}-${found.to}`;
}

describe('the word at the caret', () => {
  it('is under way behind its last letter', () => {
    expect(at('HEL|')).to.equal('HEL under-way 0-3');
    expect(at('OH HEL| ADA')).to.equal('HEL under-way 3-6');
  });

  it('is finished after one space, and for a caret inside it', () => {
    expect(at('OH HELO |')).to.equal('HELO finished 3-7');
    expect(at('OH HELO |ADA')).to.equal('HELO finished 3-7');
    expect(at('OH HE|LO ADA')).to.equal('HELO finished 3-7');
  });

  it('is none at the beginning and after two spaces', () => {
    for (const marked of ['|', '|HELO', ' |HELO', 'HELO  |']) {
      expect(at(marked), marked).to.equal(null);
    }
  });

  it('takes everything between blanks', () => {
    expect(at('DON’T|')).to.equal('DON’T under-way 0-5');
  });

  it('has the probabilities its letters were read with', () => {
    const [h, i] = [leading('H'), leading('I')];
    const found = wordAtCaret({text: 'A HI', caret: 4, scores: [null, null, h, i]});
    expect(found?.letters).to.deep.equal([
      {letter: 'H', scores: h},
      {letter: 'I', scores: i},
    ]);
  });
});
