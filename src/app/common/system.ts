import type {System} from '../../contracts/problem.ts';

/** What a browser tells of where it runs. */
export type Navigation = Pick<Navigator, 'userAgent' | 'maxTouchPoints'>;

const MARKS: readonly (readonly [System, RegExp])[] = [
  // Windows phones and Android browsers name iPhones among others.
  ['windows', /Windows/u],
  ['android', /Android/u],
  ['ios', /iPhone|iPad|iPod/u],
  ['mac', /Macintosh/u],
];

export function systemOf({userAgent, maxTouchPoints}: Navigation): System {
  const system = MARKS.find(([, mark]) => mark.test(userAgent))?.[0] ?? 'other';
  // iPads say that they are a Mac, but no Mac has a screen to touch.
  return system === 'mac' && maxTouchPoints > 1 ? 'ios' : system;
}
