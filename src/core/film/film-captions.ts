import type {FilmWord} from './film-words.ts';

/** A text that is shown over a film for a while. Times are milliseconds of the film. */
export interface Caption {
  readonly text: string;
  readonly fromMs: number;
  /** Later than `fromMs`. */
  readonly toMs: number;
}

/** How long a word is shown after its last letter, where the next leaves time. */
const AFTER_MS = 1000;
/** Shorter nothing can be said in a file of captions. */
const LEAST_MS = 1;

/** A caption for each word, one after the other. */
export function filmCaptions(words: readonly FilmWord[]): readonly Caption[] {
  const captions: Caption[] = [];
  words.forEach(({word, fromMs, toMs}, i) => {
    // Letters that waited for what follows are read at one moment.
    const from = Math.max(0, fromMs, captions.at(-1)?.toMs ?? 0);
    const next = words[i + 1]?.fromMs ?? Infinity;
    captions.push({
      text: word,
      fromMs: from,
      toMs: Math.max(from + LEAST_MS, Math.min(toMs + AFTER_MS, next)),
    });
  });
  return captions;
}
