import {msg, str} from '@lit/localize';
import type {Difference} from '../../core/practice/compare-hand.ts';
import {isDrawn} from '../../core/practice/judge-attempt.ts';
import type {Finger} from '../../core/practice/measure-hand.ts';
import {describeLetter} from '../signing-hand/describe-letter.ts';
import {askedLetter, type AskedLetter, type Asking, type Outcome} from './practice-state.ts';

// Filled in by the build (scripts/build/bundles.ts). Only where it is looked at itself, the bundler leaves out what is not for this alphabet.
declare const BUILT_ALPHABET_ID: string;

/** What a person who tries a letter can do now, most pressing first; at least one sentence. */
export function feedbackWords(asking: Asking): readonly string[] {
  const letter = askedLetter(asking);
  const {feedback, item, place} = asking;
  switch (feedback.kind) {
    case 'no-hand':
      return [msg('Hold your hand up to the camera.')];
    case 'looking':
      return [msg(str`Make the letter ${letter}.`)];
    case 'hold':
      return [
        item[place - 1] === letter
          ? msg(str`And ${letter} again: let go for a moment, or slide your hand to the side.`)
          : msg('That is it. Hold still.'),
      ];
    case 'draw':
      return [drawWords(letter)];
    case 'differs':
      return [...new Set(feedback.differences.map((one) => differenceWords(one, letter)))];
    case 'reads-as':
      return [msg(str`This reads as ${feedback.letter}.`), ownTip(letter) ?? []].flat();
  }
}

function drawWords(letter: string): string {
  if (!(typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl')) {
    return msg(str`Now draw ${letter} in the air.`);
  }
  return letter === 'J'
    ? msg('Now draw a J in the air with your little finger.')
    : msg('Now draw a Z in the air with your index finger.');
}

/** What there is to say of a letter as a whole; null of one that nobody described. */
function ownTip(letter: string): string | null {
  return typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl'
    ? letterTip(letter)
    : describeLetter(letter);
}

function thumbTip(letter: string): string {
  return ownTip(letter) ?? msg('Look where the thumb of the drawn hand is.');
}

/** What to do about one difference from a letter. */
export function differenceWords(difference: Difference, letter: string): string {
  switch (difference.part) {
    case 'index':
    case 'middle':
    case 'ring':
    case 'pinky':
      return difference.problem === 'too-bent'
        ? straighten(difference.part)
        : bend(difference.part, letter);
    case 'fingers':
      return difference.problem === 'too-bent'
        ? msg('Straighten your fingers.')
        : msg('Bend all your fingers more.');
    case 'pair':
      return pairWords(difference.problem);
    case 'thumb':
      return thumbTip(letter);
    case 'thumb-and-index':
    case 'thumb-and-middle':
      return difference.problem === 'touching'
        ? msg('Move the tip of your thumb away from the fingertips.')
        : thumbTip(letter);
    case 'palm':
      return palmWords(difference.problem);
  }
}

function straighten(finger: Finger): string {
  switch (finger) {
    case 'index':
      return msg('Straighten your index finger.');
    case 'middle':
      return msg('Straighten your middle finger.');
    case 'ring':
      return msg('Straighten your ring finger.');
    case 'pinky':
      return msg('Straighten your little finger.');
  }
}

function bendIndex(): string {
  return msg('Bend your index finger more.');
}

function bend(finger: Finger, letter: string): string {
  switch (finger) {
    case 'index':
      return letter === 'X' ? (ownTip('X') ?? bendIndex()) : bendIndex();
    case 'middle':
      return msg('Bend your middle finger more.');
    case 'ring':
      return msg('Bend your ring finger more.');
    case 'pinky':
      return msg('Bend your little finger more.');
  }
}

function pairWords(problem: 'too-apart' | 'too-close' | 'not-crossed' | 'crossed'): string {
  switch (problem) {
    case 'too-apart':
      return msg('Bring your index and middle finger together.');
    case 'too-close':
      return msg('Spread your index and middle finger.');
    case 'not-crossed':
      return msg('Cross your index and middle finger.');
    case 'crossed':
      return msg('Uncross your fingers.');
  }
}

function palmWords(
  problem: 'not-up' | 'not-sideways' | 'not-down' | 'not-facing' | 'not-aside',
): string {
  switch (problem) {
    case 'not-up':
      return msg('Hold your hand upright.');
    case 'not-sideways':
      return msg('Point your hand to the side, palm towards you.');
    case 'not-down':
      return msg('Turn your hand so that it points down.');
    case 'not-facing':
      return msg('Turn your palm to the camera.');
    case 'not-aside':
      return msg('Turn your palm to the side.');
  }
}

/** What tells an American letter from those that look like it: mostly where its thumb is. */
export function letterTip(letter: string): string {
  switch (letter) {
    case 'A':
      return msg('Stand your thumb upright beside the index finger.');
    case 'B':
      return msg('Lay your thumb across the palm.');
    case 'C':
      return msg('Curve your thumb to meet the fingers, with a gap between the tips.');
    case 'D':
      return msg('Let your thumb touch the tip of the middle finger.');
    case 'E':
      return msg('Lay your thumb across the palm, under the fingertips.');
    case 'F':
      return msg('Let the tips of your thumb and index finger touch.');
    case 'G':
      return msg('Point your thumb and index finger to the side, a little apart.');
    case 'H':
      return msg('Point your index and middle finger to the side, thumb folded away.');
    case 'I':
    case 'J':
      return msg('Lay your thumb over the folded fingers.');
    case 'K':
      return msg('Put the tip of your thumb between index and middle finger.');
    case 'L':
      return msg('Stretch your thumb out to the side.');
    case 'M':
      return msg('Tuck your thumb under three fingers.');
    case 'N':
      return msg('Tuck your thumb under two fingers.');
    case 'O':
      return msg('Let your thumb touch the fingertips in a round.');
    case 'P':
      return msg('Make a K and turn it down: the middle finger points to the floor.');
    case 'Q':
      return msg('Point your thumb and index finger to the floor.');
    case 'R':
      return msg('Cross your index and middle finger, the thumb over the ring finger.');
    case 'S':
      return msg('Lay your thumb across the front of the fingers.');
    case 'T':
      return msg('Push your thumb up between index and middle finger.');
    case 'U':
    case 'V':
      return msg('Lay your thumb over the folded ring finger.');
    case 'W':
      return msg('Rest your thumb on the folded little finger.');
    case 'X':
      return msg('Raise your index finger and bend it into a hook.');
    case 'Y':
      return msg('Stretch your thumb and little finger out, the others folded.');
    case 'Z':
      return msg('Point up with your index finger, the thumb over the middle finger.');
    default:
      return '';
  }
}

/** What is asked, in words. */
export function taskWords({item, place}: Pick<Asking, 'item' | 'place'>): string {
  const letter = askedLetter({item, place});
  const verb = isDrawn(letter) ? msg(str`Draw ${letter}`) : msg(str`Show ${letter}`);
  return item.length === 1
    ? verb
    : msg(str`${verb}, letter ${place + 1} of ${item.length} in ${item}`);
}

export function rightWords(item: string, tookMs: number | null): string {
  if (item.length > 1 || tookMs === null) return msg(str`${item} is right.`);
  return msg(str`${item} is right, in ${(tookMs / 1000).toFixed(1)} seconds.`);
}

/** A round in a sentence: what was done, never what was missed. */
export function roundWords(asked: readonly AskedLetter[]): string {
  const count = (outcome: Outcome) => asked.filter((one) => one.outcome === outcome).length;
  const [right, later] = [count('right'), count('later')];
  if (right === asked.length) return msg(str`All ${right} letters right at once.`);
  if (right + later === 0) return msg('Nothing read this time. Skipped letters come back.');
  return later === 0
    ? msg(str`${right} of ${asked.length} letters right at once.`)
    : msg(str`${right} of ${asked.length} letters right at once, ${later} more on the way.`);
}

export function outcomeWords(outcome: Outcome): string {
  switch (outcome) {
    case 'right':
      return msg('right at once');
    case 'later':
      return msg('right after a second look');
    case 'skipped':
      return msg('skipped');
  }
}
