import {fail} from '../command-line/command-line.ts';

/** Which numbers an option takes; no bound where none is named. */
export interface NumberRange {
  readonly least?: number;
  readonly most?: number;
  /** More than this. */
  readonly above?: number;
  /** Less than this. */
  readonly below?: number;
  readonly isWhole?: boolean;
}

/** Digits as people write them: not the nothing, spaces, `0x1f`, `1e9` and `Infinity` that JavaScript takes for numbers too. */
const WHOLE = /^-?\d{1,9}$/;
const DECIMAL = /^-?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})$/;

/**
 * The number an option was given.
 * @param option its name, for the message
 * @throws CommandError when the text is no number, or not in the range
 */
export function numberIn(option: string, text: string, range: NumberRange): number {
  const number = (range.isWhole === true ? WHOLE : DECIMAL).test(text) ? Number(text) : NaN;
  if (isWithin(number, range)) return number;
  return fail(`${option} takes ${rangeWords(range)}, not "${text}"`);
}

function isWithin(number: number, {least, most, above, below}: NumberRange): boolean {
  return (
    number >= (least ?? -Infinity) &&
    number <= (most ?? Infinity) &&
    number > (above ?? -Infinity) &&
    number < (below ?? Infinity)
  );
}

function rangeWords({least, most, above, below, isWhole}: NumberRange): string {
  const words = [isWhole === true ? 'a whole number' : 'a number'];
  if (least !== undefined) words.push(`from ${least}${most === undefined ? ' on' : ''}`);
  if (above !== undefined) words.push(`above ${above}`);
  if (most !== undefined) words.push(least === undefined ? `up to ${most}` : `to ${most}`);
  if (below !== undefined) words.push(`below ${below}`);
  return words.join(' ');
}
