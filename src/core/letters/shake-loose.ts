import {palmShift, type HandMotion, type HandPlace} from '../hand/hand-motion.ts';
import type {LetterConfig} from './letter-config.ts';

export type Shake =
  | {readonly kind: 'loose'}
  | {readonly kind: 'none'; readonly anchor: HandPlace | null};

/**
 * Whether a hand slid or bounced away from where it showed a letter. The place follows a slow hand, so that only a quick shift counts.
 * @param anchor null where the hand's place is not known
 * @param stepMs milliseconds since the last frame
 */
export function shook(
  anchor: HandPlace | null,
  motion: HandMotion | null,
  stepMs: number,
  {slide, driftMs}: Pick<LetterConfig, 'slide' | 'driftMs'>,
): Shake {
  const now = motion?.poses.at(-1);
  if (anchor === null || now === undefined) return {kind: 'none', anchor};
  if (palmShift(anchor, now) >= slide) return {kind: 'loose'};
  const share = 1 - Math.exp(-stepMs / driftMs);
  const palm = {
    x: anchor.palm.x + (now.palm.x - anchor.palm.x) * share,
    y: anchor.palm.y + (now.palm.y - anchor.palm.y) * share,
  };
  return {kind: 'none', anchor: {...anchor, palm}};
}
