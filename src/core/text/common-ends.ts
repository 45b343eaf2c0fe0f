/** What two texts have in common at their ends, in UTF-16 units. */
export interface CommonEnds {
  /** Units at the start. */
  readonly start: number;
  /** Units at the end, none of them among those at the start. */
  readonly end: number;
}

/**
 * What two texts have in common at their ends. No letter that takes two units is cut in two.
 * @param leastEnd units at the end that are known to be the same: which of two letters alike is the new one can only be told by the caret
 */
export function commonEnds(one: string, other: string, leastEnd = 0): CommonEnds {
  const shorter = Math.min(one.length, other.length);
  const kept = countEnd(one, other, Math.min(leastEnd, shorter));
  let start = 0;
  while (start < shorter - kept && one[start] === other[start]) start++;
  if (isCut(one, start) || isCut(other, start)) start--;
  let end = countEnd(one, other, shorter - start);
  if (isCut(one, one.length - end) || isCut(other, other.length - end)) end--;
  return {start, end};
}

function countEnd(one: string, other: string, most: number): number {
  let end = 0;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
  return end;
}

/** Whether a place in a text lies between the two units of one letter. */
function isCut(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
