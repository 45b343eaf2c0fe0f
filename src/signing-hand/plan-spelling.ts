import {blendPoses} from './blend-poses.ts';
import type {HandPose} from './hand-pose.ts';
import {LETTER_POSES} from './letter-poses.ts';
import {REST} from './other-poses.ts';
import {spellable} from './spellable.ts';
import {STROKES} from './strokes.ts';

export interface SpellingPlan {
  /** Milliseconds from the first lift of the hand to the last lowering. */
  readonly durationMs: number;
  /** When each letter is made: from the moment its shape stands to the moment the hand leaves it. */
  readonly letters: readonly PlannedLetter[];
  /** @param timeMs before the start and after the end the hand is at rest */
  poseAt(timeMs: number): HandPose;
}

export interface PlannedLetter {
  readonly letter: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** How many letters a second people sign, from one who learns to one in a hurry. */
export const SLOWEST = 1;
export const FASTEST = 6;
/** Planned for a reader who wants letters held long, and for one who reads people that sign among themselves. */
const SLOWEST_PLANNED = 0.2;
const FASTEST_PLANNED = 8;

/** A stretch of time in which the hand goes through these poses, evenly spaced, or stays in the only one. */
interface Stretch {
  readonly startMs: number;
  readonly durationMs: number;
  readonly path: readonly HandPose[];
}

/** The share of a letter's time spent on the way to it, and what it is kept within. */
const MOVE_SHARE = 0.5;
const MOVE_MS = {least: 150, most: 300, mostShare: 0.75};
/** What a letter takes that is held. */
const STILL_TIME = {letters: 1, leastMs: 0, mostMs: Infinity};
/** How long the hand is down between two words, in letters' time. */
const PAUSE_LETTERS = 1.2;
/** How far a doubled letter slides outward, metres, and how many degrees it dips on the way. */
const SLIDE = 0.03;
const DIP = 8;
/** Degrees the thumb lifts off the palm on its way, so that it goes round the fingers and not through them. */
const THUMB_LIFT = 14;

/**
 * Plans how a text is spelled: the hand comes up, makes letter after letter, is lowered between words and at the end.
 * @param text letters A to Z in either case, with or without accents, and spaces; everything else is left out
 * @param lettersPerSecond kept within 0.2 and 8
 */
export function planSpelling(text: string, lettersPerSecond: number): SpellingPlan {
  const letterMs = 1000 / Math.min(FASTEST_PLANNED, Math.max(SLOWEST_PLANNED, lettersPerSecond));
  const builder = createBuilder(letterMs);
  const words = spellable(text);
  words.forEach((word, i) => {
    if (i > 0) builder.pause();
    for (const letter of word) builder.sign(letter);
    builder.rest();
  });
  return builder.finish();
}

function createBuilder(letterMs: number) {
  const stretches: Stretch[] = [];
  const letters: PlannedLetter[] = [];
  const moveMs = Math.min(
    letterMs * MOVE_MS.mostShare,
    Math.max(MOVE_MS.least, Math.min(MOVE_MS.most, letterMs * MOVE_SHARE)),
  );
  let nowMs = 0;
  let pose = REST;
  let last = '';
  let repeats = 0;
  const add = (durationMs: number, path: readonly HandPose[]) => {
    stretches.push({startMs: nowMs, durationMs, path});
    nowMs += durationMs;
    pose = path.at(-1) ?? pose;
  };
  const signFor = (letter: string, durationMs: number, path: readonly HandPose[]) => {
    letters.push({letter, startMs: nowMs, endMs: nowMs + durationMs});
    add(durationMs, path);
  };
  return {
    sign(letter: string): void {
      repeats = letter === last ? repeats + 1 : 0;
      last = letter;
      const path = pathOf(letter).map((step) => slideOut(step, repeats));
      const [first = pose] = path;
      add(
        moveMs,
        repeats > 0 ? [pose, dipped(pose, first), first] : [pose, lifted(pose, first), first],
      );
      signFor(letter, path.length > 1 ? strokeMs(letter, letterMs) : letterMs - moveMs, path);
    },
    rest(): void {
      add(moveMs * 1.5, [pose, REST]);
      last = '';
    },
    pause: () => add(letterMs * PAUSE_LETTERS, [REST]),
    finish: (): SpellingPlan => ({
      durationMs: nowMs,
      letters,
      poseAt: (timeMs) => poseAt(stretches, timeMs),
    }),
  };
}

function pathOf(letter: string): readonly HandPose[] {
  const pose = LETTER_POSES[letter];
  return STROKES[letter]?.path ?? (pose === undefined ? [] : [pose]);
}

function strokeMs(letter: string, letterMs: number): number {
  const {letters, leastMs, mostMs} = STROKES[letter]?.time ?? STILL_TIME;
  return Math.min(mostMs, Math.max(leastMs, letters * letterMs));
}

/** Outward is to the signer's own side. */
function slideOut(pose: HandPose, times: number): HandPose {
  return {...pose, offset: {...pose.offset, x: pose.offset.x - SLIDE * times}};
}

function dipped(from: HandPose, to: HandPose): HandPose {
  const middle = blendPoses(from, to, 0.5);
  return {...middle, wrist: {...middle.wrist, nod: middle.wrist.nod + DIP}};
}

function lifted(from: HandPose, to: HandPose): HandPose {
  const middle = blendPoses(from, to, 0.5);
  return {...middle, thumb: {...middle.thumb, forward: middle.thumb.forward + THUMB_LIFT}};
}

function poseAt(stretches: readonly Stretch[], timeMs: number): HandPose {
  const current = stretches.filter(({startMs}) => startMs <= timeMs).at(-1);
  if (current === undefined) return REST;
  const share = Math.min(1, (timeMs - current.startMs) / current.durationMs);
  return along(current.path, smooth(share));
}

/** @param share 0..1 of the whole path */
function along(path: readonly HandPose[], share: number): HandPose {
  const place = share * (path.length - 1);
  const step = Math.min(path.length - 2, Math.floor(place));
  const [from, to] = [path[step], path[step + 1]];
  if (from === undefined || to === undefined) return path[0] ?? REST;
  return blendPoses(from, to, place - step);
}

/** How far a hand has come, 0..1, after a share of the time: it starts and ends at rest. */
export function smooth(share: number): number {
  return share * share * share * (share * (share * 6 - 15) + 10);
}
