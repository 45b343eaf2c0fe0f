import {expect} from '@esm-bundle/chai';
import {describeLetter} from '../../../src/app/signing-hand/describe-letter.ts';

describe('describeLetter', () => {
  it('tells all 26 letters in words, no two alike', () => {
    const words = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => describeLetter(letter));
    expect(words.every((text) => text !== null && text.length > 30)).to.equal(true);
    expect(new Set(words).size).to.equal(26);
    expect(describeLetter('5')).to.equal(null);
  });
});
