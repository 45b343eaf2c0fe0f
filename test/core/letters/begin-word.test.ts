import {expect} from '@esm-bundle/chai';
import {
  beginWord,
  mayBeginWord,
  type HandDoing,
  type WaitingLetter,
} from '../../../src/core/letters/begin-word.ts';
import type {LetterEvent} from '../../../src/core/letters/reading-event.ts';

interface Shown {
  readonly letter: string;
  readonly atMs: number;
  /** Of a letter that the hand left; null for one it held. */
  readonly score: number | null;
  readonly goesOn: boolean;
}

function eventOf({letter, atMs}: Shown): LetterEvent {
  return {kind: 'letter', letter, rival: null, scores: null, replaces: '', atMs};
}

/** What is typed when each was shown, in order. */
function typed(shown: readonly Shown[], doing: HandDoing = 'begins'): string[] {
  let waiting: readonly WaitingLetter[] = [];
  return shown.map((one) => {
    const step = {event: eventOf(one), leftScore: one.score, goesOn: one.goesOn};
    const begun = beginWord(waiting, step, doing, one.atMs);
    waiting = begun.waiting;
    return begun.typed.map(({letter}) => letter).join('');
  });
}

const passed = (letter: string, atMs: number, score = 0.98, goesOn = false) => ({
  ...{letter, atMs, score, goesOn},
});
const held = (letter: string, atMs: number) => ({letter, atMs, score: null, goesOn: false});

describe('beginWord', () => {
  it('types at once what is held', () => {
    expect(typed([held('A', 0)])).to.deep.equal(['A']);
  });

  it('types at once what a hand leaves that spelled a moment ago', () => {
    expect(typed([passed('A', 0, 0.5)], 'spells')).to.deep.equal(['A']);
  });

  it('types nothing for one shape that is shown in passing, however often', () => {
    const shown = [0, 500, 1000, 1500].map((atMs) => passed('C', atMs));
    expect(typed(shown)).to.deep.equal(['', '', '', '']);
  });

  it('types what was shown in passing with the letter that is held after it, in order', () => {
    const shown = [passed('T', 0, 0.6), passed('H', 400, 0.6), held('E', 900)];
    expect(typed(shown)).to.deep.equal(['', '', 'THE']);
  });

  it('drops what was hardly shown before a letter that is held', () => {
    expect(typed([passed('T', 0, 0.4), held('H', 400)])).to.deep.equal(['', 'H']);
  });

  it('types a quick word as soon as two of its letters are certain', () => {
    const shown = [passed('T', 0), passed('H', 300), passed('E', 600)];
    expect(typed(shown).slice(0, 2)).to.deep.equal(['', 'TH']);
  });

  it('waits for more where it is not sure that they are letters', () => {
    const shown = ['T', 'H', 'E', 'M'].map((letter, i) => passed(letter, 300 * i, 0.75));
    expect(typed(shown)).to.deep.equal(['', '', '', 'THEM']);
  });

  it('waits with no half-made C or G, which hands rest in and point with', () => {
    for (const letter of 'CGQ') {
      expect(typed([passed(letter, 0, 0.8), held('A', 500)])[1], letter).to.equal('A');
      expect(typed([passed(letter, 0), held('A', 500)])[1], letter).to.equal(`${letter}A`);
    }
    expect(typed([passed('D', 0, 0.8), held('A', 500)])[1]).to.equal('DA');
  });

  it('waits with a C or G that a quick hand shows, and types it when a word comes of it', () => {
    const shown = [passed('C', 0, 0.8), passed('O', 200), passed('K', 400)];
    expect(typed(shown)).to.deep.equal(['', '', 'COK']);
  });

  it('keeps the double letter of a quick word', () => {
    const add = (goesOn: boolean) => [
      ...[passed('A', 0), passed('D', 200, 0.7, goesOn), passed('D', 400, 0.7), passed('S', 600)],
    ];
    expect(typed(add(true)).join('')).to.equal('ADDS');
    // It only flickered.
    expect(typed(add(false)).join('')).to.equal('ADS');
  });

  it('takes no shape that comes again and again for a word, nor shapes alone that pointing hands show', () => {
    const scratching = Array.from({length: 8}, (_, i) => passed('S', 200 * i));
    expect(typed(scratching).join('')).to.equal('');
    const pointing = ['Q', 'P', 'X', 'D', 'G'].map((letter, i) => passed(letter, 300 * i));
    expect(typed(pointing).join('')).to.equal('');
    expect(typed([...scratching, held('S', 1700)]).join('')).to.equal('SS');
  });

  it('begins a word with a Z only where it is sure, which hands that point here and there draw as well', () => {
    const stroke = {kind: 'stroke', startedAt: 0, endedAt: 500, repeats: 1} as const;
    expect(mayBeginWord({...stroke, letter: 'Z', sure: 0.6})).to.equal(false);
    expect(mayBeginWord({...stroke, letter: 'Z', sure: 0.9})).to.equal(true);
    expect(mayBeginWord({...stroke, letter: 'J', sure: 0.6})).to.equal(true);
    expect(mayBeginWord({kind: 'wave', startedAt: 0})).to.equal(true);
  });

  it('forgets what was shown too long ago', () => {
    expect(typed([passed('C', 0), held('A', 3000)])).to.deep.equal(['', 'A']);
  });

  it('forgets what was shown in a time still to come', () => {
    expect(typed([passed('C', 5000), held('A', 100)])).to.deep.equal(['', 'A']);
  });

  it('keeps nothing of what a lowered hand shows in passing', () => {
    const waiting = beginWord(
      [],
      {event: eventOf(passed('C', 0)), leftScore: 0.98, goesOn: false},
      'rests',
      0,
    ).waiting;
    expect(waiting).to.deep.equal([]);
  });

  it('tells of letters when it types them', () => {
    const first = beginWord(
      [],
      {event: eventOf(passed('T', 0)), leftScore: 0.98, goesOn: false},
      'begins',
      0,
    );
    const step = {event: eventOf(held('O', 500)), leftScore: null, goesOn: false};
    const {typed: events} = beginWord(first.waiting, step, 'begins', 500);
    expect(events.map(({atMs}) => atMs)).to.deep.equal([500, 500]);
  });
});
