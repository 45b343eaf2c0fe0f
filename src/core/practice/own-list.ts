/** The most that is taken of a list of one's own. */
export const MOST_OWN_ITEMS = 60;
const LONGEST_ITEM = 30;

/**
 * The letters and words of a text somebody wrote, as they are spelled: capitals A to Z without accents, each once, in their order. Everything
 * else parts them or is left out.
 */
export function ownList(text: string): readonly string[] {
  const items = text
    .normalize('NFD')
    .replace(/[\p{M}'’\-\u2010-\u2015.]/gu, '')
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((item) => item !== '' && item.length <= LONGEST_ITEM);
  return [...new Set(items)].slice(0, MOST_OWN_ITEMS);
}
