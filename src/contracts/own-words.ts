/** The user's own words, as they are kept on the device: capitals A..Z, in the order they were added. */
export interface OwnWords {
  readonly format: 1;
  readonly words: readonly string[];
}

export const NO_OWN_WORDS: OwnWords = {format: 1, words: []};
export const MOST_OWN_WORDS = 500;
export const MOST_OWN_WORD_LETTERS = 30;

export class OwnWordsError extends Error {
  override readonly name = 'OwnWordsError';
}

const WORD = new RegExp(`^[A-Z]{2,${MOST_OWN_WORD_LETTERS}}$`);

/**
 * Checks that something kept earlier is a list of own words; parsed JSON is taken.
 * @throws OwnWordsError saying what does not fit and what to do
 */
export function parseOwnWords(value: unknown): OwnWords {
  if (typeof value !== 'object' || value === null) {
    throw new OwnWordsError('the own words are no list: add them again');
  }
  const {format, words} = value as Partial<Record<keyof OwnWords, unknown>>;
  if (format !== 1) {
    throw new OwnWordsError(
      `the own words have format ${JSON.stringify(format)}, this app knows 1: update the app or add them again`,
    );
  }
  if (!Array.isArray(words) || words.length > MOST_OWN_WORDS) {
    throw new OwnWordsError(`own words are a list of up to ${MOST_OWN_WORDS}: add them again`);
  }
  return {format: 1, words: [...new Set(words.map(parseWord))]};
}

function parseWord(word: unknown): string {
  if (typeof word === 'string' && WORD.test(word)) return word;
  throw new OwnWordsError(
    `${JSON.stringify(word)} is no own word, which has 2 to ${MOST_OWN_WORD_LETTERS} capitals A to Z: add it again`,
  );
}
