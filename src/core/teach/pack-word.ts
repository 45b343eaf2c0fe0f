import type {Hand, ImageSize, LetterScores} from '../../contracts/recognition.ts';
import type {RecordedWord} from '../../contracts/recorded-words.ts';
import {toBase64} from '../common/to-base64.ts';
import {toHalf} from '../common/to-half.ts';

/** What is kept of a hand in one frame. */
export type RecordedHand = Pick<Hand, 'landmarks' | 'worldLandmarks' | 'sight' | 'handedness'> & {
  readonly scores: LetterScores;
};

/** One frame of a word that was spelled; sound, as `isSoundHand` and `isSoundReading` have it. */
export interface RecordedFrame {
  /** Milliseconds; whatever they are counted from. */
  readonly capturedAt: number;
  readonly image: ImageSize;
  readonly hand: RecordedHand | null;
}

/** What is known of a recorded word beside its frames. */
export type WordFacts = Pick<
  RecordedWord,
  'word' | 'recordedAt' | 'read' | 'network' | 'taught' | 'image'
>;

/** The largest half float. */
const LARGEST = 65_504;

/** @param frames at least one, of growing times in whole milliseconds; the first has a hand */
export function packWord(facts: WordFacts, frames: readonly RecordedFrame[]): RecordedWord {
  const startMs = Math.round(frames[0]?.capturedAt ?? 0);
  const hands = frames.flatMap(({hand}) => hand ?? []);
  return {
    ...facts,
    times: frames.map(({capturedAt}) => Math.round(capturedAt) - startMs),
    hands: frames.map(({hand}) => letterOf(hand)).join(''),
    landmarks: packNumbers(hands.flatMap(({landmarks}) => landmarks.flatMap(coordinates))),
    worldLandmarks: packNumbers(hands.flatMap((hand) => hand.worldLandmarks.flatMap(coordinates))),
    sight: packNumbers(hands.flatMap(({sight}) => sight)),
    scores: packNumbers(hands.flatMap(({scores}) => scores)),
  };
}

function letterOf(hand: RecordedHand | null): string {
  if (hand === null) return '-';
  return hand.handedness === 'left' ? 'L' : 'R';
}

function coordinates({x, y, z}: {x: number; y: number; z: number}): readonly number[] {
  return [x, y, z];
}

function packNumbers(numbers: readonly number[]): string {
  const bytes = new Uint8Array(2 * numbers.length);
  const view = new DataView(bytes.buffer);
  numbers.forEach((number, i) => {
    view.setUint16(2 * i, toHalf(Math.min(LARGEST, Math.max(-LARGEST, number))), true);
  });
  return toBase64(bytes);
}
