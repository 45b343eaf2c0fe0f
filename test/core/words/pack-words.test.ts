import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {openWords, packWords, WordListError} from '../../../src/core/words/pack-words.ts';
import {
  findWord,
  levelOf,
  MAX_LEVEL,
  toneAt,
  TONES,
  wordAt,
} from '../../../src/core/words/word-trie.ts';

const anyWord = fc.string({
  unit: fc.constantFrom('A', 'B', 'C', 'Z'),
  minLength: 1,
  maxLength: 6,
});
const anyEntry = fc.record({
  word: anyWord,
  level: fc.integer({min: 1, max: MAX_LEVEL}),
  tone: fc.constantFrom(...TONES),
});

describe('packed words', () => {
  it('are found again with their levels and tones, and no others', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), anyWord, (entries, other) => {
        const trie = openWords(packWords(entries));
        const levels = new Map<string, number>();
        const tones = new Map<string, number>();
        for (const {word, level, tone} of entries) {
          levels.set(word, Math.max(level, levels.get(word) ?? 0));
          tones.set(word, Math.max(TONES.indexOf(tone), tones.get(word) ?? 0));
        }
        for (const [word, level] of levels) {
          const node = findWord(trie, word);
          expect(node).not.to.equal(null);
          expect(trie.levels[node!]).to.equal(level);
          expect(TONES.indexOf(toneAt(trie, node!))).to.equal(tones.get(word));
          expect(wordAt(trie, node!)).to.equal(word);
        }
        expect(findWord(trie, other) !== null).to.equal(levels.has(other));
        expect(trie.bestLevels[0]).to.equal(Math.max(0, ...levels.values()));
      }),
    );
  });

  it('must be of capitals A to Z with a level in range', () => {
    expect(() => packWords([{word: 'naïve', level: 1}])).to.throw(RangeError, /naïve/);
    expect(() => packWords([{word: 'OK', level: MAX_LEVEL + 1}])).to.throw(RangeError, /OK is 64/);
  });

  it('are refused when they are cut short, longer or something else', () => {
    const whole = packWords([
      {word: 'HAND', level: 3},
      {word: 'HELLO', level: 5},
    ]);
    expect(() => openWords(new Uint8Array(20))).to.throw(WordListError, /no word list/);
    for (let length = 0; length < whole.length; length++) {
      expect(() => openWords(whole.subarray(0, length))).to.throw(WordListError);
    }
    expect(() => openWords(Uint8Array.of(...whole, 1))).to.throw(WordListError, /damaged/);
  });

  it('are refused when a letter, a level or a tone is none', () => {
    const whole = packWords([{word: 'AN', level: 3}]);
    const [firstLetter, level] = [8, whole.length - 1];
    for (const byte of [0, 27, 31]) {
      const bytes = Uint8Array.from(whole);
      bytes[firstLetter] = (bytes[firstLetter]! & ~31) | byte;
      expect(() => openWords(bytes), `letter ${byte}`).to.throw(WordListError, /damaged/);
    }
    for (const byte of [0, MAX_LEVEL + 1, 3 * (MAX_LEVEL + 1) + 3]) {
      const bytes = Uint8Array.from(whole);
      bytes[level] = byte;
      expect(() => openWords(bytes), `level ${byte}`).to.throw(WordListError, /damaged/);
    }
  });

  it('never open damaged into something that has no end', () => {
    const whole = packWords([
      {word: 'HAND', level: 3},
      {word: 'HELLO', level: 5},
    ]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = byte;
        try {
          const trie = openWords(bytes);
          trie.parents.forEach((parent, node) =>
            expect(node === 0 || parent < node).to.equal(true),
          );
        } catch (error) {
          expect(error).to.be.instanceOf(WordListError);
        }
      }),
    );
  });

  it('have a higher level the commoner they are, within a byte', () => {
    expect(levelOf(0)).to.equal(1);
    expect(levelOf(1000)).to.be.greaterThan(levelOf(100));
    expect(levelOf(1e12)).to.equal(MAX_LEVEL);
  });
});
