import type {Hand} from '../../contracts/recognition.ts';
import {middleOfHand} from '../../core/hand/middle-of-hand.ts';
import type {Point} from '../../core/hand/point.ts';
import {blankPicture} from './blank-picture.ts';
import {followedSquare} from './followed-square.ts';
import type {HandDetector} from './hand-detector.ts';

/** How far from where it was (share of the picture) a hand may be found again. */
const FARTHEST = 0.2;
/** Looks at nothing until nothing is followed any more; one is enough nearly always. */
const MOST_BLANKS = 3;
/** Looks at the hand alone until it is found: where it was may be looked at first. */
const MOST_LOOKS = 2;
/** What is shown of the picture round the hand, over the side of the square that is looked at. */
const SHOWN = 0.6;

/**
 * Has a detector that follows one hand follow another one from now on: it is shown nothing, then that hand alone.
 * @param hands that are in the picture
 * @param place where the hand to follow was last, in shares of the picture
 * @returns whether there was one
 */
export function leadToHand(
  detector: HandDetector,
  image: ImageBitmap,
  hands: readonly Hand[],
  place: Point,
  atMs: number,
): boolean {
  const hand = nearest(hands, place);
  if (hand === null) return false;
  const blank = blankPicture();
  for (let i = 0; i < MOST_BLANKS && detector.detect(blank, atMs) !== null; i++);
  const alone = showAlone(image, hand);
  for (let i = 0; i < MOST_LOOKS; i++) if (detector.detect(alone, atMs) !== null) return true;
  return false;
}

function nearest(hands: readonly Hand[], place: Point): Hand | null {
  const ranked = hands
    .map((hand) => {
      const {x, y} = middleOfHand(hand.landmarks);
      return {hand, distance: Math.hypot(x - place.x, y - place.y)};
    })
    .sort((a, b) => a.distance - b.distance);
  const [first] = ranked;
  return first === undefined || first.distance > FARTHEST ? null : first.hand;
}

function showAlone(image: ImageBitmap, {landmarks}: Hand): OffscreenCanvas {
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives the recogniser no 2-D canvas.');
  const {x, y, side} = followedSquare(landmarks, image);
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.beginPath();
  context.arc(x, y, SHOWN * side, 0, 2 * Math.PI);
  context.clip();
  context.drawImage(image, 0, 0);
  return canvas;
}
