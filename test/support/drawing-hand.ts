import type {Handedness, Landmark} from '../../src/contracts/recognition.ts';
import type {StrokeEvent, StrokeFrame} from '../../src/core/strokes/step-strokes.ts';
import {INITIAL_STROKES, stepStrokes} from '../../src/core/strokes/step-strokes.ts';
import {leading} from './letter-scores.ts';

/** Pixels, x right, y down, as the reader sees a right hand. */
export type Place = readonly [x: number, y: number];

export interface Drawing {
  /** The fingers that stand up, of index, middle, ring and pinky; `bent` ones are hooked. */
  readonly fingers: readonly ('straight' | 'bent' | 'folded')[];
  /** The places the hand goes through. */
  readonly path: readonly Place[];
  readonly durationMs: number;
  readonly frameRate: number;
  readonly hand: Handedness;
  /** The letter the network sees. */
  readonly letter: string;
  /** Milliseconds the hand is held before it starts and after it has ended. */
  readonly holdMs: number;
  /** Frames without a hand. */
  readonly lost: readonly number[];
}

const IMAGE = {width: 640, height: 480};
/** Pixels from the wrist to a knuckle. */
const PALM = 80;

/** The frames of a hand that goes along a path as it stands. */
export function framesOf(drawing: Drawing): StrokeFrame[] {
  const {durationMs, holdMs, frameRate, lost} = drawing;
  const count = Math.floor(((durationMs + 2 * holdMs) * frameRate) / 1000) + 1;
  return Array.from({length: count}, (_, i) => {
    const capturedAt = 1000 + (1000 * i) / frameRate;
    const share = Math.min(1, Math.max(0, (capturedAt - 1000 - holdMs) / durationMs));
    const hand = {
      landmarks: landmarksAt(along(drawing.path, share), drawing),
      scores: leading(drawing.letter),
      handedness: drawing.hand,
    };
    return {capturedAt, image: IMAGE, hand: lost.includes(i) ? null : hand};
  });
}

/** What is told of frames, one after the other. */
export function tellAll(frames: readonly StrokeFrame[]): StrokeEvent[] {
  let state = INITIAL_STROKES;
  return frames.flatMap((frame) => {
    const step = stepStrokes(state, frame);
    state = step.state;
    return step.event === null ? [] : [step.event];
  });
}

/** Every leg takes as long as it is. */
function along(path: readonly Place[], share: number): Place {
  const lengths = path.slice(1).map(([x, y], i) => Math.hypot(x - path[i]![0], y - path[i]![1]));
  let rest = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    const [[ax, ay], [bx, by]] = [path[i]!, path[i + 1]!];
    if (length > 0 && rest <= length)
      return [ax + (rest / length) * (bx - ax), ay + (rest / length) * (by - ay)];
    rest -= length;
  }
  return path.at(-1)!;
}

function landmarksAt([x, y]: Place, {fingers, hand}: Drawing): Landmark[] {
  const thumb: Place[] = [30, 45, 60, 70].map((side, i) => [side, -20 - 12 * i]);
  const points: Place[] = [[0, 0], ...thumb, ...fingers.flatMap(fingerPoints)];
  const side = hand === 'left' ? -1 : 1;
  return points.map(([dx, dy]) => ({
    x: 0.5 + (side * (x + dx)) / IMAGE.width,
    y: 0.5 + (y + dy) / IMAGE.height,
    z: 0,
  }));
}

function fingerPoints(state: Drawing['fingers'][number], finger: number): Place[] {
  const side = 30 - 20 * finger;
  const reach = {
    straight: [0, -35, -60, -80],
    bent: [0, -35, -45, -30],
    folded: [0, -30, -8, 5],
  }[state];
  return reach.map((dy, joint) => [side + (state === 'straight' ? 0 : 8 * joint), dy - PALM]);
}
