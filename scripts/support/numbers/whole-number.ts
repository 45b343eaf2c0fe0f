import {numberIn} from './number-in.ts';

/**
 * The whole number an option was given.
 * @param option its name, for the message
 * @throws CommandError when the text is no whole number from `least` on, up to `most` where there is one
 */
export function wholeNumber(option: string, text: string, least = 0, most?: number): number {
  return numberIn(option, text, {least, isWhole: true, ...(most === undefined ? {} : {most})});
}
