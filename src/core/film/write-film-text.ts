import type {ReadingEvent} from '../letters/reading-event.ts';
import {EMPTY_SPELLING, spell, type Spelling} from '../text/spell.ts';
import {toSpellAction} from '../text/to-spell-action.ts';

/** One unit of a film's text, a letter or a space. */
export interface FilmLetter {
  readonly letter: string;
  /** When it was read, milliseconds of the film. */
  readonly atMs: number;
  /** 0..1; 1 for a letter that was drawn in the air. */
  readonly score: number;
}

/** What a film spells, and when. */
export interface FilmText {
  readonly spelling: Spelling;
  /** One for each unit of the text. */
  readonly letters: readonly FilmLetter[];
}

export const EMPTY_FILM_TEXT: FilmText = {spelling: EMPTY_SPELLING, letters: []};

/** The text after one event of the reading, written as the app writes what a camera sees. */
export function writeFilmText(now: FilmText, event: ReadingEvent): FilmText {
  const spelling = spell(now.spelling, toSpellAction(event));
  if (spelling === now.spelling) return now;
  if (event.kind === 'erase') {
    return {spelling, letters: now.letters.slice(0, spelling.text.length)};
  }
  const kept = now.letters.slice(0, spelling.text.length - 1);
  const letter = spelling.text.slice(-1);
  return {spelling, letters: [...kept, {letter, atMs: event.atMs, score: scoreOf(event)}]};
}

function scoreOf(event: ReadingEvent): number {
  return event.kind === 'letter' && event.scores !== null ? Math.max(...event.scores) : 1;
}
