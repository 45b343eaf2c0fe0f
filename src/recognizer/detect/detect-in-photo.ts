import type {Hand, ImageSize} from '../../contracts/recognition.ts';
import type {Point} from '../../core/hand/point.ts';
import {blankPicture} from './blank-picture.ts';
import {followedSquare} from './followed-square.ts';
import type {HandDetector} from './hand-detector.ts';
import {photoSearches} from './photo-searches.ts';
import type {PhotoAttempt, PhotoSearch} from './photo-searches.ts';
import {inMirror, inPhoto, show} from './showing.ts';
import type {Showing} from './showing.ts';

export interface PhotoHand {
  readonly hand: Hand;
  readonly attempt: PhotoAttempt;
  /** Whether this look was at the hand in a mirror; what it saw is given as without one, but for its sight. */
  readonly mirrored: boolean;
}

/** Looks with a detector that follows hands from picture to picture. */
interface Eyes {
  /** As at a picture that has nothing to do with the one before. */
  readonly search: (image: ImageBitmap | OffscreenCanvas) => readonly Hand[];
  /** As at the picture after one in which the hands were found where they are now. */
  readonly follow: (image: ImageBitmap | OffscreenCanvas) => readonly Hand[];
}

/**
 * Looks for hands in a photo, harder each time until there is one. Then looks twice more at each: as a live picture is looked at when the hand was
 * found in the frame before, and the same in a mirror. The three err differently, so together they err less than any (measured in
 * docs/experiments/photo-looks.md). What had to be searched for hard counts only where it is seen in all three.
 * @param detector one for video
 * @returns for each hand, the surest first, what each look saw, the first one first, with landmarks in shares of the photo itself
 */
export function detectInPhoto(
  detector: HandDetector,
  photo: ImageBitmap,
): readonly (readonly PhotoHand[])[] {
  const eyes = openEyes(detector);
  for (const search of photoSearches(photo)) {
    const hands = lookAtAll(eyes, photo, search);
    if (hands.length > 0) return hands;
  }
  return [];
}

/** These find a hand only where there is one; the others now and then take something else for one. */
const TRUSTED: readonly PhotoAttempt[] = ['plain', 'padded', 'lifted'];
const ALL_LOOKS = 3;

function lookAtAll(
  eyes: Eyes,
  photo: ImageBitmap,
  {attempt, showing}: PhotoSearch,
): readonly (readonly PhotoHand[])[] {
  const shown = attempt === 'plain' ? photo : show(photo, showing);
  const found = eyes.search(shown);
  const looks = found.map((first, i) => {
    if (i > 0) eyes.search(shown); // The mirror that the hand before was shown in has led the eyes astray.
    return [{hand: first, showing}, ...lookAgain(eyes, photo, showing, shown, first)];
  });
  return looks
    .filter(({length}) => length === ALL_LOOKS || TRUSTED.includes(attempt))
    .map((own) =>
      own.map((look) => ({
        attempt,
        mirrored: look.showing.mirrored !== showing.mirrored,
        hand: inPhoto(look.hand, photo, look.showing),
      })),
    );
}

/** What a look saw, in shares of what was shown. */
interface SeenHand {
  readonly hand: Hand;
  readonly showing: Showing;
}

/** @param first the hand as the search saw it in what is `shown` now */
function lookAgain(
  eyes: Eyes,
  photo: ImageBitmap,
  showing: Showing,
  shown: ImageSize & (ImageBitmap | OffscreenCanvas),
  first: Hand,
): SeenHand[] {
  const second = sameHand(eyes.follow(shown), first, shown);
  if (second === null) return [];
  const mirror = inMirror(showing, followedSquare(second.landmarks, shown), shown);
  const third = sameHand(eyes.follow(show(photo, mirror)), second, shown);
  return [{hand: second, showing}, ...(third === null ? [] : [{hand: third, showing: mirror}])];
}

/** How far from each other two looks may see one hand, over the side of the square that is looked at. */
const SAME_PLACE = 0.25;

function sameHand(hands: readonly Hand[], hand: Hand, image: ImageSize): Hand | null {
  const {side} = followedSquare(hand.landmarks, image);
  const ranked = hands
    .map((other) => ({other, distance: distance(middle(other, image), middle(hand, image))}))
    .sort((a, b) => a.distance - b.distance);
  const [nearest] = ranked;
  return nearest === undefined || nearest.distance > SAME_PLACE * side ? null : nearest.other;
}

function middle({landmarks}: Hand, {width, height}: ImageSize): Point {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    x: mean(landmarks.map(({x}) => x * width)),
    y: mean(landmarks.map(({y}) => y * height)),
  };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function openEyes(detector: HandDetector): Eyes {
  let following = true;
  const follow: Eyes['follow'] = (image) => {
    const hands = detector.detectAll(image, 0);
    following = hands.length > 0;
    return hands;
  };
  return {
    follow,
    search(image) {
      for (let i = 0; following && i < MOST_BLANKS; i++) follow(blankPicture());
      return follow(image);
    },
  };
}

/** Until nothing is followed any more; once is enough nearly always. */
const MOST_BLANKS = 3;
