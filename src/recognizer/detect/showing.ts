import type {Hand, ImageSize, Landmark} from '../../contracts/recognition.ts';
import type {Point} from '../../core/hand/point.ts';
import type {TurnedSquare} from './followed-square.ts';

/** What is done to a picture's light and colours: shadows lifted, or grey given the colour of skin. */
export type Treatment = 'none' | 'lifted' | 'tinted';

/** How a part of a photo is shown to the detector. */
export interface Showing {
  /** Middle of the part, in pixels of the photo. */
  readonly middle: Point;
  /** Pixels of the photo; may reach outside it. */
  readonly size: ImageSize;
  /** Radians that it is turned clockwise about the middle. */
  readonly turn: number;
  /** Whether left and right are exchanged, after the turn. */
  readonly mirrored: boolean;
  readonly treatment: Treatment;
}

/** Of a picture without colours: skin's hue, whatever its lightness. */
const SKIN = '#c08262';

/** The whole photo as it is. */
export function asItIs({width, height}: ImageSize): Showing {
  return {
    middle: {x: width / 2, y: height / 2},
    size: {width, height},
    turn: 0,
    mirrored: false,
    treatment: 'none',
  };
}

/** What is shown: grey where the photo does not reach. */
export function show(photo: ImageBitmap, showing: Showing): OffscreenCanvas {
  const {middle, size, turn, mirrored, treatment} = showing;
  const [width, height] = [pixels(size.width), pixels(size.height)];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (context === null) throw new Error('This browser gives a worker no 2-D canvas.');
  context.fillStyle = '#808080';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  if (mirrored) context.scale(-1, 1);
  context.rotate(turn);
  context.translate(-middle.x, -middle.y);
  context.drawImage(photo, 0, 0);
  if (treatment === 'lifted') {
    // Screen blending with itself: dark parts about double, light ones stay.
    context.globalCompositeOperation = 'screen';
    context.drawImage(photo, 0, 0);
  }
  if (treatment === 'tinted') {
    context.globalCompositeOperation = 'color';
    context.fillStyle = SKIN;
    context.fillRect(0, 0, photo.width, photo.height);
  }
  return canvas;
}

/** A hand that was found in what was shown, as it is in the photo: landmarks in shares of the photo, and whose hand it is without a mirror. */
export function inPhoto(hand: Hand, photo: ImageSize, showing: Showing): Hand {
  const {middle, size, mirrored} = showing;
  const [width, height] = [pixels(size.width), pixels(size.height)];
  const inImage = ({x, y, z}: Landmark): Landmark => {
    const point = turnBack(showing, {x: (x - 0.5) * width, y: (y - 0.5) * height});
    return {
      x: (middle.x + point.x) / photo.width,
      y: (middle.y + point.y) / photo.height,
      z: (z * width) / photo.width,
    };
  };
  return {
    ...hand,
    landmarks: hand.landmarks.map(inImage),
    worldLandmarks: hand.worldLandmarks.map(({x, y, z}) => ({...turnBack(showing, {x, y}), z})),
    handedness: mirrored ? otherHand(hand.handedness) : hand.handedness,
  };
}

/**
 * The same with what is shown reflected at the hand's own axis: the hand stays where it is in a square that stays, so that eyes which follow it see
 * just that square in a mirror.
 * @param square where the hand is, in pixels of what is shown
 */
export function inMirror(showing: Showing, square: TurnedSquare, shown: ImageSize): Showing {
  const {turn, mirrored} = showing;
  const mirror = {
    ...showing,
    turn: mirrored ? turn + 2 * square.rotation : turn - 2 * square.rotation,
    mirrored: !mirrored,
  };
  const fromMiddle = {x: square.x - shown.width / 2, y: square.y - shown.height / 2};
  const hand = turnBack(showing, fromMiddle);
  const middle = turnBack(mirror, {x: -fromMiddle.x, y: -fromMiddle.y});
  return {
    ...mirror,
    middle: {
      x: showing.middle.x + hand.x + middle.x,
      y: showing.middle.y + hand.y + middle.y,
    },
  };
}

/** From directions in what is shown to directions in the photo. */
function turnBack({turn, mirrored}: Pick<Showing, 'turn' | 'mirrored'>, {x, y}: Point): Point {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const across = mirrored ? -x : x;
  return {x: across * cos + y * sin, y: y * cos - across * sin};
}

function otherHand(handedness: Hand['handedness']): Hand['handedness'] {
  return handedness === 'left' ? 'right' : 'left';
}

function pixels(length: number): number {
  return Math.max(1, Math.round(length));
}
