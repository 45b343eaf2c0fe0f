import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import type {RecognizedHand} from '../../src/contracts/recognition.ts';
import {INITIAL_READING, readLetters, type ReadingFrame} from '../../src/core/read-letters.ts';
import {DEFAULT_READING_CHOICES, type ReadingChoices} from '../../src/core/reading-choices.ts';
import {EMPTY_SPELLING, spell, type Spelling} from '../../src/core/spell.ts';
import {toSpellAction} from '../../src/core/to-spell-action.ts';
import {framesOf} from '../support/drawing-hand.ts';
import {handAt, IMAGE} from '../support/hand-at.ts';
import {leading} from '../support/letter-scores.ts';

interface Shown {
  /** `_` for no hand. */
  readonly letter: string;
  readonly ms: number;
  /** Palm lengths under the usual place. */
  readonly lower?: number;
}

function read(frames: readonly ReadingFrame[], choices = DEFAULT_READING_CHOICES): Spelling {
  let [reading, spelling] = [INITIAL_READING, EMPTY_SPELLING];
  for (const frame of frames) {
    const step = readLetters(reading, frame, choices);
    reading = step.reading;
    spelling = step.events.map(toSpellAction).reduce(spell, spelling);
  }
  return spelling;
}

function spelled(shown: readonly Shown[], choices: Partial<ReadingChoices> = {}): Spelling {
  const frames: ReadingFrame[] = [];
  let capturedAt = 0;
  for (const {letter, ms, lower = 0} of shown) {
    for (const end = capturedAt + ms; capturedAt < end; capturedAt += 33) {
      const hand = letter === '_' ? null : handShowing(letter, lower);
      frames.push({hand, image: IMAGE, capturedAt});
    }
  }
  return read(frames, {...DEFAULT_READING_CHOICES, ...choices});
}

function handShowing(letter: string, lower: number): RecognizedHand {
  const hand = {landmarks: handAt(0, lower), scores: leading(letter, 0.95), handedness: 'right'};
  return hand as unknown as RecognizedHand;
}

describe('readLetters', () => {
  it('spells what the frames show, each letter once', () => {
    const shown = Array.from('ABA').map((letter) => ({letter, ms: 500}));
    expect(spelled(shown).text).to.equal('ABA');
  });

  it('takes numbers that no hand can have for no hand, and reads on', () => {
    const good = handShowing('A', 0);
    const bad: readonly RecognizedHand[] = [
      {...good, landmarks: good.landmarks.map((point) => ({...point, y: NaN}))},
      {...good, scores: good.scores.map(() => NaN)},
      {...good, scores: []},
    ];
    const frames = [...bad, ...Array.from({length: 20}, () => good)].map((hand, i) => ({
      hand,
      image: IMAGE,
      capturedAt: i * 33,
    }));
    expect(read(frames).text).to.equal('A');
  });

  it('reads on after the clock was set back, and after a frame without a time', () => {
    const hand = handShowing('A', 0);
    const times = [3_600_000, NaN, Infinity, ...Array.from({length: 20}, (_, i) => i * 33)];
    const frames = times.map((capturedAt) => ({hand, image: IMAGE, capturedAt}));
    expect(read(frames).text).to.equal('A');
  });

  it('types nothing while no hand is there', () => {
    expect(spelled([{letter: '_', ms: 3000}]).text).to.equal('');
  });

  it('ends a word with one space when the hand is out of sight', () => {
    const shown = [
      {letter: 'A', ms: 500},
      {letter: '_', ms: 3000},
      {letter: 'B', ms: 500},
    ];
    expect(spelled(shown).text).to.equal('A B');
    expect(spelled(shown, {pauseMs: null}).text).to.equal('AB');
  });

  it('ends a word when the hand is lowered, and takes no doubtful shape of it for a letter', () => {
    const shown = [
      {letter: 'A', ms: 500},
      {letter: 'none', ms: 1500, lower: 1},
    ];
    expect(spelled(shown).text).to.equal('A ');
  });

  it('types one Z and no space for a Z that goes far down, drawn fast or slowly', () => {
    const path = [
      [90, 0],
      [0, 0],
      [90, 100],
      [0, 100],
    ] as const;
    for (const durationMs of [800, 1700]) {
      const frames = framesOf({
        ...{fingers: ['straight', 'folded', 'folded', 'folded'], path, durationMs, letter: 'D'},
        ...{frameRate: 15, hand: 'right', holdMs: 300, lost: []},
      });
      expect(read(frames as ReadingFrame[]).text).to.equal('Z');
    }
  });

  it('gives every letter its probabilities', () => {
    const {text, scores} = spelled([
      {letter: 'A', ms: 500},
      {letter: 'B', ms: 500},
    ]);
    expect(text).to.equal('AB');
    expect(scores.map((read) => read?.length)).to.deep.equal([25, 25]);
  });

  it('never loses or reorders what is typed, whatever the frames and however time passes', () => {
    const anyFrame = fc.record({
      letter: fc.constantFrom('A', 'B', 'I', 'none', '_'),
      stepMs: fc.integer({min: -100, max: 400}),
      lower: fc.double({min: -1, max: 2, noNaN: true}),
    });
    fc.assert(
      fc.property(fc.array(anyFrame, {maxLength: 80}), (frames) => {
        let [reading, spelling, capturedAt] = [INITIAL_READING, EMPTY_SPELLING, 0];
        for (const {letter, stepMs, lower} of frames) {
          capturedAt += stepMs;
          const hand = letter === '_' ? null : handShowing(letter, lower);
          const step = readLetters(reading, {hand, image: IMAGE, capturedAt});
          reading = step.reading;
          for (const event of step.events) {
            const before = spelling;
            spelling = spell(before, toSpellAction(event));
            const kept = event.kind === 'pause' ? '' : event.replaces;
            const length = before.text.length - kept.length - (event.kind === 'erase' ? 1 : 0);
            const whole = before.text.slice(0, Math.max(0, length));
            expect(spelling.text.startsWith(whole)).to.equal(true);
            if (spelling !== before) {
              expect(spell(spelling, {kind: 'undo'})).to.deep.equal(before);
            }
          }
        }
      }),
    );
  });
});
