import type {SigningHand, SigningHandOptions} from '../../signing-hand/create-signing-hand.ts';

export type OpenHandOptions = Omit<SigningHandOptions, 'model'>;

/**
 * Shows the drawn hand on a canvas; the caller disposes of it.
 * Rejects when the drawing code cannot be loaded or the browser gives no WebGL context.
 */
export type OpenHand = (
  canvas: HTMLCanvasElement,
  options: OpenHandOptions,
) => Promise<SigningHand>;

/** Loads three.js and the model of the hand with the first hand that is shown, not before. */
export const openHand: OpenHand = async (canvas, options) => {
  const [{createSigningHand}, {default: model}] = await Promise.all([
    import('../../signing-hand/create-signing-hand.ts'),
    import('@webxr-input-profiles/assets/dist/profiles/generic-hand/right.glb'),
  ]);
  return createSigningHand(canvas, {...options, model: model.slice().buffer});
};
