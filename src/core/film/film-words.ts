import type {FilmLetter} from './write-film-text.ts';

/** A word of a film's text. Times are milliseconds of the film. */
export interface FilmWord {
  readonly word: string;
  /** When its first letter was read. */
  readonly fromMs: number;
  /** When its last letter was read; the same for a word of one letter. */
  readonly toMs: number;
  /** 0..1, of the letter that is least sure. */
  readonly score: number;
}

/** What stands between the spaces of a film's text. */
export function filmWords(letters: readonly FilmLetter[]): readonly FilmWord[] {
  const words: FilmWord[] = [];
  let isInWord = false;
  for (const {letter, atMs, score} of letters) {
    const last = isInWord ? words.pop() : undefined;
    isInWord = letter.trim() !== '';
    if (isInWord) words.push(lengthened(last, {word: letter, fromMs: atMs, toMs: atMs, score}));
    else if (last !== undefined) words.push(last);
  }
  return words;
}

function lengthened(word: FilmWord | undefined, letter: FilmWord): FilmWord {
  if (word === undefined) return letter;
  return {
    word: word.word + letter.word,
    fromMs: word.fromMs,
    toMs: letter.toMs,
    score: Math.min(word.score, letter.score),
  };
}
