import {expect} from '@esm-bundle/chai';
import type {RecognizedHand} from '../../../src/contracts/recognition.ts';
import {
  CALM_AFTER_MS,
  CALM_SPACING_MS,
  frameSpacing,
  IDLE_AFTER_MS,
  IDLE_SPACING_MS,
} from '../../../src/core/live/frame-spacing.ts';
import {isCalm} from '../../../src/core/live/is-calm.ts';
import {
  INITIAL_READING,
  readLetters,
  type ReadingFrame,
} from '../../../src/core/letters/read-letters.ts';
import {INITIAL_QUIET, stepQuiet} from '../../../src/core/live/step-quiet.ts';
import {framesOf} from '../../support/drawing-hand.ts';
import {handAt, IMAGE} from '../../support/hand-at.ts';
import {leading} from '../../support/letter-scores.ts';

/** Milliseconds between two pictures of a usual camera, and of one of 15 frames a second, the slowest that is usual. */
const CAMERA_MS = 33;
const SLOW_CAMERA_MS = 67;
/** Milliseconds within which a change is to be looked at. */
const WAKE_MS = 300;

const BUSY = {withoutHandMs: 0, calmMs: 0};

/** Reads what the spacing lets through. @returns what was typed, and when frames were read */
function readSpaced(frames: readonly ReadingFrame[], isSpaced = true) {
  let [reading, quiet, text] = [INITIAL_READING, INITIAL_QUIET, ''];
  const readAt: number[] = [];
  for (const frame of frames) {
    const {hand, capturedAt: atMs} = frame;
    if (isSpaced && atMs - (readAt.at(-1) ?? -Infinity) < frameSpacing(quiet)) continue;
    readAt.push(atMs);
    const step = readLetters(reading, frame);
    reading = step.reading;
    const hasHand = hand !== null;
    quiet = stepQuiet(quiet, {atMs, hasHand, isCalm: hasHand && isCalm(reading)});
    text += step.events.map((event) => (event.kind === 'letter' ? event.letter : '')).join('');
  }
  return {text, readAt};
}

/** Milliseconds a hand takes to its next place. */
const MOVE_MS = 150;

/** A hand that shows a letter, or none (`_`), for so many milliseconds; `x`: palm lengths to the right. */
type Shown = readonly [letter: string, ms: number, x?: number];

function filmOf(...shown: readonly Shown[]): ReadingFrame[] {
  const frames: ReadingFrame[] = [];
  let [untilMs, atMs, at] = [0, 0, 0];
  for (const [letter, ms, x = 0] of shown) {
    untilMs += ms;
    const step = ((x - at) * CAMERA_MS) / MOVE_MS;
    for (; atMs < untilMs; atMs += CAMERA_MS) {
      at = Math.abs(x - at) <= Math.abs(step) ? x : at + step;
      const hand = {landmarks: handAt(at, 0), scores: leading(letter, 0.95), handedness: 'right'};
      const seen = letter === '_' ? null : (hand as unknown as RecognizedHand);
      frames.push({hand: seen, image: IMAGE, capturedAt: atMs});
    }
  }
  return frames;
}

const countAfter = (times: readonly number[], fromMs: number) =>
  times.filter((atMs) => atMs >= fromMs).length;

describe('frameSpacing', () => {
  it('reads every frame while a hand spells or did lately', () => {
    expect(frameSpacing(BUSY)).to.equal(0);
    expect(frameSpacing({...BUSY, withoutHandMs: IDLE_AFTER_MS - 1})).to.equal(0);
    expect(frameSpacing({...BUSY, calmMs: CALM_AFTER_MS - 1})).to.equal(0);
  });

  it('looks seldom after five seconds without a hand or of a hand that stands still, but often enough to wake within 300 ms', () => {
    expect(IDLE_AFTER_MS).to.equal(5000);
    for (const [quiet, spacingMs] of [
      [{...BUSY, withoutHandMs: IDLE_AFTER_MS}, IDLE_SPACING_MS],
      [{...BUSY, calmMs: CALM_AFTER_MS}, CALM_SPACING_MS],
    ] as const) {
      expect(frameSpacing(quiet)).to.equal(spacingMs);
      expect(spacingMs).to.be.within(100, WAKE_MS - SLOW_CAMERA_MS);
    }
  });

  it('reads a third of the frames of a hand that holds a letter for long', () => {
    const {readAt, text} = readSpaced(filmOf(['A', 16_000]));
    expect(text).to.equal('A');
    expect(countAfter(readAt, 6_000) / 10).to.be.within(7, 10);
    expect(countAfter(readAt, 0) - countAfter(readAt, 5_000)).to.be.above(140);
  });

  it('reads a sixth of the frames of an empty picture', () => {
    const {readAt} = readSpaced(filmOf(['_', 16_000]));
    expect(countAfter(readAt, 6_000) / 10).to.be.within(4, 5.1);
  });

  it('loses no letter by it, whatever the moment in which the hand goes on', () => {
    for (let lateMs = 0; lateMs < 2 * CALM_SPACING_MS; lateMs += 10) {
      const film = filmOf(
        ...([
          ['A', 8_000 + lateMs],
          ['B', 300],
          ['A', 300],
          ['A', 8_000, 0.4],
        ] as const),
        ...([
          ['B', 300],
          ['B', 9_000, 0.8],
          ['_', 150],
          ['B', 9_000, 0.8],
          ['A', 800, 0.8],
        ] as const),
      );
      const {text, readAt} = readSpaced(film);
      expect(readSpaced(film, false).text).to.equal('ABAABBBA');
      expect(text, `${lateMs} ms later`).to.equal('ABAABBBA');
      const woken = readAt.find((atMs) => atMs >= 8_000 + lateMs) ?? Infinity;
      expect(woken - 8_000 - lateMs).to.be.below(WAKE_MS);
    }
  });

  it('loses no J that is drawn out of an I that was held for long', () => {
    const path = [
      [0, -60],
      [0, 40],
      [15, 62],
      [45, 66],
      [70, 40],
    ] as const;
    for (let lateMs = 0; lateMs < 2 * CALM_SPACING_MS; lateMs += 20) {
      const film = framesOf({
        ...{fingers: ['folded', 'folded', 'folded', 'straight'], path, durationMs: 700},
        ...{letter: 'I', frameRate: 30, hand: 'right', holdMs: 8_000 + lateMs, lost: []},
      }) as ReadingFrame[];
      expect(readSpaced(film).text, `${lateMs} ms later`).to.equal('IJ');
    }
  });
});
