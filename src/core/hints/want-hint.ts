import type {ImageSize, Landmark} from '../../contracts/recognition.ts';
import {palmLength} from '../hand/palm-length.ts';

/** What the person could do to be read better. */
export type Hint =
  | 'no-hand'
  /** Searched for long: something else is wrong. */
  | 'hand-not-found'
  /** The camera is covered, or gives nothing but black. */
  | 'black'
  /** The same picture again and again, which no camera gives by itself. */
  | 'frozen'
  | 'too-dark'
  | 'two-hands'
  /** A part of the hand is outside the picture. */
  | 'whole-hand'
  | 'too-far'
  | 'hold-still';

/** What one frame tells about how well a hand can be read. */
export interface HintFrame {
  /** 21 landmarks in shares of the picture, or null without a hand. */
  readonly landmarks: readonly Landmark[] | null;
  readonly image: ImageSize;
  /** Mean light (0..1) round the hand, or of the whole picture without one; null while it is not known. */
  readonly light: number | null;
  /** Milliseconds the picture has been the same, dot by dot. */
  readonly sameMs: number;
  /** Whether a hand at the picture's edge is found and lost by turns. */
  readonly comesAndGoes: boolean;
  /** Hands in the picture when they were counted last. */
  readonly hands: number;
  /** Milliseconds since a hand was last seen, or since reading began. */
  readonly withoutHandMs: number;
  /** Milliseconds a hand has moved on without a letter. */
  readonly restlessMs: number;
  /** Milliseconds since the last letter; Infinity when there was none since the hand came. */
  readonly sinceLetterMs: number;
}

/** A limit that is harder to leave than to reach, so that a value near it does not flicker. */
interface Limit {
  readonly enter: number;
  readonly leave: number;
}

export interface HintConfig {
  /** Milliseconds without a hand after which it is said what may be wrong. */
  readonly longSearchMs: number;
  /** Milliseconds without a hand after which the light is to blame, if it is poor. */
  readonly darkSearchMs: number;
  /** Milliseconds after a letter in which nothing needs to be said about the hand: it is being read. */
  readonly readsWellMs: number;
  /** Mean light, 0..1. */
  readonly dark: Limit;
  /** The same, where there is nothing to be seen at all. */
  readonly black: Limit;
  /** Milliseconds after which a picture that is the same dot by dot is a frozen one. */
  readonly frozenMs: number;
  /** The palm's length over the picture's shorter side. */
  readonly palm: Limit;
  /** How far a fingertip is outside the picture, over its width or height. */
  readonly outside: Limit;
  /** The same for the wrist, which the shapes of the fingers hardly need. */
  readonly wristOutside: Limit;
  /** Milliseconds of a hand that moves without a letter. */
  readonly restless: Limit;
}

export const DEFAULT_HINTS: HintConfig = {
  longSearchMs: 6000,
  darkSearchMs: 2000,
  readsWellMs: 3000,
  dark: {enter: 0.12, leave: 0.16},
  black: {enter: 0.02, leave: 0.03},
  frozenMs: 3000,
  palm: {enter: 0.09, leave: 0.11},
  outside: {enter: 0.02, leave: 0},
  wristOutside: {enter: 0.15, leave: 0.1},
  restless: {enter: 3500, leave: 1500},
};

/**
 * What would help most in this frame, or null when the hand can be read.
 * @param shown the hint on the screen, which stays until its cause is clearly gone
 */
export function wantHint(
  frame: HintFrame,
  shown: Hint | null,
  config: HintConfig = DEFAULT_HINTS,
): Hint | null {
  const limitOf = (hint: Hint, {enter, leave}: Limit) => (shown === hint ? leave : enter);
  const isBlack = (frame.light ?? 1) < limitOf('black', config.black);
  if (isBlack && frame.landmarks === null) return 'black';
  if (frame.sameMs >= config.frozenMs) return 'frozen';
  const isDark = (frame.light ?? 1) < limitOf('too-dark', config.dark);
  if (frame.landmarks === null) {
    if (isDark && frame.withoutHandMs >= config.darkSearchMs) return 'too-dark';
    if (frame.comesAndGoes) return 'whole-hand';
    return frame.withoutHandMs < config.longSearchMs ? 'no-hand' : 'hand-not-found';
  }
  if (frame.sinceLetterMs < config.readsWellMs) return null;
  if (frame.hands > 1) return 'two-hands';
  const fingers = limitOf('whole-hand', config.outside);
  const wrist = limitOf('whole-hand', config.wristOutside);
  if (frame.comesAndGoes || reachesOutside(frame.landmarks, fingers, wrist)) return 'whole-hand';
  if (isDark) return 'too-dark';
  if (palmShare(frame.landmarks, frame.image) < limitOf('too-far', config.palm)) return 'too-far';
  return frame.restlessMs > limitOf('hold-still', config.restless) ? 'hold-still' : null;
}

function reachesOutside(points: readonly Landmark[], fingers: number, wrist: number): boolean {
  return points.some(({x, y}, index) => {
    const outside = Math.max(-x, x - 1, -y, y - 1);
    return outside > (index === 0 ? wrist : fingers);
  });
}

/** The palm's length over the picture's shorter side. */
function palmShare(landmarks: readonly Landmark[], {width, height}: ImageSize): number {
  const points = landmarks.map(({x, y}) => ({x: x * width, y: y * height}));
  return palmLength(points) / Math.max(1, Math.min(width, height));
}
