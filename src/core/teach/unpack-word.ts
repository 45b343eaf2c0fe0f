import type {Landmark} from '../../contracts/recognition.ts';
import {
  NUMBERS_OF_HAND,
  RecordedWordsError,
  type PackedField,
  type RecordedWord,
} from '../../contracts/recorded-words.ts';
import {isSoundHand, isSoundReading} from '../hand/is-sound-hand.ts';
import type {RecordedFrame, RecordedHand} from './pack-word.ts';
import {unpackNumbers} from './unpack-numbers.ts';

/**
 * The frames of a recorded word, as they were but for rounding.
 * @throws RecordedWordsError naming the frame whose numbers cannot be those of a hand
 */
export function unpackWord(word: RecordedWord): RecordedFrame[] {
  const numbers = {
    landmarks: unpackNumbers(word.landmarks),
    worldLandmarks: unpackNumbers(word.worldLandmarks),
    sight: unpackNumbers(word.sight),
    scores: unpackNumbers(word.scores),
  };
  let index = 0;
  return word.times.map((capturedAt, i) => {
    const side = word.hands.charAt(i);
    if (side === '-') return {capturedAt, image: word.image, hand: null};
    const hand = handAt(numbers, index++, side);
    if (isSoundHand(hand) && isSoundReading(hand)) return {capturedAt, image: word.image, hand};
    throw new RecordedWordsError(`frame ${i + 1} of ${word.word} is not of a hand`);
  });
}

function handAt(
  numbers: Readonly<Record<PackedField, Float32Array>>,
  index: number,
  side: string,
): RecordedHand {
  const slice = (field: PackedField) => {
    const count = NUMBERS_OF_HAND[field];
    return Array.from(numbers[field].subarray(index * count, (index + 1) * count));
  };
  return {
    handedness: side === 'L' ? 'left' : 'right',
    landmarks: toLandmarks(slice('landmarks')),
    worldLandmarks: toLandmarks(slice('worldLandmarks')),
    sight: slice('sight'),
    scores: slice('scores'),
  };
}

function toLandmarks(numbers: readonly number[]): Landmark[] {
  return Array.from({length: numbers.length / 3}, (_, i) => {
    const [x = NaN, y = NaN, z = NaN] = numbers.slice(3 * i, 3 * i + 3);
    return {x, y, z};
  });
}
