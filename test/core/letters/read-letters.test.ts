import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import type {Landmark, RecognizedHand} from '../../../src/contracts/recognition.ts';
import {
  INITIAL_READING,
  readLetters,
  type ReadingFrame,
} from '../../../src/core/letters/read-letters.ts';
import {
  DEFAULT_READING_CHOICES,
  type ReadingChoices,
} from '../../../src/core/letters/reading-choices.ts';
import {EMPTY_SPELLING, spell, type Spelling} from '../../../src/core/text/spell.ts';
import {toSpellAction} from '../../../src/core/text/to-spell-action.ts';
import {framesOf} from '../../support/drawing-hand.ts';
import {bentHand, handAt, IMAGE} from '../../support/hand-at.ts';
import {leading} from '../../support/letter-scores.ts';

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

function handShowing(letter: string, lower: number, x = 0): RecognizedHand {
  const hand = {landmarks: handAt(x, lower), scores: leading(letter, 0.95), handedness: 'right'};
  return hand as unknown as RecognizedHand;
}

describe('readLetters', () => {
  it('spells what the frames show, each letter once', () => {
    const shown = Array.from('ABA').map((letter) => ({letter, ms: 500}));
    expect(spelled(shown).text).to.equal('ABA');
  });

  for (const [change, size] of [
    ['halves its resolution', {width: IMAGE.width / 2, height: IMAGE.height / 2}],
    ['gives pictures of another shape', {width: IMAGE.width, height: IMAGE.height / 2}],
  ] as const) {
    it(`types a held letter once when the camera ${change}, and reads on`, () => {
      const frames = Array.from('AAAB').flatMap((letter, part) =>
        Array.from({length: 20}, (_, i) => ({
          hand: handShowing(letter, 0),
          image: part % 2 === 0 ? IMAGE : size,
          capturedAt: (part * 20 + i) * 33,
        })),
      );
      expect(read(frames).text).to.equal('AB');
    });
  }

  it('types a letter that is held on a second time only where that is turned on', () => {
    const shown = [{letter: 'L', ms: 4000}];
    expect(spelled(shown).text).to.equal('L');
    expect(spelled(shown, {holdDoubles: true}).text).to.equal('LL');
  });

  it('types slower the longer the hold that is set', () => {
    const shown = [{letter: 'A', ms: 700}];
    expect(spelled(shown, {holdMs: 200}).text).to.equal('A');
    expect(spelled(shown, {holdMs: 1200}).text).to.equal('');
    expect(spelled([{letter: 'A', ms: 1400}], {holdMs: 1200}).text).to.equal('A');
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

  it('types nothing for a shape that is shown in passing before anything was spelled', () => {
    const scratch = [
      {letter: 'C', ms: 200},
      {letter: 'none', ms: 400},
    ];
    expect(spelled([...scratch, ...scratch, ...scratch]).text).to.equal('');
  });

  it('loses no letter of a quick word', () => {
    const shown = Array.from('WORD').map((letter) => ({letter, ms: 200}));
    expect(spelled([...shown, {letter: 'none', ms: 300}]).text).to.equal('WORD');
  });

  it('reads a hand that takes 200 ms for a letter, and its words apart', () => {
    for (const stepMs of [33, 50]) {
      const frames: ReadingFrame[] = [];
      let capturedAt = 0;
      const add = (letter: string, ms: number, at: () => Landmark[]) => {
        for (const end = capturedAt + ms; capturedAt < end; capturedAt += stepMs) {
          const hand = {landmarks: at(), scores: leading(letter, 0.95), handedness: 'right'};
          frames.push({hand: hand as unknown as RecognizedHand, image: IMAGE, capturedAt});
        }
      };
      for (const word of ['BROWN', 'FOX', 'HUNTS']) {
        for (const [i, letter] of Array.from(word).entries()) {
          add('none', 70, () => bentHand((capturedAt * 0.37) % 1));
          add(letter, 130, () => bentHand(i % 2));
        }
        add('none', 300, () => handAt(0, 1));
      }
      add('none', 500, () => handAt(0, 1));
      expect(read(frames).text, `${stepMs} ms`).to.equal('BROWN FOX HUNTS ');
    }
  });

  it('types nothing that a lowered hand shows in passing, nor puts it before the next word', () => {
    const shown = [
      {letter: 'A', ms: 500},
      {letter: 'C', ms: 200, lower: 1},
      {letter: 'none', ms: 1000, lower: 1},
      {letter: 'B', ms: 800},
    ];
    expect(spelled(shown).text).to.equal('A B');
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

  describe('whatever the frames and however time passes', () => {
    const anyFrames = fc.array(
      fc.record({
        letter: fc.constantFrom('A', 'B', 'D', 'I', 'none', '_'),
        frames: fc.integer({min: 1, max: 8}),
        stepMs: fc.integer({min: -100, max: 400}),
        x: fc.double({min: -1, max: 1, noNaN: true}),
        lower: fc.double({min: -1, max: 2, noNaN: true}),
      }),
      {maxLength: 60},
    );
    type Step = (typeof anyFrames extends fc.Arbitrary<infer T> ? T : never)[number];

    function framesFrom(steps: readonly Step[]): ReadingFrame[] {
      let capturedAt = 0;
      return steps.flatMap(({letter, frames, stepMs, x, lower}) =>
        Array.from({length: frames}, () => {
          capturedAt += stepMs;
          const hand = letter === '_' ? null : handShowing(letter, lower, x);
          return {hand, image: IMAGE, capturedAt};
        }),
      );
    }

    it('loses and reorders nothing that was typed, and undo and redo restore it exactly', () => {
      fc.assert(
        fc.property(anyFrames, (steps) => {
          let [reading, spelling] = [INITIAL_READING, EMPTY_SPELLING];
          const past: Spelling[] = [];
          for (const frame of framesFrom(steps)) {
            const step = readLetters(reading, frame);
            reading = step.reading;
            for (const event of step.events) {
              const before = spelling;
              spelling = spell(before, toSpellAction(event));
              const gone = event.kind === 'pause' ? '' : event.replaces;
              const length = before.text.length - gone.length - (event.kind === 'erase' ? 1 : 0);
              expect(spelling.text.startsWith(before.text.slice(0, Math.max(0, length)))).to.equal(
                true,
              );
              if (spelling !== before) past.push(before);
            }
          }
          const typed = spelling;
          for (const before of [...past].reverse()) {
            spelling = spell(spelling, {kind: 'undo'});
            expect({...spelling, future: []}).to.deep.equal(before);
          }
          past.forEach(() => (spelling = spell(spelling, {kind: 'redo'})));
          expect(spelling).to.deep.equal(typed);
        }),
      );
    });

    it('types the next letter that is held', () => {
      fc.assert(
        fc.property(anyFrames, (steps) => {
          const frames = framesFrom(steps);
          let capturedAt = frames.at(-1)?.capturedAt ?? 0;
          const show = (letter: string, ms: number) => {
            for (const end = capturedAt + ms; capturedAt < end;) {
              capturedAt += 33;
              const hand = letter === '_' ? null : handShowing(letter, 0);
              frames.push({hand, image: IMAGE, capturedAt});
            }
          };
          show('_', 600);
          show('W', 1500);
          expect(read(frames).text.endsWith('W')).to.equal(true);
        }),
      );
    });
  });
});
