import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {MOST_PHRASES, type Phrases} from '../../../src/contracts/phrases.ts';
import {changePhrases, type PhraseChange} from '../../../src/core/text/change-phrases.ts';
import {wordsOfPhrase} from '../../../src/core/text/words-of-phrase.ts';

const list = (...phrases: string[]): Phrases => ({format: 1, phrases});
const after = (now: Phrases, change: PhraseChange) => {
  const result = changePhrases(now, change);
  return result.kind === 'changed' ? result.phrases.phrases : result.reason;
};

describe('changePhrases', () => {
  it('adds a phrase at the end, without the blanks of a slip', () => {
    expect(after(list('Hi'), {kind: 'add', words: '  My name\n is  … '})).to.deep.equal([
      'Hi',
      'My name is …',
    ]);
  });

  it('writes a phrase anew in its place', () => {
    const change: PhraseChange = {kind: 'edit', phrase: 'B', words: 'D'};
    expect(after(list('A', 'B', 'C'), change)).to.deep.equal(['A', 'D', 'C']);
    expect(after(list('A'), change)).to.deep.equal(['A']);
  });

  it('moves a phrase one place, and none beyond the ends', () => {
    const move = (phrase: string, by: -1 | 1) =>
      after(list('A', 'B', 'C'), {kind: 'move', phrase, by});
    expect(move('B', -1)).to.deep.equal(['B', 'A', 'C']);
    expect(move('B', 1)).to.deep.equal(['A', 'C', 'B']);
    expect(move('A', -1)).to.deep.equal(['A', 'B', 'C']);
    expect(move('C', 1)).to.deep.equal(['A', 'B', 'C']);
    expect(move('gone', 1)).to.deep.equal(['A', 'B', 'C']);
  });

  it('removes a phrase', () => {
    expect(after(list('A', 'B'), {kind: 'remove', phrase: 'A'})).to.deep.equal(['B']);
  });

  it('takes nothing empty, nothing twice, nothing without end and no more than there is room for', () => {
    const full = list(...Array.from({length: MOST_PHRASES}, (_, index) => `${index}`));
    expect(after(list(), {kind: 'add', words: ' … '})).to.deep.equal({kind: 'empty'});
    expect(after(list('Hi'), {kind: 'add', words: 'Hi '})).to.deep.equal({
      kind: 'known',
      phrase: 'Hi',
    });
    expect(after(list('Hi', 'A'), {kind: 'edit', phrase: 'A', words: 'Hi'})).to.have.property(
      'kind',
      'known',
    );
    expect(after(list(), {kind: 'add', words: 'A'.repeat(201)})).to.deep.equal({
      kind: 'long',
      characters: 201,
    });
    expect(after(full, {kind: 'add', words: 'more'})).to.deep.equal({kind: 'full'});
  });

  it('loses no phrase by moving, however often', () => {
    const step = fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom<-1 | 1>(-1, 1));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let now = list('A', 'B', 'C');
        for (const [phrase, by] of steps) {
          const result = changePhrases(now, {kind: 'move', phrase, by});
          if (result.kind === 'changed') now = result.phrases;
        }
        expect([...now.phrases].sort()).to.deep.equal(['A', 'B', 'C']);
      }),
    );
  });
});

describe('wordsOfPhrase', () => {
  it('leaves out the dots that say that something follows', () => {
    expect(wordsOfPhrase('My name is …')).to.equal('My name is');
    expect(wordsOfPhrase('I am...')).to.equal('I am');
    expect(wordsOfPhrase('Well … yes.')).to.equal('Well … yes.');
  });
});
