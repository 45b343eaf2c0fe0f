import {expect} from '@esm-bundle/chai';
import {
  MOST_OWN_WORDS,
  NO_OWN_WORDS,
  OwnWordsError,
  parseOwnWords,
  type OwnWords,
} from '../../../src/contracts/own-words.ts';
import {addOwnWord, listOwnWords, removeOwnWord} from '../../../src/core/words/own-words.ts';

function withWords(...texts: string[]): OwnWords {
  return texts.reduce((own, text) => {
    const added = addOwnWord(own, text);
    if (added.kind === 'refused') throw new Error(added.reason.kind);
    return added.words;
  }, NO_OWN_WORDS);
}

const refusal = (own: OwnWords, text: string) => {
  const added = addOwnWord(own, text);
  return added.kind === 'refused' ? added.reason : null;
};

describe('own words', () => {
  it('are kept as they are fingerspelled: capitals without accents', () => {
    expect(withWords(' Siobhán ', 'Łukasz', 'Zoë').words).to.deep.equal([
      'SIOBHAN',
      'LUKASZ',
      'ZOE',
    ]);
  });

  it('are listed in the order of the alphabet', () => {
    expect(listOwnWords(withWords('Zoë', 'Aoife'))).to.deep.equal(['AOIFE', 'ZOE']);
  });

  it('are removed whatever their case and accents', () => {
    expect(removeOwnWord(withWords('Zoë', 'Aoife'), 'zoé').words).to.deep.equal(['AOIFE']);
  });

  it('stay the same object when there is nothing to remove', () => {
    const own = withWords('Aoife');
    expect(removeOwnWord(own, 'Zoë')).to.equal(own);
  });

  it('are refused with a reason that says what is wrong', () => {
    const own = withWords('Aoife');
    expect(refusal(own, '  ')).to.deep.equal({kind: 'empty'});
    expect(refusal(own, 'Ann Marie')).to.deep.equal({kind: 'several'});
    expect(refusal(own, 'R2D2')).to.deep.equal({kind: 'odd-letter', letter: '2'});
    expect(refusal(own, '李')).to.deep.equal({kind: 'odd-letter', letter: '李'});
    expect(refusal(own, 'x')).to.deep.equal({kind: 'short'});
    expect(refusal(own, 'x'.repeat(31))).to.deep.equal({kind: 'long', letters: 31});
    expect(refusal(own, 'aoife')).to.deep.equal({kind: 'known', word: 'AOIFE'});
  });

  it('are refused when there is no more room', () => {
    const name = (i: number) => `W${String.fromCharCode(65 + (i % 26), 65 + Math.floor(i / 26))}`;
    const full = withWords(...Array.from({length: MOST_OWN_WORDS}, (_, i) => name(i)));
    expect(refusal(full, 'Aoife')).to.deep.equal({kind: 'full'});
  });

  it('come back from storage as they were', () => {
    const own = withWords('Aoife', 'Zoë');
    expect(parseOwnWords(JSON.parse(JSON.stringify(own)))).to.deep.equal(own);
  });

  it('of another version or shape are refused, saying what to do', () => {
    for (const [value, message] of [
      [null, /add them again/],
      [{format: 2, words: []}, /format 2.*update/],
      [{format: 1, words: 'AOIFE'}, /are a list/],
      [{format: 1, words: ['AOIFE', 'zoë']}, /"zoë" is no own word/],
    ] as const) {
      expect(() => parseOwnWords(value)).to.throw(OwnWordsError, message);
    }
  });
});
