import type {Recognition} from '../../contracts/recognition.ts';
import type {TaughtFrame} from '../../contracts/taught-hand.ts';
import {LABELS, NO_LETTER} from '../scores/alphabet.ts';
import {stepMotion, type HandMotion} from '../hand/hand-motion.ts';
import {DEFAULT_LETTER_CONFIG, stillnessOf} from '../letters/letter-config.ts';
import {squaredDistance, squaredLength} from '../hand/vectors.ts';

/** How the frames of one letter are gathered from a live picture. */
export interface LessonConfig {
  /** Frames of one letter. */
  readonly frames: number;
  /** Milliseconds to look at the letter that is asked for, before anything counts. */
  readonly lookMs: number;
  /** Milliseconds a still hand is held before its first frame … */
  readonly settleMs: number;
  /** … and when the network reads another letter … */
  readonly settleUnreadMs: number;
  /** … or none: it may be a hand that rests. */
  readonly settleNoneMs: number;
  /** Milliseconds at least between two frames. */
  readonly spacingMs: number;
  /** Milliseconds after which a frame is taken though it looks like those before. */
  readonly patienceMs: number;
  /** What a frame must differ from those before: squared distance of embeddings, as a share of the squared length. */
  readonly difference: number;
  /** … and from the letter before, to be another for sure. On photos of nine people the next letter of the alphabet lay farther off, but for M and N. */
  readonly changed: number;
  /** Milliseconds after which a hand that has moved counts as changed though the network reads it as before: it may not know this person's letters apart. */
  readonly stuckMs: number;
  /** Stillness (0..1) from which a hand is held. */
  readonly stillness: number;
}

export const DEFAULT_LESSON: LessonConfig = {
  frames: 5,
  lookMs: 1000,
  settleMs: 500,
  settleUnreadMs: 1200,
  settleNoneMs: 2500,
  spacingMs: 350,
  patienceMs: 1000,
  difference: 0.004,
  changed: 0.3,
  stuckMs: 3000,
  stillness: 0.5,
};

/** What the person should do now. */
export type LessonWait =
  /** No hand is seen. */
  | 'hand'
  /** The hand still shows the letter from before. */
  | 'change'
  /** The hand is to keep still. */
  | 'hold'
  /** The hand is held, and may turn a little. */
  | 'turn';

/** Where the gathering of one letter stands. */
export interface LessonProgress {
  readonly letter: string;
  readonly frames: readonly TaughtFrame[];
  readonly wait: LessonWait;
  /** What the network alone reads now, which may be none; null without a hand. */
  readonly reads: string | null;
  /** The last frame of the letter before, for as long as the hand may still show it. */
  readonly before: TaughtFrame | null;
  /** Whether the hand moved, or was away, since the letter is asked for. */
  readonly hasMoved: boolean;
  readonly motion: HandMotion | null;
  /** Milliseconds, the time of the first frame that was seen; null before it. */
  readonly startedAt: number | null;
  /** Since when the hand is still; null while it is not. */
  readonly stillSince: number | null;
  /** When the last frame was taken; null before the first. */
  readonly takenAt: number | null;
}

/** @param before the last frame of the letter taught before, which the hand may still show; null when there was none */
export function beginLesson(letter: string, before: TaughtFrame | null = null): LessonProgress {
  return {
    letter,
    frames: [],
    wait: before === null ? 'hand' : 'change',
    reads: null,
    before,
    hasMoved: false,
    motion: null,
    startedAt: null,
    stillSince: null,
    takenAt: null,
  };
}

/**
 * Counts one frame in. Frames are taken of a hand that is held, some time apart and, as far as the hand turns meanwhile, of different views: five
 * copies of one moment would teach no more than one.
 * @param seen the frame; without `traits` nothing can be taken from it. Its time is in milliseconds.
 */
export function stepLesson(
  past: LessonProgress,
  seen: Pick<Recognition, 'hand' | 'image' | 'capturedAt'>,
  config: LessonConfig = DEFAULT_LESSON,
): LessonProgress {
  const {hand, image, capturedAt: atMs} = seen;
  const startedAt = past.startedAt ?? atMs;
  if (hand?.traits === undefined) {
    const gone = {motion: null, stillSince: null, hasMoved: true, reads: null};
    return {...past, ...gone, startedAt, wait: 'hand'};
  }
  const motion = stepMotion(past.motion, hand.landmarks, image, atMs);
  const isStill = stillnessOf(motion, DEFAULT_LETTER_CONFIG) >= config.stillness;
  const frame: TaughtFrame = {letter: past.letter, ...hand.traits};
  const now = {
    ...past,
    motion,
    startedAt,
    hasMoved: past.hasMoved || !isStill,
    stillSince: isStill ? (past.stillSince ?? atMs) : null,
    reads: bestOf(frame.logits),
  };
  if (showsBefore(now, frame, atMs, config)) return {...now, wait: 'change'};
  return takeFrame({...now, before: null}, frame, atMs, config);
}

function takeFrame(
  now: LessonProgress,
  frame: TaughtFrame,
  atMs: number,
  config: LessonConfig,
): LessonProgress {
  if (!isTime(now, atMs, config)) return {...now, wait: 'hold'};
  if (!isNew(now, frame, atMs, config)) return {...now, wait: 'turn'};
  return {...now, frames: [...now.frames, frame], takenAt: atMs, wait: 'turn'};
}

export function isGathered(
  {frames}: LessonProgress,
  {frames: needed}: LessonConfig = DEFAULT_LESSON,
): boolean {
  return frames.length >= needed;
}

/** Whether the hand may still show the letter before: people shift their hand while they look for the next. */
function showsBefore(
  {before, hasMoved, reads, startedAt}: LessonProgress,
  frame: TaughtFrame,
  atMs: number,
  {changed, stuckMs}: LessonConfig,
): boolean {
  if (before === null || differenceOf(frame, before) >= changed) return false;
  if (!hasMoved) return true;
  return reads === bestOf(before.logits) && atMs - (startedAt ?? atMs) < stuckMs;
}

function isTime(
  {startedAt, stillSince, takenAt, reads, letter}: LessonProgress,
  atMs: number,
  config: LessonConfig,
): boolean {
  if (stillSince === null || startedAt === null || atMs - startedAt < config.lookMs) return false;
  if (takenAt !== null) return atMs - takenAt >= config.spacingMs;
  return atMs - stillSince >= settleFor(letter, reads, config);
}

function settleFor(
  letter: string,
  reads: string | null,
  {settleMs, settleUnreadMs, settleNoneMs}: LessonConfig,
): number {
  if (reads === letter) return settleMs;
  return reads === NO_LETTER ? settleNoneMs : settleUnreadMs;
}

function isNew(
  {frames, takenAt}: LessonProgress,
  frame: TaughtFrame,
  atMs: number,
  {difference, patienceMs}: LessonConfig,
): boolean {
  if (takenAt === null || atMs - takenAt >= patienceMs) return true;
  return frames.every((other) => differenceOf(frame, other) >= difference);
}

/** A share of the frame's squared length. */
function differenceOf(frame: TaughtFrame, other: TaughtFrame): number {
  const length = squaredLength(frame.embedding);
  return length === 0 ? 0 : squaredDistance(frame.embedding, other.embedding) / length;
}

function bestOf(logits: Float32Array): string {
  return LABELS[logits.indexOf(Math.max(...logits))] ?? NO_LETTER;
}
