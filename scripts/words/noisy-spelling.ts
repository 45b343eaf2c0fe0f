import {LABELS, STATIC_LETTERS} from '../../src/core/scores/alphabet.ts';
import {LETTER_CONFUSIONS} from '../../src/core/words/letter-confusions.ts';
import type {SpeltLetter} from '../../src/core/words/letter-costs.ts';
import type {Random} from '../support/numbers/random.ts';

/** How a spelling goes wrong: probabilities 0..1 for each letter of the word. */
export interface Noise {
  /** Another letter is read, drawn from the network's confusions. */
  readonly substitute: number;
  /** A letter that was not meant is read before it. */
  readonly stray: number;
  /** It is not read. */
  readonly miss: number;
  /** It is the second of a double letter and is not read as one. */
  readonly missDouble: number;
}

/** How sure the network that made LETTER_CONFUSIONS was, at 5, 25, 50, 75 and 95 % of its readings. */
const SURENESS = {
  right: [0.502, 0.918, 0.976, 0.987, 0.994],
  wrong: [0.229, 0.388, 0.568, 0.819, 0.964],
  /** Of wrong readings: the true letter's share of what the best score left over. */
  truthAmongRest: [0.004, 0.033, 0.167, 0.374, 0.722],
} as const;
const AT = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
/** The best score leads by this factor at least, or another letter would have been typed. */
const SECOND_AT_MOST = 0.95;
/** What is left is dealt out to so many letters. */
const OTHERS = 4;
/** What a stroke that goes unseen leaves: J and Z are read by their path, not by the network. */
const DRAWN: Readonly<Record<string, string>> = {J: 'I', Z: 'D'};

/** One spelling of a word as a camera might read it, with the scores each letter would be committed with. */
export function noisySpelling(word: string, noise: Noise, random: Random): SpeltLetter[] {
  return Array.from(word).flatMap((letter, i) => {
    const before = random.chance(noise.stray) ? [strayLetter(random)] : [];
    const isSecond = i > 0 && word[i - 1] === letter;
    if (random.chance(isSecond ? Math.max(noise.miss, noise.missDouble) : noise.miss))
      return before;
    const read = random.chance(noise.substitute)
      ? confusedLetter(letter, random)
      : clearLetter(letter, random);
    return [...before, read];
  });
}

function clearLetter(letter: string, random: Random): SpeltLetter {
  if (letter in DRAWN) return {letter, scores: null};
  return {letter, scores: scoresFor(letter, drawFrom(SURENESS.right, random), null, random)};
}

function confusedLetter(truth: string, random: Random): SpeltLetter {
  const drawn = DRAWN[truth];
  const seen = drawn ?? otherLetter(truth, random);
  const top = drawFrom(SURENESS.wrong, random);
  const rest =
    drawn === undefined ? {letter: truth, share: drawFrom(SURENESS.truthAmongRest, random)} : null;
  return {letter: seen, scores: scoresFor(seen, top, rest, random)};
}

function strayLetter(random: Random): SpeltLetter {
  const letter = STATIC_LETTERS[random.below(STATIC_LETTERS.length)] ?? 'A';
  return {letter, scores: scoresFor(letter, drawFrom(SURENESS.wrong, random), null, random)};
}

/** The letter leads; the rest of the probability goes to `second` and, by their confusions, to others. */
function scoresFor(
  letter: string,
  top: number,
  second: {readonly letter: string; readonly share: number} | null,
  random: Random,
): number[] {
  const scores = LABELS.map(() => 0);
  const add = (label: string, score: number) => {
    const index = LABELS.indexOf(label);
    if (index < 0) return;
    const limit = label === letter ? 1 : SECOND_AT_MOST * top;
    scores[index] = Math.min((scores[index] ?? 0) + score, limit);
  };
  add(letter, top);
  const secondScore = second === null ? 0 : (1 - top) * second.share;
  if (second !== null) add(second.letter, secondScore);
  const left = 1 - top - secondScore;
  for (let i = 0; i < OTHERS; i++) add(otherLetter(letter, random), left / OTHERS);
  return scores;
}

/** A letter this one is read as by mistake, drawn from the confusions. */
function otherLetter(truth: string, random: Random): string {
  const others = Object.entries(LETTER_CONFUSIONS[truth] ?? {}).filter(([seen]) => seen !== truth);
  const total = others.reduce((sum, [, count]) => sum + count, 0);
  let left = random.next() * total;
  for (const [seen, count] of others) {
    left -= count;
    if (left < 0) return seen;
  }
  // A letter that was never mistaken may be taken for any.
  return (
    STATIC_LETTERS.filter((letter) => letter !== truth)[random.below(STATIC_LETTERS.length - 1)] ??
    'A'
  );
}

/** A value between measured quantiles, evenly. */
function drawFrom(quantiles: readonly number[], random: Random): number {
  const at = random.between(AT[0], AT[4]);
  const next = AT.findIndex((place) => place >= at);
  const [low, high] = [AT[next - 1] ?? 0, AT[next] ?? 1];
  const [from = 0, to = from] = [quantiles[next - 1], quantiles[next]];
  return from + ((to - from) * (at - low)) / (high - low);
}
