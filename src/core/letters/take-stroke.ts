import type {HandPlace} from '../hand/hand-motion.ts';
import type {ReadingChoices} from './reading-choices.ts';
import {tellWaiting, type WaitingLetter} from './begin-word.ts';
import type {LetterEvent, ReadingEvent} from './reading-event.ts';
import type {LetterState} from './step-letter.ts';
import {DRAWN_WITH} from '../strokes/drawn-with.ts';
import type {DrawnLetter, StrokeEvent} from '../strokes/step-strokes.ts';

/** A letter, or the space after a word, that was typed a moment ago. */
export interface RecentLetter {
  readonly letter: string;
  readonly atMs: number;
  /** Where the hand showed it, as far as that is known. */
  readonly place?: HandPlace | null;
}

/** What a frame says about letters that are held still. */
export interface HeldLetters {
  readonly state: LetterState;
  readonly typed: readonly LetterEvent[];
  /** What is typed only if a word comes of it. */
  readonly waiting: readonly WaitingLetter[];
}

export interface StrokeTaken {
  readonly letter: LetterState;
  readonly waiting: readonly WaitingLetter[];
  readonly recent: readonly RecentLetter[];
  readonly events: readonly ReadingEvent[];
}

/** Milliseconds before a stroke in which its handshape may have been typed. */
const BEFORE_STROKE_MS = 900;
/** Letters besides these that a stroke may be read as on its way. */
const MOST_OTHER = 2;

/**
 * Puts what was drawn in the air among the letters that were held still. A stroke takes back what was typed of it: the handshape it began with, what it
 * passed through, and the space where it was taken for a hand that is lowered. What waited before it was the beginning of a word.
 */
export function takeStroke(
  {held, recent}: {held: HeldLetters; recent: readonly RecentLetter[]},
  stroke: StrokeEvent | null,
  atMs: number,
  {waveErases}: Pick<ReadingChoices, 'waveErases'>,
): StrokeTaken {
  const isNone =
    stroke === null ||
    (stroke.kind === 'wave' ? !waveErases : wasSpelled(stroke, known(recent, held)));
  if (isNone) {
    const typed = held.typed.map(({letter}) => ({letter, atMs}));
    const {state: letter, waiting, typed: events} = held;
    return {letter, waiting, recent: [...recent, ...typed], events};
  }
  // A letter of this very frame was never told of and is dropped.
  return stroke.kind === 'wave'
    ? eraseLast(held, recent, stroke.startedAt, atMs)
    : putDrawn(held, recent, stroke, atMs);
}

function eraseLast(
  held: HeldLetters,
  recent: readonly RecentLetter[],
  startedAt: number,
  atMs: number,
): StrokeTaken {
  const undone = since(recent, startedAt);
  const kept = recent.slice(0, recent.length - undone.length);
  const replaces = undone.map(({letter}) => letter).join('');
  return {
    letter: letGo(held.state),
    waiting: [],
    recent: kept.slice(0, -1),
    events: [{kind: 'erase', replaces, atMs}],
  };
}

function putDrawn(
  {state, waiting}: HeldLetters,
  recent: readonly RecentLetter[],
  stroke: DrawnLetter,
  atMs: number,
): StrokeTaken {
  const undone = undoneBy(stroke, known(recent, {waiting})).length;
  const begun = waiting.slice(0, Math.max(0, waiting.length - undone));
  const typedUndone = Math.max(0, undone - waiting.length);
  const kept = recent.slice(0, recent.length - typedUndone);
  const replaces = recent
    .slice(kept.length)
    .map(({letter}) => letter)
    .join('');
  const events = [...tellWaiting(begun, atMs), ...drawnLetters(stroke, replaces, atMs)];
  return {
    letter: holdOn(state, stroke),
    waiting: [],
    recent: [...kept, ...events.map(({letter}) => ({letter, atMs}))],
    events,
  };
}

/** What was typed lately and what waits, oldest first. */
function known(
  recent: readonly RecentLetter[],
  {waiting}: Pick<HeldLetters, 'waiting'>,
): readonly RecentLetter[] {
  return [...recent, ...waiting.map(({event: {letter, atMs}}) => ({letter, atMs}))];
}

/** Whether so much else was read meanwhile that the hand spelled, and drew nothing. */
function wasSpelled(stroke: DrawnLetter, recent: readonly RecentLetter[]): boolean {
  const expected = `${DRAWN_WITH[stroke.letter] ?? ''} `;
  const other = undoneBy(stroke, recent).filter(({letter}) => !expected.includes(letter));
  return other.length > MOST_OTHER;
}

function drawnLetters(
  {letter, repeats}: DrawnLetter,
  replaces: string,
  atMs: number,
): LetterEvent[] {
  const one = {kind: 'letter', letter, rival: null, scores: null, replaces: '', atMs} as const;
  return Array.from({length: repeats}, (_, i) => (i === 0 ? {...one, replaces} : one));
}

function since(recent: readonly RecentLetter[], startedAt: number): readonly RecentLetter[] {
  return recent.filter(({atMs}) => atMs >= startedAt);
}

function undoneBy(
  {letter, startedAt}: DrawnLetter,
  recent: readonly RecentLetter[],
): readonly RecentLetter[] {
  const during = since(recent, startedAt);
  const before = recent[recent.length - during.length - 1];
  const wasItsShape =
    before !== undefined &&
    startedAt - before.atMs <= BEFORE_STROKE_MS &&
    DRAWN_WITH[letter]?.includes(before.letter) === true;
  return wasItsShape ? [before, ...during] : during;
}

/**
 * The hand may still have the shape the stroke was drawn with: it is no letter until the hand lets go of it. What it showed since the stroke's end is the next letter. A stroke
 * takes longer than a letter, so a letter takes no longer than that.
 */
function holdOn(state: LetterState, {letter, startedAt, endedAt}: DrawnLetter): LetterState {
  const shape = DRAWN_WITH[letter]?.charAt(0) ?? '';
  const typed = {
    letter: shape,
    rival: null,
    shownMs: 0,
    awayMs: 0,
    anchor: null,
    repeated: true,
    isDrawn: true,
  };
  const runs = state.runs.filter((run) => run.letter !== shape && run.sinceMs > endedAt);
  const letterMs = Math.min(state.pace.letterMs, endedAt - startedAt);
  return {...state, hold: null, typed, runs, pace: {letterMs, lastAtMs: state.atMs}};
}

function letGo(state: LetterState): LetterState {
  return {...state, hold: null, typed: null, runs: []};
}
