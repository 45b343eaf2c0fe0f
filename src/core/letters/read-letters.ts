import type {ImageSize, Recognition} from '../../contracts/recognition.ts';
import {beginWord, mayBeginWord, type WaitingLetter} from './begin-word.ts';
import {gatherEvidence, type Evidence} from './gather-evidence.ts';
import {stepMotion, type HandMotion, type HandPlace} from '../hand/hand-motion.ts';
import {isSoundReading} from '../hand/is-sound-hand.ts';
import {
  FIRST_LETTER,
  LOWERED_LETTER,
  SECOND_LETTER,
  stillnessOf,
  type LetterConfig,
} from './letter-config.ts';
import {DEFAULT_READING_CHOICES, toLetterConfig, type ReadingChoices} from './reading-choices.ts';
import type {ReadingEvent} from './reading-event.ts';
import {takeStroke, type RecentLetter} from './take-stroke.ts';
import {INITIAL_LETTER_STATE, stepLetter, type LetterState} from './step-letter.ts';
import type {Pace} from './step-pace.ts';
import {INITIAL_PAUSE, stepPause, type PauseState} from './step-pause.ts';
import {ALPHABET} from '../scores/alphabet.ts';
import {standardSize} from '../hand/standard-size.ts';
import {INITIAL_STROKES, stepStrokes, type StrokeState} from '../strokes/step-strokes.ts';

/** Where the reading of a stream of frames stands. */
export interface Reading {
  readonly evidence: Evidence;
  /** Null when no hand was there lately. */
  readonly motion: HandMotion | null;
  readonly letter: LetterState;
  readonly strokes: StrokeState;
  readonly pause: PauseState;
  /** Letters and spaces of the last seconds, oldest first. */
  readonly recent: readonly RecentLetter[];
  /** Letters that are typed if a word comes of them. */
  readonly waiting: readonly WaitingLetter[];
  /** Where the hand was when the last letter was typed. */
  readonly spelledAt: HandPlace | null;
  /** The pictures' size, see `standardSize`; null before the first. */
  readonly image: ImageSize | null;
}

export interface ReadingStep {
  readonly reading: Reading;
  /** What this frame brought about, in order; mostly nothing. */
  readonly events: readonly ReadingEvent[];
}

export const INITIAL_READING: Reading = {
  evidence: {kind: 'empty'},
  motion: null,
  letter: INITIAL_LETTER_STATE,
  strokes: INITIAL_STROKES,
  pause: INITIAL_PAUSE,
  recent: [],
  waiting: [],
  spelledAt: null,
  image: null,
};

export type ReadingFrame = Pick<Recognition, 'hand' | 'capturedAt' | 'image'>;

/** Milliseconds letters are kept in mind for what may replace them. */
const RECENT_MS = 4000;
/** How long after a letter the next word may begin: in letters' time, and milliseconds at most. */
const NEXT_WORD = {letters: 6, mostMs: 3000};
/** Milliseconds a letter takes from which a lowered hand ends a word after the whole pause, and the least share of it. */
const LOWERED_PAUSE = {fullMs: 800, leastShare: 0.25};

/**
 * One frame's recognition → evidence → letters, spaces and erasures. The app and the command lines read alike through it.
 * A hand that cannot be one counts as none, a frame without a time is left out, and a clock that runs backwards begins anew: nothing of that may
 * keep the next letter from being read.
 * @param rejectBelow from the model card (0..1): a letter whose `anyLetterScore` is lower is none
 */
export function readLetters(
  past: Reading,
  frame: ReadingFrame,
  choices: ReadingChoices = DEFAULT_READING_CHOICES,
  rejectBelow = 0,
): ReadingStep {
  if (!Number.isFinite(frame.capturedAt)) return {reading: past, events: []};
  const isSound = frame.hand === null || isSoundReading(frame.hand);
  const image = standardSize(frame.image);
  const sound = {...frame, image, hand: isSound ? frame.hand : null};
  const ranBack = frame.capturedAt < past.letter.atMs;
  const begun = ranBack ? INITIAL_READING : inPicture(past, image);
  const rules = ALPHABET.space === 'pause' ? choices : {...choices, pauseMs: null};
  return readSound(begun, sound, rules, rejectBelow);
}

/** What goes on in pictures of another shape, as of a phone that was turned: where the hand was says nothing there. */
function inPicture(past: Reading, image: ImageSize): Reading {
  const was = past.image ?? image;
  const isSameShape =
    Math.abs(was.width - image.width) < 1 && Math.abs(was.height - image.height) < 1;
  if (isSameShape) return past.image === null ? {...past, image} : past;
  const {typed, runs} = past.letter;
  const letter = {
    ...past.letter,
    typed: typed === null ? null : {...typed, anchor: null},
    runs: runs.map((run) => ({...run, anchor: null, place: null})),
  };
  const recent = past.recent.map((one) => ({...one, place: null}));
  const begun = {motion: null, strokes: INITIAL_STROKES, spelledAt: null};
  return {...past, ...begun, image, letter, recent};
}

function readSound(
  past: Reading,
  frame: ReadingFrame,
  choices: ReadingChoices,
  rejectBelow: number,
): ReadingStep {
  const config = toLetterConfig(choices, rejectBelow);
  const {hand, capturedAt: atMs} = frame;
  const seen = seeHand(past, frame, config);
  const here = seen.motion?.poses.at(-1) ?? null;
  const lowered = isLowered(here, past.spelledAt, config);
  const lately = past.recent.filter((one) => atMs - one.atMs <= RECENT_MS);
  const spells = isSpelling(lately, past.letter.pace, atMs);
  const letterStep = stepLetter(past.letter, seen.evidence, seen.motion, atMs, {
    ...config,
    ...(lowered ? LOWERED_LETTER : spells ? {} : firstOrSecond(past.waiting, config)),
  });
  const restedIn = isLowered(letterStep.place, past.spelledAt, config);
  const doing = restedIn ? 'rests' : spells ? 'spells' : 'begins';
  const begun = beginWord(past.waiting, letterStep, doing, atMs);
  const strokeStep = stepStrokes(past.strokes, frame);
  const told = strokeStep.event;
  const stroke = told === null || spells || mayBeginWord(told) ? told : null;
  const known = {held: {...begun, state: letterStep.state}, recent: lately};
  const {letter, waiting, recent, events} = takeStroke(known, stroke, atMs, choices);
  const typed = events.some(({kind}) => kind === 'letter');
  // A stroke ends elsewhere than the hand spells.
  const before = recent.filter((one) => one.atMs < atMs && one.letter !== ' ').at(-1);
  const place = (stroke === null ? letterStep.place : before?.place) ?? here;
  const moves = stillnessOf(seen.motion, config) < config.loweredStillness;
  const lowering = moves ? 'moving' : 'away';
  const isAt = hand === null ? 'away' : lowered && !typed ? lowering : 'there';
  const pauseMs = hand === null ? choices.pauseMs : loweredPauseMs(choices.pauseMs, letter.pace);
  const pause = stepPause(past.pause, {atMs, hand: isAt, typed}, pauseMs);
  const placed = recent.map((one) => (one.atMs === atMs ? {...one, place} : one));
  const reading = {
    ...seen,
    letter,
    strokes: strokeStep.state,
    pause: pause.state,
    waiting,
    recent: pause.space ? [...placed, {letter: ' ', atMs}] : placed,
    spelledAt: typed ? place : past.spelledAt,
    image: past.image,
  };
  return {reading, events: pause.space ? [...events, {kind: 'pause', atMs}] : events};
}

/** Whether the hand spelled a moment ago: within a word, or so lately that it is on its way to the next. */
function isSpelling(lately: readonly RecentLetter[], {letterMs}: Pace, atMs: number): boolean {
  const last = lately.filter(({letter}) => letter !== ' ').at(-1);
  if (last === undefined) return false;
  const nextWordMs = Math.min(NEXT_WORD.mostMs, NEXT_WORD.letters * letterMs);
  return last === lately.at(-1) || atMs - last.atMs <= nextWordMs;
}

function firstOrSecond(waiting: readonly WaitingLetter[], {sureScore}: LetterConfig) {
  return waiting.some(({score}) => score >= sureScore) ? SECOND_LETTER : FIRST_LETTER;
}

/** The quicker a hand spells, the sooner a lowered one ends the word. One that is out of sight may only not have been found. */
function loweredPauseMs(pauseMs: number | null, {letterMs}: Pace): number | null {
  const share = Math.max(LOWERED_PAUSE.leastShare, letterMs / LOWERED_PAUSE.fullMs);
  return pauseMs === null ? null : pauseMs * Math.min(1, share);
}

function seeHand(
  past: Reading,
  {hand, image, capturedAt}: ReadingFrame,
  config: LetterConfig,
): Pick<Reading, 'evidence' | 'motion'> {
  if (hand === null) {
    const evidence = gatherEvidence(past.evidence, null, 1, capturedAt);
    return {evidence, motion: evidence.kind === 'empty' ? null : past.motion};
  }
  const motion = stepMotion(past.motion, hand.landmarks, image, capturedAt);
  const stillness = stillnessOf(motion, config);
  return {motion, evidence: gatherEvidence(past.evidence, hand.scores, stillness, capturedAt)};
}

function isLowered(
  now: HandPlace | null,
  spelledAt: HandPlace | null,
  {loweredBy}: LetterConfig,
): boolean {
  if (now === null || spelledAt === null) return false;
  return now.palm.y - spelledAt.palm.y >= loweredBy * now.palmLength;
}
