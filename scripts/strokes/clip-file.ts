import type {Landmark, LetterScores} from '../../src/contracts/recognition.ts';
import type {StrokeFrame} from '../../src/core/strokes/step-strokes.ts';
import {LABELS} from '../../src/core/scores/alphabet.ts';
import type {VideoReading} from '../harness/app/app-protocol.ts';

/** Filmed strokes as landmarks: no picture of anybody. By name. */
export type ClipFile = Readonly<Record<string, Clip>>;

interface Clip {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly frames: readonly ClipFrame[];
}

/**
 * `[milliseconds]` without a hand, else with `L` or `R`, x, y and z of the 21 landmarks by turns in 1/{@link UNIT} of the width and height, and the
 * letters that score most, with their shares in percent.
 */
type ClipFrame =
  | readonly [number]
  | readonly [number, 'L' | 'R', readonly number[], Readonly<Record<string, number>>];

const UNIT = 5000;
const LEAST_PERCENT = 2;

/** @param everyNth keeps one frame of so many */
export function packClip({image, frames}: VideoReading, everyNth: number): Clip {
  const kept = frames.filter((_, i) => i % everyNth === 0);
  return {...image, frames: kept.map(packFrame)};
}

/** Frames as the recogniser told of them, but for rounding. */
export function unpackClip({width, height, frames}: Clip): StrokeFrame[] {
  return frames.map((frame) => ({
    image: {width, height},
    capturedAt: frame[0],
    hand: unpackHand(frame),
  }));
}

function packFrame({atMs, hand}: VideoReading['frames'][number]): ClipFrame {
  const time = Math.round(atMs);
  if (hand === null) return [time];
  const points = hand.landmarks.flatMap(({x, y, z}) => [x, y, z]);
  const percents = hand.scores.map(
    (score, i) => [LABELS[i] ?? '', Math.round(100 * score)] as const,
  );
  return [
    time,
    hand.handedness === 'left' ? 'L' : 'R',
    points.map((value) => Math.round(UNIT * value)),
    Object.fromEntries(percents.filter(([, percent]) => percent >= LEAST_PERCENT)),
  ];
}

function unpackHand([, side, points = [], percents = {}]: ClipFrame): StrokeFrame['hand'] {
  if (side === undefined) return null;
  return {
    handedness: side === 'L' ? 'left' : 'right',
    landmarks: Array.from({length: points.length / 3}, (_, i): Landmark => {
      const [x = 0, y = 0, z = 0] = points.slice(3 * i, 3 * i + 3);
      return {x: x / UNIT, y: y / UNIT, z: z / UNIT};
    }),
    scores: LABELS.map((label) => (percents[label] ?? 0) / 100) satisfies LetterScores,
  };
}
