import type {Reading} from '../letters/read-letters.ts';

/** Palm lengths a second under which a hand stands still; a hand that is held up by somebody always trembles a little. */
const CALM_SPEED = 0.5;

/** Whether a hand is there that neither moves nor is about to bring anything about: what it shows was typed, or is no letter. */
export function isCalm({motion, letter, waiting, strokes}: Reading): boolean {
  if (motion === null || letter.hold !== null) return false;
  if (waiting.length > 0 || strokes.pending !== null) return false;
  return Math.max(motion.travel, motion.change) < CALM_SPEED;
}
