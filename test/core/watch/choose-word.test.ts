import {expect} from '@esm-bundle/chai';
import {chooseWord} from '../../../src/core/watch/choose-word.ts';
import {lookAlikes} from '../../../src/core/watch/look-alikes.ts';
import {looksLike} from '../../../src/core/watch/looks-like.ts';
import {WORD_LISTS} from '../../../src/core/watch/word-lists.ts';
import {wordsOfLength} from '../../../src/core/watch/words-of-length.ts';
import {seeded} from '../../support/seeded.ts';

/** So many words, one after the other. */
function chooseMany(
  words: readonly string[],
  count: number,
  misread: Readonly<Record<string, number>> = {},
): readonly string[] {
  const random = seeded(11);
  const past: string[] = [];
  for (let i = 0; i < count; i++) past.push(chooseWord(words, misread, past, random) ?? '');
  return past;
}

const share = (words: readonly string[], is: (word: string) => boolean) =>
  words.filter(is).length / words.length;
const isSpecial = (word: string) => /[JZ]|(.)\1/.test(word);

describe('chooseWord', () => {
  it('has nothing to choose from an empty list, and asks the only word again', () => {
    expect(chooseWord([], {}, [], () => 0)).to.equal(null);
    expect(chooseMany(['ZOE'], 3)).to.deep.equal(['ZOE', 'ZOE', 'ZOE']);
  });

  it('asks none of the last words again', () => {
    const words = chooseMany(WORD_LISTS.common, 200);
    words.forEach((word, i) => expect(words.slice(Math.max(0, i - 6), i)).not.to.include(word));
    expect(chooseMany(['CAT', 'MAP'], 4)).to.have.members(['CAT', 'MAP', 'CAT', 'MAP']);
  });

  it('has doubled letters, J and Z come up more often than they do in the list', () => {
    const words = wordsOfLength(WORD_LISTS.common, 'short');
    expect(share(chooseMany(words, 400), isSpecial)).to.be.above(1.4 * share(words, isSpecial));
  });

  it('brings letters and pairs back that were misread', () => {
    const words = WORD_LISTS.names;
    const has = (part: string) => (word: string) => word.includes(part);
    const [plain, owed] = [chooseMany(words, 1500), chooseMany(words, 1500, {X: 3, TH: 3})];
    for (const part of ['X', 'TH']) {
      expect(share(owed, has(part))).to.be.above(2 * share(plain, has(part)));
    }
  });

  it('draws words on purpose that look like one of the last', () => {
    const words = wordsOfLength(WORD_LISTS.common, 'short');
    const chosen = chooseMany(words, 400);
    const alike = chosen.filter(
      (word, i) => lookAlikes(word, chosen.slice(Math.max(0, i - 6), i)).length > 0,
    );
    expect(alike.length / chosen.length).to.be.above(0.15);
  });
});

describe('looksLike', () => {
  it('knows what people and what the network take for one another', () => {
    for (const pair of ['MN', 'AS', 'UV', 'KP', 'GH', 'CO', 'IJ']) {
      expect(looksLike(pair[0] ?? '', pair[1] ?? ''), pair).to.equal(true);
    }
    for (const pair of ['LM', 'BY', 'WA', 'MM']) {
      expect(looksLike(pair[0] ?? '', pair[1] ?? ''), pair).to.equal(false);
    }
  });
});

describe('lookAlikes', () => {
  it('finds words that differ in one letter that looks like it', () => {
    expect(lookAlikes('SEA', ['TEA', 'SEW', 'SEAT', 'SEA', 'LEA'])).to.deep.equal(['TEA']);
  });
});

describe('the word lists', () => {
  it('hold capitals only, each word once, of every length', () => {
    for (const words of Object.values(WORD_LISTS)) {
      expect(new Set(words).size).to.equal(words.length);
      expect(words.filter((word) => !/^[A-Z]{2,12}$/.test(word))).to.deep.equal([]);
      for (const length of ['short', 'medium', 'long'] as const) {
        expect(wordsOfLength(words, length).length, length).to.be.above(20);
      }
    }
  });

  it('have every letter', () => {
    expect(new Set(WORD_LISTS.common.join('')).size).to.equal(26);
  });
});
