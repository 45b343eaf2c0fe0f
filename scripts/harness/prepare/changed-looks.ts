import type {Hand, Landmark} from '../../../src/contracts/recognition.ts';
import type {Point} from '../../../src/core/hand/point.ts';
import {followedSquare} from '../../../src/recognizer/detect/followed-square.ts';
import type {TurnedSquare} from '../../../src/recognizer/detect/followed-square.ts';
import type {Random} from '../../support/numbers/random.ts';
import {PIXEL_CHANGES, PLACE_CHANGES} from '../../training/data/look-changes.ts';
import type {
  LookChange,
  LookWay,
  PixelChange,
  PlaceChange,
} from '../../training/data/look-changes.ts';
import {changeCrop} from './change-crop.ts';
import {HAND_CROP_SIZE, handCrop, inCrop, inImage} from './hand-crop.ts';
import type {HandNetwork, HandNetworkOutput} from './hand-network.ts';
import {sampleHandCrop} from './sample-hand-crop.ts';

export interface Look {
  readonly way: LookWay;
  readonly changes: readonly LookChange[];
  /** Whether it was at the hand in a mirror; what it saw is given as without one. */
  readonly mirrored: boolean;
  /** With all pooled features for its sight. */
  readonly hand: Hand;
  /** 0..1, whether the landmark network sees a hand. */
  readonly presence: number;
}

const CHANGED_LOOKS = 4;
/** Probability that a changed look is changed in a further way, for each. */
const FURTHER_CHANGE = 0.15;
/** MediaPipe divides the depths that its network gives by this, and by the square's side. ref: hand_landmarks_detector_graph.cc */
const DEPTH_DIVISOR = 0.4;

/**
 * Looks at a photo's hand as the live path would look at it in the next frame, each time with something changed.
 * @param first what the first look saw
 */
export function changedLooks(
  network: HandNetwork,
  pixels: ImageData,
  first: Hand,
  random: Random,
): Look[] {
  const plain = {pixels, hand: first, mirrored: false};
  const mirrored = {pixels: mirrorPixels(pixels), hand: mirrorLandmarks(first), mirrored: true};
  return chooseChanges(random).map((changes) =>
    lookAt(network, random.chance(0.5) ? mirrored : plain, changes, random),
  );
}

/** A hand in front of the camera or of a mirror. */
interface Scene {
  readonly pixels: ImageData;
  readonly hand: Hand;
  readonly mirrored: boolean;
}

/** As many different changes as there are looks, each with perhaps some more. */
function chooseChanges(random: Random): LookChange[][] {
  const left: LookChange[] = [...PIXEL_CHANGES, ...PLACE_CHANGES];
  return Array.from({length: CHANGED_LOOKS}, () => {
    const [own] = left.splice(random.below(left.length), 1);
    return [...PIXEL_CHANGES, ...PLACE_CHANGES].filter(
      (change) => change === own || random.chance(FURTHER_CHANGE),
    );
  });
}

function lookAt(
  network: HandNetwork,
  {pixels, hand, mirrored}: Scene,
  changes: readonly LookChange[],
  random: Random,
): Look {
  const points = hand.landmarks.map(({x, y}) => ({x: x * pixels.width, y: y * pixels.height}));
  const place = changePlace(followedSquare(hand.landmarks, pixels), changes, random);
  const crop = sampleHandCrop(pixels, handCrop(place));
  const seen = network.read(changePixels(crop, place, points, changes, random));
  return {
    way: 'changed',
    changes,
    mirrored,
    presence: seen.presence,
    hand: toHand(seen, place, pixels, hand, mirrored),
  };
}

function changePixels(
  crop: ImageData,
  place: TurnedSquare,
  points: readonly Point[],
  changes: readonly LookChange[],
  random: Random,
): ImageData {
  const own = changes.filter((change): change is PixelChange =>
    PIXEL_CHANGES.some((known) => known === change),
  );
  if (own.length === 0) return crop;
  return changeCrop(
    crop,
    points.map((point) => inCrop(handCrop(place), point)),
    own,
    random,
  );
}

/** Every changed look lies a little otherwise; those that are changed in that way lie much otherwise. */
function changePlace(
  {x, y, side, rotation}: TurnedSquare,
  changes: readonly LookChange[],
  random: Random,
): TurnedSquare {
  const range = (change: PlaceChange, much: number, little: number) =>
    random.between(-1, 1) * (changes.includes(change) ? much : little);
  return {
    x: x + range('shifted', 0.12, 0.02) * side,
    y: y + range('shifted', 0.12, 0.02) * side,
    side: side * Math.exp(range('resized', 0.3, 0.05)),
    rotation: rotation + range('turned', 0.6, 0.08),
  };
}

function toHand(
  {landmarks, worldLandmarks, pooled}: HandNetworkOutput,
  place: TurnedSquare,
  {width, height}: ImageData,
  {handedness, handednessScore}: Hand,
  mirrored: boolean,
): Hand {
  const crop = handCrop(place);
  const [cos, sin] = [Math.cos(place.rotation), Math.sin(place.rotation)];
  const image = triples(landmarks).map((point) => {
    const {x, y} = inImage(crop, point);
    const z = (point.z / HAND_CROP_SIZE / DEPTH_DIVISOR) * (place.side / width);
    return {x: x / width, y: y / height, z};
  });
  const world = triples(worldLandmarks).map(({x, y, z}) => ({
    x: x * cos - y * sin,
    y: x * sin + y * cos,
    z,
  }));
  const hand = {
    landmarks: image,
    worldLandmarks: world,
    handedness,
    handednessScore,
    sight: Array.from(pooled),
  };
  return mirrored ? mirrorLandmarks(hand) : hand;
}

/** Only where things are; which hand it is stays as it was. */
function mirrorLandmarks(hand: Hand): Hand {
  return {
    ...hand,
    landmarks: hand.landmarks.map(({x, y, z}) => ({x: 1 - x, y, z})),
    worldLandmarks: hand.worldLandmarks.map(({x, y, z}) => ({x: -x, y, z})),
  };
}

function mirrorPixels({data, width, height}: ImageData): ImageData {
  const out = new ImageData(width, height);
  const from = new Uint32Array(data.buffer);
  const to = new Uint32Array(out.data.buffer);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      to[row * width + column] = from[row * width + width - 1 - column] ?? 0;
    }
  }
  return out;
}

function triples(values: Float32Array): Landmark[] {
  return Array.from({length: values.length / 3}, (_, i) => ({
    x: values[3 * i] ?? 0,
    y: values[3 * i + 1] ?? 0,
    z: values[3 * i + 2] ?? 0,
  }));
}
