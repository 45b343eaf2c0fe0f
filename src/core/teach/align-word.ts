import type {LetterScores} from '../../contracts/recognition.ts';
import {LABELS} from '../scores/alphabet.ts';
import {DRAWN_WITH} from '../strokes/drawn-with.ts';

/** When a letter of a known word was shown. */
export interface LetterStretch {
  readonly letter: string;
  /** Index of the first and of the last frame. */
  readonly from: number;
  readonly to: number;
}

/** A score (0..1) that speaks neither for a letter nor against it, as in `stepRuns`. */
const NEUTRAL = 0.25;
/** What a letter that is drawn in the air is given where its handshape is not seen: it is seen worst where it moves. */
const DRAWN_UNSEEN = 0.1;
const FLOOR = 1e-4;

interface Path {
  readonly cost: number;
  /** Where the last frame stands: 2 × letter + 1 in a letter, even numbers before, between and behind letters. */
  readonly state: number;
  readonly before: Path | null;
}

/**
 * Where each letter of a word was shown: the likeliest way through the frames on which its letters come one after the other, with ways between them on which none is shown.
 * ref: Viterbi, "Error bounds for convolutional codes and an asymptotically optimum decoding algorithm" (1967)
 * @param frames scores of each frame, null where no hand was seen
 * @returns a stretch of each letter, or null when there are fewer frames than letters
 */
export function alignWord(
  word: string,
  frames: readonly (LetterScores | null)[],
): readonly LetterStretch[] | null {
  const states = 2 * word.length + 1;
  let paths: readonly (Path | null)[] = [{cost: 0, state: 0, before: null}];
  for (const scores of frames) {
    const past = paths;
    paths = Array.from({length: states}, (_, state) => {
      const before = cheapestTo(state, past);
      const cost = (before?.cost ?? 0) + costOf(word, state, scores);
      return before === null ? null : {cost, state, before};
    });
  }
  const [last, behind] = [paths[states - 2] ?? null, paths[states - 1] ?? null];
  const best = (behind?.cost ?? Infinity) < (last?.cost ?? Infinity) ? behind : last;
  return best === null ? null : toStretches(word, best, frames.length);
}

/** A letter is entered from itself, from the way before it, or from the letter before; a way from itself and from its letter. */
function cheapestTo(state: number, paths: readonly (Path | null)[]): Path | null {
  const from = state % 2 === 1 ? [state, state - 1, state - 2] : [state, state - 1];
  return from.reduce<Path | null>((best, one) => {
    const path = paths[one] ?? null;
    return (path?.cost ?? Infinity) < (best?.cost ?? Infinity) ? path : best;
  }, null);
}

function costOf(word: string, state: number, scores: LetterScores | null): number {
  const isWay = state % 2 === 0;
  if (scores === null) return isWay ? 0 : -Math.log(FLOOR);
  const score = isWay ? NEUTRAL : shownScore(word.charAt((state - 1) / 2), scores);
  return -Math.log(Math.max(FLOOR, score));
}

function shownScore(letter: string, scores: LetterScores): number {
  const shapes = DRAWN_WITH[letter];
  if (shapes === undefined) return scores[LABELS.indexOf(letter)] ?? 0;
  const seen = Array.from(shapes, (shape) => scores[LABELS.indexOf(shape)] ?? 0);
  return Math.max(
    DRAWN_UNSEEN,
    seen.reduce((sum, score) => sum + score, 0),
  );
}

function toStretches(word: string, end: Path, count: number): readonly LetterStretch[] {
  const states: number[] = [];
  for (let path: Path | null = end; path !== null && states.length < count; path = path.before) {
    states.unshift(path.state);
  }
  return Array.from(word, (letter, i) => {
    const state = 2 * i + 1;
    return {letter, from: states.indexOf(state), to: states.lastIndexOf(state)};
  });
}
