import {clockTime} from './clock-time.ts';
import type {Caption} from './film-captions.ts';

/** Captions as a file that players show over a film. ref: https://www.w3.org/TR/webvtt1/ */
export function toWebVtt(captions: readonly Caption[]): string {
  const cues = captions.map(
    ({text, fromMs, toMs}, i) =>
      `${i + 1}\n${clockTime(fromMs, 'full')} --> ${clockTime(toMs, 'full')}\n${escaped(text)}\n`,
  );
  return ['WEBVTT\n', ...cues].join('\n');
}

/** Nothing in it is a tag, and no line is empty: that would end the caption. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\r\n]+/g, ' ');
}
