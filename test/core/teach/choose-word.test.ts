import {expect} from '@esm-bundle/chai';
import {chooseWord} from '../../../src/core/teach/choose-word.ts';
import {WORDS_TO_RECORD} from '../../../src/core/teach/words-to-record.ts';

const WORDS = ['AAB', 'ABA', 'XYZ'];

describe('chooseWord', () => {
  it('asks for what was recorded least often, and of that for rare letters', () => {
    expect(chooseWord([], [], WORDS)).to.equal('AAB');
    expect(chooseWord(['AAB'], [], WORDS)).to.equal('XYZ');
    expect(chooseWord(['AAB', 'XYZ'], [], WORDS)).to.equal('ABA');
    expect(chooseWord(['AAB', 'XYZ', 'ABA'], [], WORDS)).to.equal('XYZ');
  });

  it('passes over what was passed over, as long as there is another', () => {
    expect(chooseWord([], ['AAB'], WORDS)).to.equal('ABA');
    expect(chooseWord([], WORDS, WORDS)).to.equal('AAB');
  });
});

describe('the words to record', () => {
  it('bring every letter soon, with doubles, J and Z', () => {
    const asked: string[] = [];
    for (let i = 0; i < 15; i++) asked.push(chooseWord(asked, []));
    expect(new Set(asked.join('')).size).to.equal(26);
    expect(WORDS_TO_RECORD.filter((word) => /(.)\1/.test(word))).to.have.length.above(8);
  });

  it('are three to eight capitals, each once', () => {
    expect(WORDS_TO_RECORD.filter((word) => !/^[A-Z]{3,8}$/.test(word))).to.be.empty;
    expect(new Set(WORDS_TO_RECORD).size).to.equal(WORDS_TO_RECORD.length);
  });
});
