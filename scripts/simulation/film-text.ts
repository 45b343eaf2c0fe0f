import {blendPoses} from '../../src/signing-hand/blend-poses.ts';
import type {HandPose} from '../../src/signing-hand/hand-pose.ts';
import {planSpelling, type PlannedLetter} from '../../src/signing-hand/plan-spelling.ts';
import type {Film} from '../strokes/films.ts';
import type {Random} from '../support/numbers/random.ts';

/** A hand that spells a text as people do: no two letters take the same time, and each runs into the next. */
export interface SpelledFilm extends Film {
  readonly text: string;
  readonly letters: readonly PlannedLetter[];
}

/** How much longer or shorter a letter takes than planned. */
const UNEVEN = {least: 0.8, most: 1.25};
/**
 * Milliseconds before and after a moment whose shapes the hand's shape is the mean of: fingers begin with the next letter before they have fully made the last, and where a letter
 * takes little longer than that, its neighbours bend it. Where the hand is stays as planned, so that a slide is as long.
 */
export const BLENDED_MS: readonly number[] = [-60, -30, 0, 30, 60];

export function filmText(text: string, lettersPerSecond: number, random: Random): SpelledFilm {
  const plan = planSpelling(text, lettersPerSecond);
  const planned = [0, ...plan.letters.map(({endMs}) => endMs), plan.durationMs];
  const filmed = [0];
  for (let i = 1; i < planned.length; i++) {
    const passed = (planned[i] ?? 0) - (planned[i - 1] ?? 0);
    const factor = random.between(UNEVEN.least, UNEVEN.most);
    filmed.push((filmed.at(-1) ?? 0) + passed * factor);
  }
  const plannedPose = (timeMs: number) => plan.poseAt(between(filmed, planned, timeMs));
  return {
    text,
    durationMs: filmed.at(-1) ?? 0,
    letters: plan.letters.map(({letter, startMs, endMs}) => ({
      letter,
      startMs: between(planned, filmed, startMs),
      endMs: between(planned, filmed, endMs),
    })),
    poseAt: (timeMs) => ({
      ...meanPose(BLENDED_MS.map((shift) => plannedPose(timeMs + shift))),
      offset: plannedPose(timeMs).offset,
    }),
  };
}

function meanPose(poses: readonly HandPose[]): HandPose {
  return poses.reduce((mean, pose, i) => blendPoses(mean, pose, 1 / (i + 1)));
}

/** Where a value between two knots of one scale lies on the other. */
function between(from: readonly number[], to: readonly number[], value: number): number {
  const next = from.findIndex((knot) => knot >= value);
  if (next < 0) return to.at(-1) ?? value;
  if (next === 0) return to[0] ?? value;
  const [a, b] = [from[next - 1] ?? 0, from[next] ?? 0];
  const share = b > a ? (value - a) / (b - a) : 1;
  return (to[next - 1] ?? 0) + share * ((to[next] ?? 0) - (to[next - 1] ?? 0));
}
