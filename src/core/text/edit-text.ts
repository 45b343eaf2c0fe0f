import {commonEnds} from './common-ends.ts';
import {put} from './put.ts';
import type {SpellingMoment} from './spelling-moment.ts';

/** What a person did in the text field. */
export interface FieldEdit {
  /** What the field held before. */
  readonly before: string;
  /** What it holds now. */
  readonly after: string;
  /** UTF-16 units of `after` before the caret. */
  readonly caret: number;
}

/** A stretch of a text and what came in its place. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly addition: string;
}

/**
 * The text after an edit of the field. Where the text has become another one meanwhile, by another tab, the edit finds its place in it; if both changed the same
 * stretch, what was put in is put in and nothing is taken away.
 */
export function editText(now: SpellingMoment, {before, after, caret}: FieldEdit): SpellingMoment {
  const change = changeBetween(before, after, caret);
  if (now.text === before) {
    return {...put(now, change.from, change.to, change.addition), caret};
  }
  const {from, to, addition} = moveChange(change, before, now.text);
  return put(now, from, to, addition);
}

function changeBetween(before: string, after: string, caret: number): Change {
  // What stands behind the caret was there before.
  const {start, end} = commonEnds(before, after, after.length - caret);
  return {
    from: start,
    to: before.length - end,
    addition: after.slice(start, after.length - end),
  };
}

/** The same change where the text around it became another one. */
function moveChange({from, to, addition}: Change, before: string, now: string): Change {
  const {start, end} = commonEnds(before, now);
  if (to <= start) return {from, to, addition};
  const grown = now.length - before.length;
  if (from >= before.length - end) return {from: from + grown, to: to + grown, addition};
  const at = now.length - end;
  return {from: at, to: at, addition};
}
