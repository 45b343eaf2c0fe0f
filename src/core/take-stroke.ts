import type {ReadingChoices} from './reading-choices.ts';
import type {LetterEvent, ReadingEvent} from './reading-event.ts';
import type {LetterState, LetterStep} from './step-letter.ts';
import type {DrawnLetter, StrokeEvent} from './strokes/step-strokes.ts';

/** A letter, or the space after a word, that was typed a moment ago. */
export interface RecentLetter {
  readonly letter: string;
  readonly atMs: number;
}

export interface StrokeTaken {
  readonly letter: LetterState;
  readonly recent: readonly RecentLetter[];
  readonly events: readonly ReadingEvent[];
}

/** The handshapes a letter is drawn with, as the network reads them; the first is the usual one. */
const DRAWN_WITH = {J: 'I', Z: 'DXGL'} as const;
/** Milliseconds before a stroke in which its handshape may have been typed. */
const BEFORE_STROKE_MS = 900;

/**
 * Puts what was drawn in the air among the letters that were held still. A stroke takes back what was typed of it: the handshape it began with, what it
 * passed through, and the space where it was taken for a hand that is lowered.
 * @param step what the frame says about held letters
 */
export function takeStroke(
  {letter: step, recent}: {letter: LetterStep; recent: readonly RecentLetter[]},
  stroke: StrokeEvent | null,
  atMs: number,
  {waveErases}: Pick<ReadingChoices, 'waveErases'>,
): StrokeTaken {
  if (stroke === null || (stroke.kind === 'wave' && !waveErases)) {
    const {state: letter, event} = step;
    if (event === null) return {letter, recent, events: []};
    return {letter, recent: [...recent, {letter: event.letter, atMs}], events: [event]};
  }
  // A letter of this very frame was never told of and is dropped.
  const undone =
    stroke.kind === 'wave' ? since(recent, stroke.startedAt) : undoneBy(stroke, recent);
  const kept = recent.slice(0, recent.length - undone.length);
  const replaces = undone.map(({letter}) => letter).join('');
  if (stroke.kind === 'wave') {
    const erased = kept.slice(0, -1);
    return {letter: letGo(step.state), recent: erased, events: [{kind: 'erase', replaces, atMs}]};
  }
  const drawn = drawnLetters(stroke, replaces, atMs);
  return {
    letter: holdOn(step.state, DRAWN_WITH[stroke.letter][0] ?? ''),
    recent: [...kept, ...drawn.map(({letter}) => ({letter, atMs}))],
    events: drawn,
  };
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
    DRAWN_WITH[letter].includes(before.letter);
  return wasItsShape ? [before, ...during] : during;
}

/** The hand still has the shape the stroke was drawn with: it is no letter until the hand lets go of it. */
function holdOn({atMs}: LetterState, letter: string): LetterState {
  const typed = {letter, rival: null, shownMs: 0, awayMs: 0, anchor: null, repeated: true};
  return {atMs, hold: null, typed};
}

function letGo({atMs}: LetterState): LetterState {
  return {atMs, hold: null, typed: null};
}
