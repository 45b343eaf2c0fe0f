import type {ImageSize, Recognition} from '../../contracts/recognition.ts';
import {beginWord, type WaitingLetter} from './begin-word.ts';
import {gatherEvidence, type Evidence} from './gather-evidence.ts';
import {stepMotion, type HandMotion, type HandPlace} from '../hand/hand-motion.ts';
import {isSoundReading} from '../hand/is-sound-hand.ts';
import {FIRST_LETTER, stillnessOf, type LetterConfig} from './letter-config.ts';
import {DEFAULT_READING_CHOICES, toLetterConfig, type ReadingChoices} from './reading-choices.ts';
import type {ReadingEvent} from './reading-event.ts';
import {takeStroke, type RecentLetter} from './take-stroke.ts';
import {INITIAL_LETTER_STATE, stepLetter, type LetterState} from './step-letter.ts';
import {INITIAL_PAUSE, stepPause, type PauseState} from './step-pause.ts';
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
  return readSound(begun, sound, choices, rejectBelow);
}

/** What goes on in pictures of another shape, as of a phone that was turned: where the hand was says nothing there. */
function inPicture(past: Reading, image: ImageSize): Reading {
  const was = past.image ?? image;
  const isSameShape =
    Math.abs(was.width - image.width) < 1 && Math.abs(was.height - image.height) < 1;
  if (isSameShape) return past.image === null ? {...past, image} : past;
  const {typed} = past.letter;
  const letter = {...past.letter, typed: typed === null ? null : {...typed, anchor: null}};
  return {...past, image, letter, motion: null, strokes: INITIAL_STROKES, spelledAt: null};
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
  const lowered = isLowered(seen.motion, past.spelledAt, config);
  const lately = past.recent.filter((one) => atMs - one.atMs <= RECENT_MS);
  const spells = (lately.at(-1)?.letter ?? ' ') !== ' ';
  const letterStep = stepLetter(past.letter, seen.evidence, seen.motion, atMs, {
    ...config,
    ...(spells && !lowered ? {} : FIRST_LETTER),
  });
  const hands = lowered ? 'rests' : spells ? 'spells' : 'begins';
  const begun = beginWord(past.waiting, letterStep, hands, atMs);
  const strokeStep = stepStrokes(past.strokes, frame);
  const known = {held: {...begun, state: letterStep.state}, recent: lately};
  const {letter, waiting, recent, events} = takeStroke(known, strokeStep.event, atMs, choices);
  const typed = events.some(({kind}) => kind === 'letter');
  const spelledAt = typed ? (seen.motion?.poses.at(-1) ?? null) : past.spelledAt;
  const moves = stillnessOf(seen.motion, config) < config.leftStillness;
  const lowering = moves ? 'moving' : 'away';
  const place = hand === null ? 'away' : lowered && !typed ? lowering : 'there';
  const pause = stepPause(past.pause, {atMs, hand: place, typed}, choices.pauseMs);
  const reading = {
    ...seen,
    letter,
    strokes: strokeStep.state,
    pause: pause.state,
    waiting,
    recent: pause.space ? [...recent, {letter: ' ', atMs}] : recent,
    spelledAt,
    image: past.image,
  };
  return {reading, events: pause.space ? [...events, {kind: 'pause', atMs}] : events};
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
  motion: HandMotion | null,
  spelledAt: HandPlace | null,
  {loweredBy}: LetterConfig,
): boolean {
  const now = motion?.poses.at(-1);
  if (now === undefined || spelledAt === null) return false;
  return now.palm.y - spelledAt.palm.y >= loweredBy * now.palmLength;
}
