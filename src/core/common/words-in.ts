import type {WordTexts} from '../../contracts/exercises.ts';

/** Each word of these texts once, in their order. */
export function wordsIn(texts: WordTexts = []): readonly string[] {
  return [...new Set(texts.flatMap((text) => text.split(/\s+/)))].filter((word) => word !== '');
}
