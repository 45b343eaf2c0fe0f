import type {LetterScores} from '../../contracts/recognition.ts';

/** What one look at a hand gave. */
export interface Look {
  readonly scores: LetterScores;
  /** Whether the detector saw the hand in a mirror: it errs differently there. */
  readonly mirrored: boolean;
}

/**
 * The scores of one hand from all looks at it: the mean of those as it is and the mean of those in a mirror weigh alike, as looks of one kind
 * share their mistakes.
 * @returns probabilities in the order of LABELS; empty when there is no look
 */
export function averageLooks(looks: readonly Look[]): LetterScores {
  const kinds = [false, true].map((kind) => looks.filter(({mirrored}) => mirrored === kind));
  const seen = kinds.filter(({length}) => length > 0);
  return meanScores(seen.map((kind) => meanScores(kind.map(({scores}) => scores))));
}

function meanScores(all: readonly LetterScores[]): LetterScores {
  const [first = []] = all;
  return first.map((_, i) => all.reduce((sum, scores) => sum + (scores[i] ?? 0), 0) / all.length);
}
