import {msg} from '@lit/localize';
import {filmCaptions} from '../../core/film/film-captions.ts';
import {filmWords} from '../../core/film/film-words.ts';
import {toWebVtt} from '../../core/film/to-web-vtt.ts';
import {toCsv} from '../../core/photo/to-csv.ts';
import type {ReadFilm} from './film-progress.ts';

/** What a film's text can be saved as. */
export type FilmFormat = 'txt' | 'csv' | 'vtt';

export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/**
 * A film's text as a file to keep.
 * @param name of the film's own file
 */
export function filmFile(name: string, {letters}: ReadFilm, format: FilmFormat): TextFile {
  const words = filmWords(letters);
  const file = `${stemOf(name)}.${format}`;
  switch (format) {
    case 'txt':
      return textFile(file, 'text/plain', `${words.map(({word}) => word).join(' ')}\n`);
    case 'vtt':
      return textFile(file, 'text/vtt', toWebVtt(filmCaptions(words)));
    case 'csv': {
      const head = [msg('Word'), msg('From second'), msg('To second'), msg('Score')];
      const rows = words.map(({word, fromMs, toMs, score}) => [
        ...[word, seconds(fromMs), seconds(toMs), Math.round(score * 10_000) / 10_000],
      ]);
      return textFile(file, 'text/csv', toCsv([head, ...rows]));
    }
  }
}

function textFile(name: string, type: string, text: string): TextFile {
  return {name, type: `${type};charset=utf-8`, text};
}

/** Three digits after the point. */
function seconds(ms: number): number {
  return Math.round(ms) / 1000;
}

/** The name without its ending. */
function stemOf(name: string): string {
  const stem = name.replace(/\.[^.]*$/, '');
  return stem === '' ? 'fingerspell-film' : stem;
}
