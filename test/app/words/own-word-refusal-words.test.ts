import {expect} from '@esm-bundle/chai';
import {ownWordRefusalWords} from '../../../src/app/words/own-word-refusal-words.ts';

describe('ownWordRefusalWords', () => {
  it('say what is wrong with a word and what to do', () => {
    expect(ownWordRefusalWords({kind: 'empty'})).to.match(/Type a word/);
    expect(ownWordRefusalWords({kind: 'several'})).to.match(/one word at a time/);
    expect(ownWordRefusalWords({kind: 'odd-letter', letter: '2'})).to.match(/not “2”/);
    expect(ownWordRefusalWords({kind: 'short'})).to.match(/two letters/);
    expect(ownWordRefusalWords({kind: 'long', letters: 31})).to.match(
      /up to 30 letters; this one has 31/,
    );
    expect(ownWordRefusalWords({kind: 'known', word: 'AOIFE'})).to.match(
      /AOIFE is among your words/,
    );
    expect(ownWordRefusalWords({kind: 'full'})).to.match(/remove one first/);
  });
});
