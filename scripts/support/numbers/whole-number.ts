import {fail} from '../command-line/command-line.ts';

/**
 * The number an option was given.
 * @param option its name, for the message
 * @throws CommandError when the text is no whole number from `least` on
 */
export function wholeNumber(option: string, text: string, least = 0): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number >= least) return number;
  return fail(`${option} takes a whole number from ${least} on, not "${text}"`);
}
