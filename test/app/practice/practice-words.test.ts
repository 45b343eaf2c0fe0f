import {expect} from '@esm-bundle/chai';
import {practiceTiles, streakWords} from '../../../src/app/practice/practice-tiles.ts';
import {
  feedbackWords,
  letterTip,
  roundWords,
  taskWords,
} from '../../../src/app/practice/practice-words.ts';
import type {Asking} from '../../../src/app/practice/practice-state.ts';
import {NO_PROGRESS} from '../../../src/contracts/practice-progress.ts';
import {judgeAttempt, type Feedback} from '../../../src/core/practice/judge-attempt.ts';
import {measureHand} from '../../../src/core/practice/measure-hand.ts';
import {recordTry} from '../../../src/core/practice/record-try.ts';
import {READ_LETTERS, readDrawing} from '../../support/drawn-hands.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

function asking(item: string, feedback: Feedback, place = 0): Asking {
  return {
    ...{kind: 'asking', item, place, feedback},
    ...{shown: true, hinted: false, angle: null, hand: null},
  };
}

/** What is said to somebody who shows one letter and is asked for another. */
function said(shown: string, target: string): readonly string[] {
  const measures = measureHand(readDrawing(shown, 'right'), 'right');
  return feedbackWords(asking(target, judgeAttempt({target, reads: shown, measures})));
}

describe('the words of practice', () => {
  it('name the finger and what to do with it', () => {
    expect(said('W', 'V')).to.deep.equal(['Bend your ring finger more.']);
    expect(said('S', 'I')).to.deep.equal(['Straighten your little finger.']);
    expect(said('V', 'U')).to.deep.equal(['Bring your index and middle finger together.']);
    expect(said('B', 'C')).to.include('Turn your palm to the side.');
    expect(said('Y', 'I')).to.deep.equal(['Lay your thumb over the folded fingers.']);
  });

  it('tell fists apart by what they read as', () => {
    expect(said('S', 'T')).to.deep.equal([
      'This reads as S.',
      'Push your thumb up between index and middle finger.',
    ]);
  });

  it('have something to say to every letter in place of every other, each thing once', () => {
    for (const shown of READ_LETTERS) {
      for (const target of ALPHABET) {
        const words = said(shown, target);
        expect(words.length, `${shown} ${target}`).to.be.within(1, 3);
        expect(new Set(words).size).to.equal(words.length);
        expect(words.every((one) => one.endsWith('.'))).to.equal(true);
      }
    }
  });

  it('praise the right letter, and ask for the second of a pair', () => {
    expect(said('B', 'B')).to.deep.equal(['That is it. Hold still.']);
    expect(feedbackWords(asking('BELL', {kind: 'hold'}, 3))[0]).to.match(/^And L again/);
  });

  it('have a tip for each letter', () => {
    expect(ALPHABET.filter((letter) => letterTip(letter) === '')).to.deep.equal([]);
  });

  it('say what is asked', () => {
    expect(taskWords({item: 'B', place: 0})).to.equal('Show B');
    expect(taskWords({item: 'JAM', place: 0})).to.equal('Draw J, letter 1 of 3 in JAM');
  });

  it('sum a round up by what was done', () => {
    const of = (...outcomes: ('right' | 'later' | 'skipped')[]) =>
      roundWords(outcomes.map((outcome) => ({letter: 'A', outcome})));
    expect(of('right', 'right')).to.equal('All 2 letters right at once.');
    expect(of('right', 'later', 'skipped')).to.match(/1 of 3 .*1 more/);
    expect(of('right', 'skipped')).to.equal('1 of 2 letters right at once.');
    expect(of('skipped')).to.match(/come back/);
  });
});

describe('the picture of progress', () => {
  const day = 24 * 60 * 60 * 1000;
  const once = (day: string) => ({letter: 'A', right: true, tookMs: 1400, at: 0, day});

  it('has a tile for every letter, with words', () => {
    const tiles = practiceTiles(recordTry(NO_PROGRESS, once('2026-06-10')), 3 * day);
    expect(tiles.map(({letter}) => letter)).to.deep.equal(ALPHABET);
    expect(tiles[0]).to.deep.include({
      share: '1/1',
      words: 'A: 1 of 1 right at once, usually in 1.4 seconds, last 3 days ago',
    });
    expect(tiles[0]!.strength).to.be.within(0.01, 0.99);
    expect(tiles[1]).to.deep.include({strength: 0, share: '–', words: 'B: not practised yet'});
  });

  it('tells of days in a row only when there are some to be glad of', () => {
    const first = recordTry(NO_PROGRESS, once('2026-06-10'));
    const second = recordTry(first, once('2026-06-11'));
    expect(streakWords(NO_PROGRESS, '2026-06-10')).to.equal(null);
    expect(streakWords(first, '2026-06-10')).to.equal(null);
    expect(streakWords(second, '2026-06-11')).to.equal('2 days in a row');
    expect(streakWords(second, '2026-06-14')).to.equal(null);
  });
});
