import {commonEnds} from './common-ends.ts';
import {remember, type Spelling} from './history.ts';

/**
 * One text of two that were written at the same time from the same one: where they differ, both parts stay, in an order that does not depend on which
 * is whose.
 */
export function mergeTexts(one: string, other: string): string {
  if (isWithin(other, one)) return one;
  if (isWithin(one, other)) return other;
  const {start, end} = commonEnds(one, other);
  const parts = [one, other].map((text) => text.slice(start, text.length - end)).sort();
  return one.slice(0, start) + parts.join('') + one.slice(one.length - end);
}

/** Takes a text that was written elsewhere in the place of this one, as one step that undo takes back. The caret keeps its place, or its place from the end. */
export function adoptText(now: Spelling, text: string): Spelling {
  if (text === now.text) return now;
  const {start, end} = commonEnds(now.text, text);
  const between = Array.from({length: text.length - start - end}, () => null);
  return remember(now, {
    text,
    caret: caretIn(text, now, start),
    scores: [
      ...now.scores.slice(0, start),
      ...between,
      ...now.scores.slice(now.scores.length - end),
    ],
  });
}

function caretIn(text: string, now: Spelling, start: number): number {
  const fromEnd = now.text.length - now.caret;
  if (fromEnd > 0 && now.caret <= start) return now.caret;
  return Math.max(start, text.length - fromEnd);
}

/** Whether all units of the first stand in the second, in their order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (let i = 0; i < whole.length && at < part.length; i++) if (whole[i] === part[at]) at++;
  return at === part.length;
}
