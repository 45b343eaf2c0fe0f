import type {SpellingMoment} from './spelling-moment.ts';

/** A text with what it was before, and what it was before something was undone. */
export interface Spelling extends SpellingMoment {
  /** Earlier texts, oldest first, for undo. */
  readonly past: readonly SpellingMoment[];
  /** Texts that were undone, the last one undone first, for redo. */
  readonly future: readonly SpellingMoment[];
}

const MAX_UNDO_STEPS = 500;

/**
 * Goes on to another text, as one step that undo takes back. What was undone before comes into the past, there and back: a letter that the camera reads just then
 * must not cost what redo would have brought.
 */
export function remember(now: Spelling, next: SpellingMoment): Spelling {
  const {past, future} = now;
  const undone = future.length === 0 ? [] : [momentOf(now), ...future];
  return {...next, past: [...past, ...undone, momentOf(now)].slice(-MAX_UNDO_STEPS), future: []};
}

/** Gives the same object back when there is nothing to undo. */
export function undo(now: Spelling): Spelling {
  const last = now.past.at(-1);
  if (last === undefined) return now;
  return {...last, past: now.past.slice(0, -1), future: [momentOf(now), ...now.future]};
}

/** Gives the same object back when nothing was undone. */
export function redo(now: Spelling): Spelling {
  const [next, ...future] = now.future;
  return next === undefined ? now : {...next, past: [...now.past, momentOf(now)], future};
}

function momentOf({text, caret, scores}: Spelling): SpellingMoment {
  return {text, caret, scores};
}
