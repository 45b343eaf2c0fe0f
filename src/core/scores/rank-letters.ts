import type {LetterScores} from '../../contracts/recognition.ts';
import {LABELS, NO_LETTER, NO_LETTER_INDEX} from './alphabet.ts';

/** The two likeliest labels, "no letter" among them. */
export interface Ranking {
  readonly best: string;
  /** 0..1 */
  readonly score: number;
  readonly second: string;
  readonly secondScore: number;
  /** Nats by which the best is likelier than the second; never below 0. */
  readonly lead: number;
}

/** Keeps the lead finite. */
const LEAST_SCORE = 1e-6;

/** @param scores probabilities in the order of LABELS */
export function rankLetters(scores: LetterScores): Ranking {
  let [first, second] = [-1, -1];
  const at = (index: number) => Math.max(LEAST_SCORE, scores[index] ?? 0);
  scores.forEach((_, i) => {
    if (first < 0 || at(i) > at(first)) [first, second] = [i, first];
    else if (second < 0 || at(i) > at(second)) second = i;
  });
  return {
    best: LABELS[first] ?? NO_LETTER,
    score: scores[first] ?? 0,
    second: LABELS[second] ?? NO_LETTER,
    secondScore: scores[second] ?? 0,
    lead: Math.log(at(first) / at(second)),
  };
}

/** How much more a doubt that there is a letter at all weighs than a doubt which. */
const NO_LETTER_WEIGHT = 8;

/**
 * How sure it is that there is a letter at all, 0..1: the best letter's score less eight times that of "no letter". Of all hands that show none it
 * refuses more than the best score alone, at the same number of refused letters (docs/experiments/no-letter.md).
 * @param scores probabilities in the order of LABELS
 */
export function letterScore(scores: LetterScores): number {
  return lessNone(bestTwo(scores)[0], scores);
}

/**
 * How sure it is that a hand that spells shows any letter, 0..1: as `letterScore`, but of the two likeliest letters together. Torn between two is a letter, torn between
 * many is mostly none (docs/experiments/first-letters.md).
 * @param scores probabilities in the order of LABELS
 */
export function anyLetterScore(scores: LetterScores): number {
  const [best, second] = bestTwo(scores);
  return lessNone(best + second, scores);
}

function lessNone(score: number, scores: LetterScores): number {
  return Math.max(0, score - NO_LETTER_WEIGHT * (scores[NO_LETTER_INDEX] ?? 0));
}

/** The scores of the two likeliest letters. */
function bestTwo(scores: LetterScores): readonly [number, number] {
  let [best, second] = [0, 0];
  scores.forEach((score, i) => {
    if (i === NO_LETTER_INDEX) return;
    if (score > best) [best, second] = [score, best];
    else if (score > second) second = score;
  });
  return [best, second];
}

/** Nats under which two letters are torn: the second is up to this much less likely. */
export const TORN_LEAD = 1;

/** The letter it may as well have been, or null when the best stands clear or nothing but "no letter" comes near. */
export function rivalOf({second, lead}: Ranking): string | null {
  return lead < TORN_LEAD && second !== NO_LETTER ? second : null;
}
