import {msg, str} from '@lit/localize';
import {MOST_MINUTES, MOST_SIDE} from './film-limits.ts';
import type {FilmProblem} from './film-problem.ts';

/** Why a film was not read and what to do about it, in a sentence or two. */
export function filmProblemWords(problem: FilmProblem): string {
  switch (problem.kind) {
    case 'empty':
      return msg('This file is empty. Save or send the film again.');
    case 'out-of-reach':
      return msg('This file could not be opened. It may have been moved: choose it again.');
    case 'format':
      return msg('This is not an MP4, WebM or MOV film. Save it as MP4 and choose that.');
    case 'no-pictures':
      return msg('There are no moving pictures in this file. Choose a film of a hand.');
    case 'codec':
      return codecWords(problem.codec);
    case 'encrypted':
      return msg('This film is encrypted. Only whoever made it can open it; choose another.');
    case 'damaged':
      return msg('This film is damaged or cut short. Save or send it again.');
    case 'too-long':
      return tooLongWords(Math.ceil(problem.durationMs / 60_000));
    case 'too-large':
      return tooLargeWords(problem.size.width, problem.size.height);
    case 'not-read':
      return msg('The hand reader could not read this film. Try it shorter or smaller.');
  }
}

/** What codecs are called where people choose them. */
const CODEC_NAMES: Readonly<Record<string, string>> = {
  avc: 'H.264',
  hevc: 'HEVC (H.265)',
  av1: 'AV1',
  prores: 'ProRes',
  vp8: 'VP8',
  vp9: 'VP9',
};

function codecWords(codec: string | null): string {
  const name = codec === null ? undefined : (CODEC_NAMES[codec] ?? codec);
  return name === undefined
    ? msg('This browser cannot play this film. Save it as MP4 with H.264 and choose that.')
    : msg(
        str`This browser cannot play films in ${name}. Save it as MP4 with H.264 and choose that.`,
      );
}

function tooLongWords(minutes: number): string {
  return msg(
    str`This film lasts ${minutes} minutes; ${MOST_MINUTES} are the most that is read at once. Cut it and choose the parts.`,
  );
}

function tooLargeWords(width: number, height: number): string {
  return msg(
    str`The pictures of this film have ${width} × ${height} pixels; ${MOST_SIDE} a side are the most that can be opened. Make it smaller and choose it again.`,
  );
}
