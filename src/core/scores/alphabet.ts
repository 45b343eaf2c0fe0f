import alphabet from '#alphabet/alphabet.json' with {type: 'json'};
import type {Alphabet} from '../../contracts/alphabet.ts';

/** The alphabet that this program is of (docs/decisions/0015): the American one unless another was named to build or to start it with. */
export const ALPHABET = alphabet as Alphabet;

// What a script does not use of all this is left out of it, so nothing here may look as if it did more than tell.

/** The letters that are held still. Those drawn in the air are read by core code for motion, not by the network. */
export const STATIC_LETTERS = /* @__PURE__ */ lettersOf(ALPHABET);

/** The label of a hand that shows no letter. */
export const NO_LETTER = 'none';

/** The network's outputs, in order. */
export const LABELS: readonly string[] = /* @__PURE__ */ STATIC_LETTERS.concat(NO_LETTER);

export const NO_LETTER_INDEX = /* @__PURE__ */ LABELS.indexOf(NO_LETTER);

/** Letters in whose shape hands rest or point. */
export const RESTING_SHAPES = /* @__PURE__ */ restingShapesOf(ALPHABET);

/** Letters in whose shape hands point. */
export const POINTING_SHAPES = /* @__PURE__ */ pointingShapesOf(ALPHABET);

/** Whether a letter that slides or bounces is spelled again. */
export const SLIDES = /* @__PURE__ */ slides(ALPHABET);

function lettersOf({held}: Alphabet): string[] {
  return held.split('');
}

function restingShapesOf({restingShapes}: Alphabet): string {
  return restingShapes;
}

function pointingShapesOf({pointingShapes}: Alphabet): string {
  return pointingShapes;
}

function slides({doubles}: Alphabet): boolean {
  return doubles === 'slide';
}
