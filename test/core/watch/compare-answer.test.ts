import {expect} from '@esm-bundle/chai';
import {compareAnswer} from '../../../src/core/watch/compare-answer.ts';

/** What was read of each letter, a dash for none. */
function read(word: string, typed: string): string {
  return compareAnswer(word, typed)
    .letters.map((one) => one.read ?? '-')
    .join('');
}

describe('compareAnswer', () => {
  it('takes small letters, accents and spaces for what they mean', () => {
    expect(compareAnswer('ZOE', ' zoë ').right).to.equal(true);
    expect(compareAnswer('ZOE', 'Zo').right).to.equal(false);
  });

  it('finds the letter that was mistaken', () => {
    expect(read('MAP', 'nap')).to.equal('NAP');
    expect(compareAnswer('MAP', 'nap').right).to.equal(false);
  });

  it('finds the letter that was left out, and does not shift the rest', () => {
    expect(read('QUIET', 'QUET')).to.equal('QU-ET');
    expect(read('HELLO', 'HELO')).to.match(/^HE(?:-L|L-)O$/);
  });

  it('leaves letters aside that were put in', () => {
    expect(read('CAT', 'CHAT')).to.equal('CAT');
    expect(compareAnswer('CAT', 'CHAT').right).to.equal(false);
  });

  it('knows of nothing read when nothing was typed', () => {
    expect(read('JAZZ', '')).to.equal('----');
    expect(read('JAZZ', '42')).to.equal('----');
  });
});
