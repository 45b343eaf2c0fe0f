import {msg, str} from '@lit/localize';
import {clockTime} from '../../core/film/clock-time.ts';
import {filmWords} from '../../core/film/film-words.ts';
import {timeLeft} from '../../core/film/time-left.ts';
import type {FilmLetter} from '../../core/film/write-film-text.ts';
import {toLoadingView} from '../live/view-model.ts';
import type {Film, FilmsState, ReadingFilm} from './film-controller.ts';
import {filmProblemWords} from './film-problem-words.ts';
import {FRAME_SIDE} from './opened-film.ts';
import type {ReadFilm} from './film-progress.ts';

/** A word and when it was spelled. */
export interface TimedWord {
  readonly word: string;
  /** "0:05" */
  readonly at: string;
}

/** One film of the list. */
export interface FilmView {
  readonly id: number;
  readonly name: string;
  /** How long it lasts, "1:05"; empty while nobody knows. */
  readonly length: string;
  /** What became of it, where that is not its text; empty for nothing. */
  readonly words: string;
  /** What else is to be known. */
  readonly notes: readonly string[];
  readonly text: readonly TimedWord[];
  readonly isFailed: boolean;
  /** Whether there is a text to save. */
  readonly isRead: boolean;
}

export interface FilmProgressView {
  readonly words: string;
  /** 0..1; null while nobody knows. */
  readonly share: number | null;
}

export function filmName({name}: Pick<Film, 'name'>): string {
  return name === '' ? msg('Film without a name') : name;
}

export function toFilmView(film: Film): FilmView {
  const {id, state} = film;
  const view = {
    ...{id, name: filmName(film), length: '', words: '', notes: [], text: []},
    ...{isFailed: false, isRead: false},
  };
  switch (state.kind) {
    case 'waiting':
      return {...view, words: msg('Waiting')};
    case 'reading': {
      const {progress} = state;
      const opened = progress.film === null ? {} : openedView(progress.film);
      return {...view, words: msg('Being read'), ...opened};
    }
    case 'failed':
      return {...view, words: filmProblemWords(state.problem), isFailed: true};
    case 'read':
      return {...view, ...readView(state.film)};
  }
}

function readView(film: ReadFilm) {
  const opened = openedView(film);
  const isRead = opened.text.length > 0;
  const words = isRead ? '' : msg('No letters were read in it.');
  const {brokeOffMs} = film;
  const brokeOff =
    brokeOffMs === null
      ? []
      : [msg(str`The file breaks off at ${clockTime(brokeOffMs)}; the rest could not be read.`)];
  return {...opened, words, isRead, notes: [...opened.notes, ...brokeOff]};
}

function openedView({letters, durationMs, size}: Omit<ReadFilm, 'brokeOffMs'>) {
  const {width, height} = size;
  const large =
    Math.max(width, height) <= FRAME_SIDE
      ? []
      : [
          msg(
            str`Its pictures are large (${width} × ${height}), so reading takes longer. ${FRAME_SIDE} × 1080 pixels are as good.`,
          ),
        ];
  return {
    length: durationMs === null ? '' : clockTime(durationMs),
    notes: large,
    text: timedWords(letters),
  };
}

function timedWords(letters: readonly FilmLetter[]): readonly TimedWord[] {
  return filmWords(letters).map(({word, fromMs}) => ({word, at: clockTime(fromMs)}));
}

/** How far the film that is being read has come, or null when none is. */
export function toFilmProgress({films, problem}: FilmsState): FilmProgressView | null {
  const open = films.filter(({state}) => state.kind === 'waiting' || state.kind === 'reading');
  const film = open.find(({state}) => state.kind === 'reading');
  if (film?.state.kind !== 'reading' || problem !== null) return null;
  const {state} = film;
  const loading = toLoadingView(state.progress.recognizer);
  const share = shareOf(state);
  if (loading !== null) {
    const {words, amount} = loading;
    return {words: amount === null ? words : `${words}, ${amount}`, share};
  }
  const more = open.length - 1;
  const reading =
    more === 0
      ? msg(str`Reading ${filmName(film)}`)
      : msg(str`Reading ${filmName(film)}, ${more} more to come`);
  const left = share === null ? null : timeLeft(state.tookMs, share);
  return {words: left === null ? reading : `${reading} · ${leftWords(left)}`, share};
}

function shareOf({progress: {film, atMs}}: ReadingFilm): number | null {
  const durationMs = film?.durationMs ?? null;
  return durationMs === null ? null : Math.min(1, Math.max(0, atMs / durationMs));
}

/** Rounded, as it is a guess. */
function leftWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 5) return msg('a few seconds left');
  if (seconds < 60) return msg(str`about ${Math.ceil(seconds / 5) * 5} seconds left`);
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? msg('about a minute left') : msg(str`about ${minutes} minutes left`);
}

/** What became of the film that was done last, or null before the first. */
export function toFilmOutcome({films}: FilmsState): string | null {
  const last = films.filter(({state}) => ['read', 'failed'].includes(state.kind)).at(-1);
  if (last === undefined) return null;
  const {name, words, text} = toFilmView(last);
  return `${name}: ${words === '' ? text.map(({word}) => word).join(' ') : words}`;
}
