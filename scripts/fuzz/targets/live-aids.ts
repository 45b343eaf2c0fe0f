import assert from 'node:assert/strict';
import fc from 'fast-check';
import {beginLesson, stepLesson} from '../../../src/core/teach/gather-lesson.ts';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {FrameStats} from '../../../src/core/live/frame-stats.ts';
import {INITIAL_HINT, stepHint} from '../../../src/core/hints/step-hint.ts';
import {
  NO_VOTES,
  electedHandedness,
  voteHandedness,
} from '../../../src/core/hand/vote-handedness.ts';
import type {FuzzTarget} from '../fuzz-target.ts';
import {wildFrames, wildNumber} from '../wild.ts';

const EMBEDDING = 8;

/** What goes along with the reading: hints, lessons, figures, the vote for a hand. */
export const liveAids: FuzzTarget = {
  name: 'live-aids',
  promise: 'Hints, lessons, frame figures and the vote for a hand take any frame at any time.',
  weight: 2,
  property: () =>
    fc.property(
      wildFrames,
      fc.array(wildNumber, {minLength: LABELS.length, maxLength: LABELS.length}),
      wildNumber,
      (frames, logits, light) => {
        let hint = INITIAL_HINT;
        let lesson = beginLesson('A');
        let votes = NO_VOTES;
        const stats = new FrameStats();
        const traits = {
          logits: Float32Array.from(logits),
          embedding: Float32Array.from(logits.slice(0, EMBEDDING)),
        };
        for (const {hand, image, capturedAt: atMs} of frames) {
          hint = stepHint(hint, {
            landmarks: hand?.landmarks ?? null,
            image,
            light,
            sameMs: atMs,
            hands: 1,
            withoutHandMs: atMs,
            atMs,
            stillness: light,
            typed: false,
          });
          const taught = hand === null ? null : {...hand, traits};
          lesson = stepLesson(lesson, {hand: taught, image, capturedAt: atMs});
          votes = voteHandedness(votes, {handedness: 'left', handednessScore: light}, atMs);
          stats.add(atMs, light);
        }
        assert.ok(Number.isFinite(stats.read().fps) && stats.read().fps >= 0, 'frames a second');
        assert.ok(lesson.frames.length <= frames.length);
        assert.match(electedHandedness(votes, 'auto'), /^(?:left|right)$/);
      },
    ),
};
