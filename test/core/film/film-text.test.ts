import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {filmCaptions} from '../../../src/core/film/film-captions.ts';
import {filmWords} from '../../../src/core/film/film-words.ts';
import {EMPTY_FILM_TEXT, writeFilmText} from '../../../src/core/film/write-film-text.ts';
import type {ReadingEvent} from '../../../src/core/letters/reading-event.ts';
import {EMPTY_SPELLING, spell} from '../../../src/core/text/spell.ts';
import {toSpellAction} from '../../../src/core/text/to-spell-action.ts';
import {leading} from '../../support/letter-scores.ts';

/** J is drawn in the air. */
const letter = (name: string, atMs: number, replaces = ''): ReadingEvent => ({
  ...{kind: 'letter', letter: name, rival: null, replaces, atMs},
  scores: name === 'J' ? null : leading(name),
});
const pause = (atMs: number): ReadingEvent => ({kind: 'pause', atMs});
const erase = (atMs: number, replaces = ''): ReadingEvent => ({kind: 'erase', replaces, atMs});

const wordsOf = (...events: ReadingEvent[]) =>
  filmWords(events.reduce(writeFilmText, EMPTY_FILM_TEXT).letters);

describe('the text of a film', () => {
  it('is words, each with the time of its first and its last letter', () => {
    const words = wordsOf(letter('B', 500), letter('Y', 900), pause(1500), letter('A', 2000));
    expect(words).to.deep.equal([
      {word: 'BY', fromMs: 500, toMs: 900, score: 0.9},
      {word: 'A', fromMs: 2000, toMs: 2000, score: 0.9},
    ]);
  });

  it('gives a letter that took the place of another its own time', () => {
    expect(wordsOf(letter('I', 500), letter('J', 900, 'I'))).to.deep.equal([
      {word: 'J', fromMs: 900, toMs: 900, score: 1},
    ]);
  });

  it('forgets what was erased, with the space before it', () => {
    const events = [letter('A', 100), pause(600), letter('B', 900), erase(1500), erase(2000)];
    expect(wordsOf(...events, letter('C', 2500))).to.deep.equal([
      {word: 'AC', fromMs: 100, toMs: 2500, score: 0.9},
    ]);
  });

  it('has no word where nothing was spelled', () => {
    expect(wordsOf(pause(10), erase(20), pause(30))).to.deep.equal([]);
  });

  it('is what the app would have written, whatever is read', () => {
    const event = fc.oneof(
      fc.tuple(fc.constantFrom('A', 'B', 'I', 'J'), fc.constantFrom('', 'A', 'I')),
      fc.constantFrom('pause' as const, 'erase' as const),
    );
    fc.assert(
      fc.property(fc.array(event), (given) => {
        const events = given.map((one, i) =>
          one === 'pause' ? pause(i) : one === 'erase' ? erase(i) : letter(one[0], i, one[1]),
        );
        const film = events.reduce(writeFilmText, EMPTY_FILM_TEXT);
        const spelled = events.map(toSpellAction).reduce(spell, EMPTY_SPELLING);
        expect(film.spelling.text).to.equal(spelled.text);
        expect(film.letters.map((one) => one.letter).join('')).to.equal(spelled.text);
        const words = filmWords(film.letters);
        expect(words.map(({word}) => word)).to.deep.equal(spelled.text.split(' ').filter(Boolean));
        const times = words.flatMap(({fromMs, toMs}) => [fromMs, toMs]);
        expect(times).to.deep.equal([...times].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the captions of a film', () => {
  const word = (fromMs: number, toMs: number) => ({word: 'A', fromMs, toMs, score: 1});

  it('are shown for a second after their last letter, or until the next begins', () => {
    const captions = filmCaptions([word(500, 900), word(1500, 1500), word(5000, 6000)]);
    expect(captions.map(({fromMs, toMs}) => [fromMs, toMs])).to.deep.equal([
      [500, 1500],
      [1500, 2500],
      [5000, 7000],
    ]);
  });

  it('end after they begin and never overlap, also for words that were read at one moment', () => {
    const moments = fc.array(fc.integer({min: -10, max: 50}), {maxLength: 20});
    fc.assert(
      fc.property(moments, (given) => {
        const sorted = [...given].sort((a, b) => a - b);
        const captions = filmCaptions(sorted.map((atMs) => word(atMs, atMs)));
        captions.forEach(({fromMs, toMs}, i) => {
          expect(toMs).to.be.greaterThan(fromMs);
          expect(fromMs).to.be.at.least(captions[i - 1]?.toMs ?? 0);
        });
      }),
    );
  });
});
