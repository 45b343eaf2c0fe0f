import type {LetterScores} from '../../contracts/recognition.ts';
import {ALPHABET, LABELS} from '../scores/alphabet.ts';
import {LETTER_CONFUSIONS} from './letter-confusions.ts';
import {LETTER_A} from './word-trie.ts';

/** A letter of the word under way. */
export interface SpeltLetter {
  /** A capital A..Z, as it stands in the text. */
  readonly letter: string;
  /** The probabilities it was committed with, in the order of LABELS; null for a key, J, Z or whatever had none. */
  readonly scores: LetterScores | null;
}

export interface LetterCostConfig {
  /** Share 0..1 of what the network generally confuses; the rest is what it said this time. */
  readonly confusionShare: number;
  /** Share 0..1 dealt evenly among all letters: nothing is impossible. */
  readonly floor: number;
}

export const LETTERS = 26;

/**
 * Drawn letters are not the network's; that a stroke goes unseen and leaves one of the two shapes it mostly begins as is an assumption, not a measurement.
 */
const DRAWN_LETTERS: Readonly<Record<string, Readonly<Record<string, number>>>> =
  Object.fromEntries(
    ALPHABET.moving.map(({letter, beginsAs}) => {
      const shapes = Array.from(beginsAs.slice(0, 2));
      const left = shapes.map((shape) => [shape, 10 / shapes.length] as const);
      return [letter, Object.fromEntries([[letter, 90], ...left])];
    }),
  );
/** Added to every count, so that a pair not met yet is only unlikely. */
const UNSEEN_COUNT = 0.2;

/** Row by row for each letter seen: how likely each letter was meant, every letter being as common. */
const MEANT_BY_SEEN = meantBySeen();

/** 0..25, or null for anything but a capital A..Z. */
export function letterIndex(letter: string): number | null {
  const index = letter.charCodeAt(0) - LETTER_A;
  return letter.length === 1 && index >= 0 && index < LETTERS ? index : null;
}

/**
 * What it costs to read each letter A..Z where this one stands: 0 for the likeliest, otherwise how many nats less likely it is.
 * Scores that are no probabilities count as none.
 * @throws RangeError when the letter is not a capital A..Z
 */
export function letterCosts(
  {letter, scores}: SpeltLetter,
  {confusionShare, floor}: LetterCostConfig,
): Float32Array {
  const index = letterIndex(letter);
  if (index === null) throw new RangeError(`"${letter}" is not a capital A to Z`);
  const meant = MEANT_BY_SEEN.subarray(index * LETTERS, (index + 1) * LETTERS);
  const said = shares(scores) ?? certain(index);
  const likely = Float32Array.from(said, (share, i) => {
    const blended = (1 - confusionShare) * share + confusionShare * (meant[i] ?? 0);
    return (1 - floor) * blended + floor / LETTERS;
  });
  const highest = Math.max(...likely);
  return likely.map((value) => Math.log(highest / value));
}

/** The letters' shares without "no letter"; null when there is nothing to go by. */
function shares(scores: LetterScores | null): Float32Array | null {
  if (scores === null) return null;
  const shares = new Float32Array(LETTERS);
  let sum = 0;
  LABELS.forEach((label, i) => {
    const index = letterIndex(label);
    const score = scores[i] ?? 0;
    if (index === null || !(score > 0 && score <= 1)) return;
    shares[index] = score;
    sum += score;
  });
  return sum > 0 ? shares.map((share) => share / sum) : null;
}

function certain(index: number): Float32Array {
  const shares = new Float32Array(LETTERS);
  shares[index] = 1;
  return shares;
}

function meantBySeen(): Float32Array {
  const table = new Float32Array(LETTERS * LETTERS);
  const rows: typeof LETTER_CONFUSIONS = {...LETTER_CONFUSIONS, ...DRAWN_LETTERS};
  for (let truth = 0; truth < LETTERS; truth++) {
    const counts = rows[String.fromCharCode(LETTER_A + truth)] ?? {};
    const total = Object.values(counts).reduce((sum, count) => sum + count, UNSEEN_COUNT * LETTERS);
    for (let seen = 0; seen < LETTERS; seen++) {
      const count = counts[String.fromCharCode(LETTER_A + seen)] ?? 0;
      table[seen * LETTERS + truth] = (count + UNSEEN_COUNT) / total;
    }
  }
  for (let seen = 0; seen < LETTERS; seen++) {
    const row = table.subarray(seen * LETTERS, (seen + 1) * LETTERS);
    const sum = row.reduce((total, value) => total + value, 0);
    row.forEach((value, truth) => (row[truth] = value / sum));
  }
  return table;
}
