import assert from 'node:assert/strict';
import fc from 'fast-check';
import {parseRecordedWords, RecordedWordsError} from '../../../src/contracts/recorded-words.ts';
import {DEFAULT_READING_CHOICES} from '../../../src/core/letters/reading-choices.ts';
import {lookAtWord} from '../../../src/core/teach/look-at-word.ts';
import {packWord} from '../../../src/core/teach/pack-word.ts';
import {unpackWord} from '../../../src/core/teach/unpack-word.ts';
import {readFrames} from '../../../src/core/text/read-frames.ts';
import type {FuzzTarget} from '../fuzz-target.ts';
import {mutated, steadyHand, withWrongPart} from '../wild.ts';

const IMAGE = {width: 640, height: 480};
const frames = Array.from('CCCC.AAAA-TTTT', (letter, i) => ({
  hand: letter === '-' || letter === '.' ? null : steadyHand(letter),
  image: IMAGE,
  capturedAt: i * 40,
}));
const facts = {
  word: 'CAT',
  recordedAt: '2026-01-01T00:00:00Z',
  read: 'CAT',
  network: '0'.repeat(64),
  taught: false,
  image: IMAGE,
};
const word = packWord(facts, frames);
const file = {format: 'fingerspell-recorded-words', version: 1, person: 'a', words: [word]};

/** The packed numbers of a field with a few of them changed, and as many. */
const damaged = fc
  .record({
    field: fc.constantFrom('landmarks', 'worldLandmarks', 'sight', 'scores'),
    at: fc.nat(200),
    digits: fc.stringMatching(/^[A-Za-z0-9+/]{4}$/),
  })
  .map(({field, at, digits}) => {
    const packed = word[field as 'scores'];
    const from = Math.min(at * 4, packed.length - 8);
    return {
      ...file,
      words: [{...word, [field]: packed.slice(0, from) + digits + packed.slice(from + 4)}],
    };
  });

export const recordedWords: FuzzTarget = {
  name: 'recorded-words',
  promise:
    'A file of recorded words of any shape is refused in one sentence or shown, and read as a text.',
  weight: 1,
  property: () =>
    fc.property(
      fc.oneof(
        withWrongPart(file),
        damaged,
        mutated(JSON.stringify(file)).map(parseOrText),
        fc.jsonValue(),
      ),
      (value) => {
        refusedOr(() => {
          for (const one of parseRecordedWords(value).words) {
            const look = lookAtWord(one);
            assert.ok(look.lettersPerSecond === null || look.lettersPerSecond > 0);
            const unpacked = unpackWord(one);
            assert.equal(unpacked.length, one.times.length);
            assert.equal(typeof readFrames(unpacked, DEFAULT_READING_CHOICES, 0).text, 'string');
          }
        });
      },
    ),
};

function parseOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function refusedOr(use: () => void): void {
  try {
    use();
  } catch (error) {
    assert.ok(error instanceof RecordedWordsError, String(error));
  }
}
