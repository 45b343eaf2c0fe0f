import {LONGEST_RECORDING, MOST_RECORDED_FRAMES} from '../../contracts/recorded-words.ts';
import {isSoundHand, isSoundReading} from '../hand/is-sound-hand.ts';
import type {RecordedFrame} from './pack-word.ts';

/** Where the recording of one word stands. */
export interface WordRecording {
  /** `away`: the hand is still there from before; `hand`: nobody spells yet; `spelling`: frames are kept; `done`: the hand is gone again. */
  readonly wait: 'away' | 'hand' | 'spelling' | 'done';
  /** What was seen since the hand came, oldest first; from the end on with all that there is of the word. */
  readonly frames: readonly RecordedFrame[];
  /** Milliseconds, the time of the frame before; null before the first. */
  readonly atMs: number | null;
  /** Since when no hand is there; null while one is. */
  readonly goneSince: number | null;
}

/** What is asked for first may find the hand where the word before left it. */
export const BEGUN_RECORDING: WordRecording = {
  wait: 'away',
  frames: [],
  atMs: null,
  goneSince: null,
};

/** Milliseconds without a hand that make it ready for the next word … */
const READY_MS = 300;
/** … and that end a word: longer than the pause that is read as a space, which may be a mistake. */
const ENDED_MS = 1000;
/** Frames with a hand under which nobody spelled: something was taken for a hand. */
const LEAST_HANDS = 4;

/** Counts one frame in. Frames whose time does not go on by a millisecond are left out; a picture of another shape, as of a phone that is turned, begins anew. */
export function stepRecording(past: WordRecording, seen: RecordedFrame): WordRecording {
  const {atMs: beforeMs, wait} = past;
  const atMs = Math.round(seen.capturedAt);
  if (wait === 'done' || !Number.isFinite(atMs)) return past;
  if (beforeMs !== null && atMs < beforeMs) return {...BEGUN_RECORDING, atMs};
  if (atMs === beforeMs) return past;
  const frame = {...seen, capturedAt: atMs, hand: soundHand(seen.hand)};
  const goneSince = frame.hand === null ? (past.goneSince ?? atMs) : null;
  const goneMs = goneSince === null ? 0 : atMs - goneSince;
  const now = {...past, atMs, goneSince};
  switch (wait) {
    case 'away': {
      // A hand that is not there at first has not stayed from before.
      const isGone = beforeMs === null ? goneSince !== null : goneMs >= READY_MS;
      return isGone ? {...now, wait: 'hand'} : now;
    }
    case 'hand':
      return frame.hand === null ? now : {...now, wait: 'spelling', frames: [frame]};
    case 'spelling':
      return goOn(now, frame, goneMs);
  }
}

/** Ends the word by hand, where the hand stays in the picture. */
export function endRecording(past: WordRecording): WordRecording {
  const hands = past.frames.filter(({hand}) => hand !== null).length;
  return past.wait === 'spelling' && hands >= LEAST_HANDS ? {...past, wait: 'done'} : past;
}

function goOn(past: WordRecording, frame: RecordedFrame, goneMs: number): WordRecording {
  const [first] = past.frames;
  const isSameShape =
    first?.image.width === frame.image.width && first.image.height === frame.image.height;
  if (first === undefined || !isSameShape) return {...past, wait: 'away', frames: []};
  const now = {...past, frames: [...past.frames, frame]};
  const isFull =
    now.frames.length >= MOST_RECORDED_FRAMES ||
    frame.capturedAt - first.capturedAt >= LONGEST_RECORDING;
  if (goneMs < ENDED_MS && !isFull) return now;
  const ended = endRecording(isFull ? {...now, frames: past.frames} : now);
  return ended.wait === 'done' ? ended : {...now, wait: 'hand', frames: []};
}

/** Only what is kept of a hand; null where it cannot be one. */
function soundHand(hand: RecordedFrame['hand']): RecordedFrame['hand'] {
  if (hand === null || !isSoundHand(hand) || !isSoundReading(hand)) return null;
  const {landmarks, worldLandmarks, sight, scores, handedness} = hand;
  return {landmarks, worldLandmarks, sight, scores, handedness};
}
