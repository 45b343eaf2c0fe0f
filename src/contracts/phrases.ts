/** A person's own phrases, as they are kept on the device: as they were typed, in the order they are offered in. */
export interface Phrases {
  readonly format: 1;
  readonly phrases: readonly string[];
}

export const MOST_PHRASES = 50;
export const MOST_PHRASE_CHARACTERS = 200;

export class PhrasesError extends Error {
  override readonly name = 'PhrasesError';
}

/**
 * Checks that something kept earlier is a list of phrases; parsed JSON is taken.
 * @throws PhrasesError saying what does not fit and what to do
 */
export function parsePhrases(value: unknown): Phrases {
  const {format, phrases}: {format?: unknown; phrases?: unknown} = {...(value ?? {})};
  if (format !== 1) {
    throw new PhrasesError(
      `the phrases have format ${JSON.stringify(format)}, this app knows 1: update the app or add them again`,
    );
  }
  if (!Array.isArray(phrases) || phrases.length > MOST_PHRASES) {
    throw new PhrasesError(`phrases are a list of up to ${MOST_PHRASES}: add them again`);
  }
  return {format: 1, phrases: [...new Set(phrases.map(parsePhrase))]};
}

function parsePhrase(phrase: unknown): string {
  const isPhrase =
    typeof phrase === 'string' && phrase.length <= MOST_PHRASE_CHARACTERS && phrase.trim() !== '';
  if (isPhrase) return phrase;
  throw new PhrasesError(
    `a phrase is a text of up to ${MOST_PHRASE_CHARACTERS} characters: add it again`,
  );
}
