import {msg} from '@lit/localize';
import {LETTER_HINTS} from '../../core/common/letter-hints.ts';

// Filled in by the build (scripts/build/bundles.ts). Only where it is looked at itself, the bundler leaves out what is not for this alphabet.
declare const BUILT_ALPHABET_ID: string;

/** The American handshapes in words, for people who cannot see the pictures; other alphabets describe theirs in `hints.json`. Of a right or a left hand alike; "up" is away from the elbow. */
const WORDS: Readonly<Record<string, () => string>> = {
  A: () => msg('A fist, palm to the reader, with the thumb upright beside the index finger.'),
  B: () =>
    msg(
      'Four fingers straight up and together, palm to the reader, the thumb folded across the palm.',
    ),
  C: () => msg('Fingers and thumb curved into an open round, palm to the side.'),
  D: () =>
    msg('Index finger straight up; the thumb and the tips of the other fingers meet in a round.'),
  E: () =>
    msg('All four fingers folded down, their tips on the thumb, which lies across the palm.'),
  F: () =>
    msg('Index finger and thumb touch in a ring; the other three fingers stand up and apart.'),
  G: () =>
    msg(
      'Index finger and thumb point sideways, a little apart, palm to the signer, the other fingers folded.',
    ),
  H: () =>
    msg(
      'Index and middle finger together point sideways, palm to the signer; thumb and other fingers are folded.',
    ),
  I: () => msg('A fist with the little finger straight up, the thumb over the folded fingers.'),
  J: () =>
    msg(
      'The hand of I: the little finger draws a J in the air, down and then in a hook, as the wrist turns.',
    ),
  K: () =>
    msg('Index finger up, middle finger pointing forward, the tip of the thumb between the two.'),
  L: () =>
    msg(
      'Index finger straight up and thumb straight out at a right angle, the other fingers folded.',
    ),
  M: () => msg('A fist with index, middle and ring finger folded over the thumb.'),
  N: () => msg('A fist with index and middle finger folded over the thumb.'),
  O: () =>
    msg('Fingers and thumb curved until their tips meet in a closed round, palm to the side.'),
  P: () =>
    msg('The hand of K turned down: palm to the floor, index finger forward, middle finger down.'),
  Q: () => msg('The hand of G turned down: index finger and thumb point to the floor.'),
  R: () => msg('Index and middle finger up and crossed, the thumb over the folded ring finger.'),
  S: () => msg('A fist with the thumb across the front of the fingers.'),
  T: () =>
    msg(
      'A fist with the thumb pushed up between index and middle finger, the index finger bent over it.',
    ),
  U: () =>
    msg('Index and middle finger straight up and together, the thumb over the folded ring finger.'),
  V: () =>
    msg('Index and middle finger straight up and apart, the thumb over the folded ring finger.'),
  W: () =>
    msg(
      'Index, middle and ring finger straight up and apart, the thumb on the folded little finger.',
    ),
  X: () => msg('A fist with the index finger raised and bent into a hook.'),
  Y: () => msg('Thumb and little finger stretched out to the sides, the other fingers folded.'),
  Z: () => msg('The index finger draws a Z in the air: across, slanting down, and across again.'),
};

/** @param letter A to Z in upper case; null for anything else, and for what nobody described */
export function describeLetter(letter: string): string | null {
  return typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl'
    ? (WORDS[letter]?.() ?? null)
    : (LETTER_HINTS[letter] ?? null);
}
