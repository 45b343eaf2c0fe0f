import type {LetterScores, PhotoReading} from '../../src/contracts/recognition.ts';
import {fakeRecognition} from './fakes/fake-recognizer-worker.ts';

/** What a photo of 400×300 pixels tells that shows a hand for each of these scores, from left to right. */
export function photoReading(...hands: readonly LetterScores[]): PhotoReading {
  return {
    image: {width: 400, height: 300},
    hands: hands.flatMap((scores, index) => {
      const {hand} = fakeRecognition(0, 0, scores);
      return hand === null ? [] : [{...hand, crop: {x: 150 * index, y: -20, side: 120}}];
    }),
  };
}
