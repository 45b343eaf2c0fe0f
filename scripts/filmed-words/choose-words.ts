import {derivedRandom} from '../support/numbers/random.ts';
import {HANDS, SKINS, type FilmedHand} from './filmed-hand.ts';

/** A word and who spells it. */
export interface FilmedWord extends FilmedHand {
  readonly word: string;
}

/** What a word is chosen for, by turns. */
const REASONS: readonly ((word: string) => boolean)[] = [
  (word) => /(.)\1/.test(word),
  (word) => word.includes('J'),
  (word) => word.includes('Z'),
  () => true,
];
const LENGTH = {least: 3, most: 7};

/**
 * Words with a double letter, with a J, with a Z and any, by turns. Both hands and all skins come with each. Rarer letters are preferred, so that few words bring all.
 * @param words to choose from, upper case
 */
export function chooseWords(words: readonly string[], count: number, seed: number): FilmedWord[] {
  const fitting = words.filter((word) => word.length >= LENGTH.least && word.length <= LENGTH.most);
  const used = new Map<string, number>();
  const chosen: FilmedWord[] = [];
  for (let i = 0; i < count; i++) {
    const random = derivedRandom(seed, i);
    const reason = REASONS[i % REASONS.length] ?? (() => true);
    const open = fitting.filter((word) => reason(word) && !chosen.some((one) => one.word === word));
    const some = Array.from({length: CANDIDATES}, () => open[random.below(open.length)] ?? '');
    const word = some.reduce((best, one) =>
      newness(one, used) > newness(best, used) ? one : best,
    );
    if (word === '') throw new Error(`there are too few words to choose ${String(count)} from`);
    for (const letter of word) used.set(letter, (used.get(letter) ?? 0) + 1);
    chosen.push({
      word,
      hand: HANDS[Math.floor(i / REASONS.length) % HANDS.length] ?? 'right',
      skin: SKINS[i % SKINS.length] ?? '',
      seed: random.below(1e9),
    });
  }
  return chosen;
}

const CANDIDATES = 12;

/** The mean over the letters, of which each counts the less the oftener it was used. */
function newness(word: string, used: ReadonlyMap<string, number>): number {
  const values = Array.from(word, (letter) => 1 / (1 + (used.get(letter) ?? 0)));
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
