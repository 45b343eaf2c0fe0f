import {ALPHABET_POSES} from './alphabet-poses.ts';
import {finger, held, thumb} from './hand-pose.ts';
import type {HandPose} from './hand-pose.ts';

/** The letters that are held still, of a right hand, by letter. */
export const LETTER_POSES: Readonly<Record<string, HandPose>> = Object.fromEntries(
  Object.entries(ALPHABET_POSES).flatMap(([letter, pose]) =>
    'path' in pose
      ? []
      : [
          [
            letter,
            {
              index: finger(...pose.index),
              middle: finger(...pose.middle),
              ring: finger(...pose.ring),
              pinky: finger(...pose.pinky),
              thumb: thumb(...pose.thumb),
              ...held(...pose.wrist),
            },
          ],
        ],
  ),
);
