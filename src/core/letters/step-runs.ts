import type {LetterScores} from '../../contracts/recognition.ts';
import type {HandMotion, HandPlace} from '../hand/hand-motion.ts';
import {LABELS, NO_LETTER_INDEX} from '../scores/alphabet.ts';
import {anyLetterScore} from '../scores/rank-letters.ts';
import type {LetterConfig} from './letter-config.ts';
import {shook} from './shake-loose.ts';

/** A letter on the likeliest way through the frames: those that speak for it, one after the other. */
export interface LetterRun {
  readonly letter: string;
  /** Milliseconds, the time of the first frame that spoke for it. */
  readonly sinceMs: number;
  /** Milliseconds for which it was clearly shown, less what has spoken against it since. */
  readonly shownMs: number;
  /** The most that has been … */
  readonly mostMs: number;
  /** … the time of it, in milliseconds, and where the hand was. */
  readonly mostAtMs: number;
  readonly place: HandPlace | null;
  /** Frames that spoke for it. */
  readonly frames: number;
  /** Milliseconds they count for, and nats: of every label, summed over them by what each counts for. */
  readonly weightMs: number;
  readonly nats: readonly number[];
  /** How sure they were that there is a letter at all, 0..1, see `anyLetterScore`. */
  readonly letterScore: number;
  /** Where the hand came to rest in it; follows it slowly. Null before it rested. */
  readonly anchor: HandPlace | null;
}

export interface RunFrame {
  readonly scores: LetterScores;
  /** Null when nothing is known of the hand's place, which then counts as still. */
  readonly motion: HandMotion | null;
  /** Milliseconds the frame stands for. */
  readonly stepMs: number;
  readonly atMs: number;
}

export interface RunsStep {
  readonly runs: readonly LetterRun[];
  /** What the hand has left with this frame … */
  readonly left: readonly LetterRun[];
  /** … and what it slid or bounced away from, to show the same letter again. */
  readonly shaken: readonly LetterRun[];
}

/** A score (0..1) that speaks neither for a letter nor against it: shapes on the way to another are hardly ever surer for long. */
const NEUTRAL = 0.25;
/** A frame without a trace of the letter takes away so many times the time it stands for. */
const MOST_AGAINST = 2;
/** Share 0..1 of the most that was shown under which the hand has left the letter. */
const LEFT_SHARE = 0.6;
/** Share 0..1 of its time that a frame of a hand under way counts for; a shape that hands rest in or point with is shown by a hand that dwells only. */
const UNDER_WAY_SHARE = 0.35;
/** The share of the speed through the picture that counts for such a shape. */
const IDLE_TRAVEL_SHARE = 1.3;
/** Shares 0..1 of a hand's own quickest up to which it dwells, and from which it is under way. */
const DWELLING = 0.35;
const UNDER_WAY = 0.9;
/** Palm lengths a second under which a hand has come to rest in one place. */
const RESTING_SPEED = 1;
const FLOOR = 1e-4;

/**
 * What each frame says for a letter is added up, what it says against it is taken away, and where nothing is left, the way on which there was no letter is the likelier one and
 * the letter begins anew.
 * ref: Page, "Continuous inspection schemes" (1954); it is what Viterbi's recursion comes to for one letter or none.
 */
export function stepRuns(
  past: readonly LetterRun[],
  frame: RunFrame,
  config: LetterConfig,
): RunsStep {
  const step = {runs: [] as LetterRun[], left: [] as LetterRun[], shaken: [] as LetterRun[]};
  const usual = dwelling(frame.motion, config.travelShare, config);
  const shares = {
    usual: UNDER_WAY_SHARE + (1 - UNDER_WAY_SHARE) * usual,
    idle: dwelling(frame.motion, IDLE_TRAVEL_SHARE, config),
  };
  frame.scores.forEach((score, i) => {
    const letter = LABELS[i];
    if (letter === undefined || i === NO_LETTER_INDEX) return;
    const clearness = clearnessOf(score);
    const share = shares[config.idleShapes.includes(letter) ? 'idle' : 'usual'];
    const gainMs = Math.max(0, clearness * frame.stepMs * share);
    const before = past.find((run) => run.letter === letter);
    if (before === undefined) {
      // It has been shown since some time between the last frame and this.
      if (clearness > 0) step.runs.push(added(emptyRun(letter, frame), gainMs / 2, frame));
      return;
    }
    const lostMs = Math.max(0, -clearness * frame.stepMs);
    const shake = shook(before.anchor, frame.motion, frame.stepMs, config);
    if (shake.kind === 'loose') step.shaken.push(before);
    else if (before.shownMs - lostMs < before.mostMs * LEFT_SHARE) step.left.push(before);
    else {
      const anchor = shake.anchor ?? restingPlace(frame.motion);
      const run = {...before, anchor, shownMs: before.shownMs - lostMs};
      step.runs.push(clearness > 0 ? added(run, gainMs, frame) : run);
    }
  });
  return step;
}

/** 1 for a score that shows a letter clearly, 0 for one that says nothing, below 0 for one that speaks against it. */
function clearnessOf(score: number): number {
  const clearness = 1 - Math.log(Math.max(FLOOR, score)) / Math.log(NEUTRAL);
  return Math.max(-MOST_AGAINST, clearness);
}

/** 0 for a hand that is under way to 1 for one that dwells: a quick hand slows down in a letter, but hardly halts. */
function dwelling(motion: HandMotion | null, travelShare: number, config: LetterConfig): number {
  if (motion === null) return 1;
  const speed = Math.max(motion.change, motion.travel * travelShare);
  const dwells = Math.max(config.stillSpeed, DWELLING * motion.peak);
  const isUnderWay = Math.max(config.fullSpeed, UNDER_WAY * motion.peak);
  return Math.min(1, Math.max(0, (isUnderWay - speed) / (isUnderWay - dwells)));
}

function restingPlace(motion: HandMotion | null): HandPlace | null {
  // Of a hand that was just found it is not known whether it moves.
  if (motion === null || motion.poses.length < 2) return null;
  return motion.travel < RESTING_SPEED ? (motion.poses.at(-1) ?? null) : null;
}

function emptyRun(letter: string, {scores, motion, atMs}: RunFrame): LetterRun {
  return {
    ...{letter, sinceMs: atMs, shownMs: 0, mostMs: 0, mostAtMs: atMs},
    ...{place: null, frames: 0, weightMs: 0},
    nats: scores.map(() => 0),
    letterScore: 0,
    anchor: restingPlace(motion),
  };
}

function added(run: LetterRun, gainMs: number, {scores, motion, atMs}: RunFrame): LetterRun {
  const shownMs = run.shownMs + gainMs;
  const weightMs = run.weightMs + gainMs;
  const share = weightMs > 0 ? gainMs / weightMs : 1;
  const most =
    shownMs > run.mostMs
      ? {mostMs: shownMs, mostAtMs: atMs, place: motion?.poses.at(-1) ?? null}
      : {};
  return {
    ...run,
    ...most,
    shownMs,
    weightMs,
    frames: run.frames + 1,
    nats: run.nats.map((sum, i) => sum + gainMs * Math.log(Math.max(FLOOR, scores[i] ?? 0))),
    letterScore: run.letterScore * (1 - share) + anyLetterScore(scores) * share,
  };
}
