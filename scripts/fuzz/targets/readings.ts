import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  INITIAL_READING,
  readLetters,
  type Reading,
} from '../../../src/core/letters/read-letters.ts';
import {DEFAULT_READING_CHOICES} from '../../../src/core/letters/reading-choices.ts';
import {EMPTY_SPELLING, spell} from '../../../src/core/text/spell.ts';
import {toSpellAction} from '../../../src/core/text/to-spell-action.ts';
import type {FuzzTarget} from '../fuzz-target.ts';
import {steadyHand, wildFrames, wildStep} from '../wild.ts';

/** Milliseconds between the good frames that come after the bad ones, and how long they come. */
const STEP_MS = 50;
const HELD_MS = 2000;
const REST_MS = 1500;

export const readings: FuzzTarget = {
  name: 'readings',
  promise:
    'After recognitions of any kind, at any times, a letter that is then held is typed, and is the only thing typed.',
  weight: 1,
  property: () =>
    fc.property(
      wildFrames,
      wildStep.filter(Number.isFinite),
      fc.boolean(),
      (frames, laterMs, holdDoubles) => {
        const choices = {...DEFAULT_READING_CHOICES, holdDoubles};
        let reading: Reading = INITIAL_READING;
        let spelling = EMPTY_SPELLING;
        let atMs = 0;
        for (const frame of frames) {
          const step = readLetters(reading, frame, choices, 0.3);
          reading = step.reading;
          for (const event of step.events) spelling = spell(spelling, toSpellAction(event));
          if (Number.isFinite(frame.capturedAt)) atMs = frame.capturedAt;
        }
        assert.match(spelling.text, /^[A-Z ]*$/);
        assert.equal(typedAfter(reading, atMs + laterMs), 'B');
      },
    ),
};

/** What is typed when no hand is seen for a while and then one that holds a B. */
function typedAfter(past: Reading, fromMs: number): string {
  let reading = past;
  let typed = '';
  const image = {width: 640, height: 480};
  for (let ms = STEP_MS; ms < REST_MS + HELD_MS; ms += STEP_MS) {
    const hand = ms < REST_MS ? null : steadyHand('B');
    const step = readLetters(reading, {hand, image, capturedAt: fromMs + ms});
    reading = step.reading;
    if (ms < REST_MS) continue;
    typed += step.events.map((event) => (event.kind === 'letter' ? event.letter : '')).join('');
  }
  return typed;
}
