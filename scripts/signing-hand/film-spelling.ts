import type {HandLook} from '../../src/signing-hand/hand-look.ts';
import {planSpelling} from '../../src/signing-hand/plan-spelling.ts';
import type {Backdrop, HandPicture} from '../harness/signing-hand/hand-protocol.ts';
import type {Film} from '../strokes/films.ts';

/** How a moving hand is filmed. */
export interface Filming {
  readonly look: HandLook;
  readonly backdrop: Backdrop;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  /** Standard deviation of the camera's noise, of 255; every frame has its own. */
  readonly noise: number;
}

export interface FilmOptions extends Filming {
  readonly text: string;
  readonly lettersPerSecond: number;
}

/** The frames of a video of the hand spelling a text. @throws Error when nothing in the text can be spelled */
export function filmSpelling({text, lettersPerSecond, ...filming}: FilmOptions): HandPicture[] {
  const plan = planSpelling(text, lettersPerSecond);
  if (plan.letters.length === 0)
    throw new Error(`nothing in "${text}" can be spelled: give letters that the drawn hand knows`);
  return filmHand(plan, filming);
}

/** The frames of a video of a hand that moves. */
export function filmHand({durationMs, poseAt}: Film, filming: Filming): HandPicture[] {
  const {look, backdrop, width, height, frameRate, noise} = filming;
  const count = Math.ceil((durationMs / 1000) * frameRate);
  return Array.from({length: count}, (_, frame) => ({
    pose: poseAt((1000 * frame) / frameRate),
    ...{look, backdrop, width, height},
    blur: 0,
    noise: {deviation: noise, seed: frame + 1},
  }));
}
