import {STANDARD_LOOK} from './hand-look.ts';
import type {HandLook} from './hand-look.ts';
import {createHandPlayer} from './hand-player.ts';
import type {HandPlayer} from './hand-player.ts';
import {createHandRenderer} from './hand-renderer.ts';
import {loadHandModel} from './load-hand-model.ts';

export interface SigningHandOptions {
  /** The bytes of right.glb; a left hand is its mirror image. */
  readonly model: ArrayBuffer;
  /** What differs from the standard look. */
  readonly look?: Partial<HandLook>;
  /** True draws without a pause, so that `canvas.captureStream()` can stand in for a camera. */
  readonly always?: boolean;
  /** True shows poses at once, for people who want less motion. */
  readonly still?: boolean;
  /**
   * How many milliseconds pass for the hand while `realMs` pass; all of them unless given. Less lets somebody slow follow, 0 makes it wait.
   */
  readonly passTime?: (realMs: number) => number;
  /** Called as each letter is reached, with its place in the text's letters, and with null at the end. */
  readonly onLetter?: (letter: string | null, place: number | null) => void;
  /** Called when the browser takes the graphics away, after which nothing is drawn, and when it gives them back. */
  readonly onGraphics?: (are: 'lost' | 'back') => void;
}

export interface SigningHand extends HandPlayer {
  /** Stops, and gives the graphics card everything back; the canvas cannot be drawn on again. */
  dispose(): void;
}

/**
 * A hand on a canvas that signs. The one door to three.js: import this file when the hand is to be shown, not before.
 * @param canvas drawn on at its own width and height, whatever they are at each picture
 * @throws Error when the model cannot be read or the browser gives no WebGL context
 */
export async function createSigningHand(
  canvas: HTMLCanvasElement,
  {model, look, always = false, still = false, onLetter, onGraphics, passTime}: SigningHandOptions,
): Promise<SigningHand> {
  const renderer = createHandRenderer(canvas, await loadHandModel(model));
  const toHandTime = createHandClock(passTime);
  const player = createHandPlayer(
    {
      draw: (pose, shown) => renderer.draw(pose, shown),
      requestFrame: (callback) => requestAnimationFrame((now) => callback(toHandTime(now))),
      cancelFrame: (request) => cancelAnimationFrame(request),
      onLetter: onLetter ?? (() => undefined),
    },
    {look: {...STANDARD_LOOK, ...look}, always, still},
  );
  const unfollow = followGraphics(canvas, (are) => {
    // What was drawn is gone.
    if (are === 'back') player.setLook({});
    onGraphics?.(are);
  });
  return {
    ...player,
    dispose() {
      unfollow();
      player.stop();
      renderer.dispose();
    },
  };
}

/** Counts the hand's own milliseconds; to be told the page's at every picture. */
function createHandClock(passTime = (realMs: number) => realMs): (nowMs: number) => number {
  let lastMs: number | null = null;
  let handMs = 0;
  return (nowMs) => {
    handMs += passTime(nowMs - (lastMs ?? nowMs));
    lastMs = nowMs;
    return handMs;
  };
}

/** The renderer asks for lost graphics back and sets itself up again when they come; it listens first. @returns ends the following */
function followGraphics(
  canvas: HTMLCanvasElement,
  onChange: (are: 'lost' | 'back') => void,
): () => void {
  const onLost = () => onChange('lost');
  const onBack = () => onChange('back');
  canvas.addEventListener('webglcontextlost', onLost);
  canvas.addEventListener('webglcontextrestored', onBack);
  return () => {
    canvas.removeEventListener('webglcontextlost', onLost);
    canvas.removeEventListener('webglcontextrestored', onBack);
  };
}
