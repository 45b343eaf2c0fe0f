import type {Hand, Handedness, Landmark, LetterScores} from '../../src/contracts/recognition.ts';
import type {StrokeFrame} from '../../src/core/strokes/step-strokes.ts';
import {MODEL_SHAPE} from '../../src/signing-hand/hand-shape.ts';
import type {HandShape} from '../../src/signing-hand/hand-shape.ts';
import type {Random} from '../support/numbers/random.ts';
import type {Film} from './films.ts';
import {IMAGE} from './pretend-camera.ts';
import type {PretendCamera, Scene, SeenLandmarks} from './pretend-camera.ts';

/** What stands for the network. */
export type ScoreHand = (seen: SeenLandmarks, hand: Handedness) => LetterScores;

/** A frame as the recogniser would tell of it, but for what it sees of the picture. */
export interface FilmedFrame extends StrokeFrame {
  readonly hand: (NonNullable<StrokeFrame['hand']> & Pick<Hand, 'worldLandmarks'>) | null;
}

export const FRAME_RATES = [10, 15, 30] as const;

/** Errors of the detector, over the palm's length: anew in each frame, and slowly wandering. */
const TREMBLE = 0.012;
const WANDER = 0.02;
/** Of the wandering, the share that is left in the next frame. */
const KEPT = 0.8;
/** Depths are guessed. */
const DEPTH_ERROR = 2;
/** The share of frames in which no hand is found, while it is still and more for each palm length a second. */
const LOST = {still: 0.01, perSpeed: 0.01, most: 0.25};
/** Frames do not come evenly: standard deviation, of the time between two. */
const UNEVEN = 0.12;

/** A camera, a person and a place: the palm up to 25° tilted in the picture, seen up to 20° from the side and from above. */
export function randomScene(random: Random): Scene {
  const length = () => 1 + random.normal() * 0.04;
  const shape: HandShape = {
    ...MODEL_SHAPE,
    thumb: length(),
    index: length(),
    middle: length(),
    ring: length(),
    pinky: length(),
  };
  return {
    hand: random.chance(0.5) ? 'left' : 'right',
    shape,
    view: {
      yaw: random.between(-20, 20),
      pitch: random.between(-20, 20),
      roll: random.between(-25, 25),
    },
    zoom: 2 ** random.between(-0.6, 0.4),
    centre: {x: random.normal() * 0.1, y: random.normal() * 0.1},
  };
}

/** Films as the recogniser would tell of them: uneven frames, trembling landmarks, lost hands. */
export function recordFilm(
  {durationMs, poseAt}: Film,
  scene: Scene,
  frameRate: number,
  {camera, score}: {readonly camera: PretendCamera; readonly score: ScoreHand},
  random: Random,
): FilmedFrame[] {
  const frames: FilmedFrame[] = [];
  const tremble = createTremble(random);
  const stepMs = 1000 / frameRate;
  let last: readonly Landmark[] | null = null;
  for (let timeMs = random.next() * stepMs; timeMs < durationMs;) {
    const seen = camera.see(poseAt(timeMs), scene);
    const lost = random.chance(lostShare(last, seen.landmarks, stepMs));
    last = seen.landmarks;
    const shaken = tremble(seen);
    const hand = {
      landmarks: shaken.landmarks,
      worldLandmarks: shaken.world,
      scores: score(shaken, scene.hand),
      handedness: scene.hand,
    };
    frames.push({hand: lost ? null : hand, image: IMAGE, capturedAt: timeMs});
    timeMs += stepMs * Math.max(0.5, 1 + random.normal() * UNEVEN);
  }
  return frames;
}

/** A fast hand is blurred, and missed more often. */
function lostShare(
  last: readonly Landmark[] | null,
  now: readonly Landmark[],
  stepMs: number,
): number {
  if (last === null) return LOST.still;
  const shift = now.reduce((sum, point, i) => sum + distance(point, last[i] ?? point), 0);
  const speed = shift / now.length / palmLength(now) / (stepMs / 1000);
  return Math.min(LOST.most, LOST.still + LOST.perSpeed * speed);
}

function createTremble(random: Random): (seen: SeenLandmarks) => SeenLandmarks {
  let wander = Array.from({length: 21}, () => [random.normal(), random.normal(), random.normal()]);
  const spread = Math.sqrt(1 - KEPT * KEPT);
  return ({landmarks, world}) => {
    wander = wander.map((point) => point.map((value) => value * KEPT + random.normal() * spread));
    const error = wander.map((point) =>
      point.map((value) => value * WANDER + random.normal() * TREMBLE),
    );
    return {
      landmarks: shake(landmarks, error, palmLength(landmarks), IMAGE.width / IMAGE.height),
      world: shake(world, error, palmLength(world), 1),
    };
  };
}

/** @param aspect how much longer the unit of x is than that of y */
function shake(
  points: readonly Landmark[],
  error: readonly (readonly number[])[],
  size: number,
  aspect: number,
): Landmark[] {
  return points.map(({x, y, z}, i) => {
    const [dx = 0, dy = 0, dz = 0] = error[i] ?? [];
    return {x: x + dx * size, y: y + dy * size * aspect, z: z + dz * size * DEPTH_ERROR};
  });
}

/** In units of x; in space, because a palm seen edge-on is no smaller. */
function palmLength(points: readonly Landmark[]): number {
  const [wrist, knuckle] = [points[0], points[9]];
  return wrist === undefined || knuckle === undefined ? 1 : distance(wrist, knuckle);
}

function distance(a: Landmark, b: Landmark): number {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}
