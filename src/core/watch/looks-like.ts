import lookAlikes from '#alphabet/look-alikes.json' with {type: 'json'};
import {LETTER_CONFUSIONS} from '../words/letter-confusions.ts';

/** What people take for one another when it goes by, as the alphabet tells it. */
const ALIKE_TO_PEOPLE: readonly string[] =
  (lookAlikes as {readonly groups?: readonly string[]}).groups ?? [];
/** The share of a letter's pictures that the network reads as another, from which the two are alike. */
const ALIKE_TO_NETWORK = 0.03;

/** Whether two letters look alike at speed, to people or to the network. */
export function looksLike(one: string, other: string): boolean {
  if (one === other) return false;
  const groups = ALIKE_TO_PEOPLE;
  return (
    groups.some((letters) => letters.includes(one) && letters.includes(other)) ||
    Math.max(confusion(one, other), confusion(other, one)) >= ALIKE_TO_NETWORK
  );
}

function confusion(shown: string, read: string): number {
  const row = LETTER_CONFUSIONS[shown] ?? {};
  const sum = Object.values(row).reduce((total, count) => total + count, 0);
  return sum === 0 ? 0 : (row[read] ?? 0) / sum;
}
