import type {LetterScores} from '../../contracts/recognition.ts';
import type {SpellingMoment} from './spelling-moment.ts';

/** Puts an addition in the place of a stretch of the text, and the caret behind it. @param additionScores of each of its units */
export function put(
  {text, scores}: SpellingMoment,
  from: number,
  to: number,
  addition: string,
  additionScores: LetterScores | null = null,
): SpellingMoment {
  return {
    text: text.slice(0, from) + addition + text.slice(to),
    caret: from + addition.length,
    scores: [
      ...scores.slice(0, from),
      ...Array.from({length: addition.length}, () => additionScores),
      ...scores.slice(to),
    ],
  };
}
