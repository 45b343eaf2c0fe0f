import type {HandLook} from '../../src/signing-hand/hand-look.ts';
import {planSpelling} from '../../src/signing-hand/plan-spelling.ts';
import type {Backdrop, HandPicture} from '../harness/hand-protocol.ts';

export interface FilmOptions {
  readonly text: string;
  readonly lettersPerSecond: number;
  readonly look: HandLook;
  readonly backdrop: Backdrop;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  /** Standard deviation of the camera's noise, of 255; every frame has its own. */
  readonly noise: number;
}

/** The frames of a video of the hand spelling a text. @throws Error when nothing in the text can be spelled */
export function filmSpelling(options: FilmOptions): HandPicture[] {
  const {text, lettersPerSecond, frameRate} = options;
  const plan = planSpelling(text, lettersPerSecond);
  if (plan.letters.length === 0)
    throw new Error(`nothing in "${text}" can be spelled: give letters`);
  const count = Math.ceil((plan.durationMs / 1000) * frameRate);
  return Array.from({length: count}, (_, frame) => ({
    pose: plan.poseAt((1000 * frame) / frameRate),
    look: options.look,
    backdrop: options.backdrop,
    width: options.width,
    height: options.height,
    blur: 0,
    noise: {deviation: options.noise, seed: frame + 1},
  }));
}
