import type {HandDetector} from './hand-detector.ts';

/** Detections timed on each delegate, after one that warms it up. */
const TIMED_RUNS = 4;

/** A first run this many times slower than the one to beat is beaten: the rest need not be waited for. */
const HOPELESS = 3;

/**
 * Median milliseconds a detection takes.
 * @param atMs time of the first run; the following ones count on from it a millisecond each
 * @param toBeatMs milliseconds that another detector takes
 */
export function timeDetector(
  detector: HandDetector,
  image: ImageBitmap,
  atMs: number,
  now: () => number,
  toBeatMs = Infinity,
): number {
  detector.detect(image, atMs);
  const times: number[] = [];
  for (let run = 1; run <= TIMED_RUNS; run++) {
    const start = now();
    detector.detect(image, atMs + run);
    const ms = now() - start;
    if (ms > toBeatMs * HOPELESS) return ms;
    times.push(ms);
  }
  times.sort((a, b) => a - b);
  return times[TIMED_RUNS >> 1] ?? Infinity;
}

/** Graphics that are really the CPU in disguise: about a second a frame, not worth trying. */
const SOFTWARE_RENDERER = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** `software` is also WebGL 1, whatever draws it: nothing to run the detector on. */
export type Graphics = 'none' | 'software' | 'hardware';

/**
 * What WebGL there is here; `hardware` is WebGL 2 on a real graphics card. MediaPipe brings pictures to the hand detector through a texture, also
 * when that runs on the processor; with `none` it starts, and fails at the first picture.
 */
export function findGraphics(): Graphics {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('webgl2');
  if (context === null) return hasOldGraphics(canvas) ? 'software' : 'none';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const parameter = info === null ? context.RENDERER : info.UNMASKED_RENDERER_WEBGL;
  const renderer = String(context.getParameter(parameter));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE_RENDERER.test(renderer) ? 'software' : 'hardware';
}

function hasOldGraphics(canvas: OffscreenCanvas): boolean {
  const context = canvas.getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
