import type {LetterScores} from '../../contracts/recognition.ts';
import {LABELS, NO_LETTER} from './alphabet.ts';

export interface ScoredLabel {
  /** One of LABELS, "no letter" among them. */
  readonly label: string;
  /** 0..1 */
  readonly score: number;
}

/** The best labels, the likeliest first. @param scores probabilities in the order of LABELS */
export function topScores(scores: LetterScores, count: number): readonly ScoredLabel[] {
  return scores
    .map((score, index) => ({label: LABELS[index] ?? NO_LETTER, score}))
    .sort((a, b) => b.score - a.score)
    .slice(0, count);
}
