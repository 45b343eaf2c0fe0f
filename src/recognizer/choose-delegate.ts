import type {HandDetector} from './hand-detector.ts';

/** Detections timed on each delegate, after one that warms it up. */
const TIMED_RUNS = 4;

/**
 * Median milliseconds a detection takes.
 * @param atMs time of the first run; the following ones count on from it a millisecond each
 */
export function timeDetector(
  detector: HandDetector,
  image: ImageBitmap,
  atMs: number,
  now: () => number,
): number {
  detector.detect(image, atMs);
  const times = Array.from({length: TIMED_RUNS}, (_, i) => {
    const start = now();
    detector.detect(image, atMs + 1 + i);
    return now() - start;
  });
  times.sort((a, b) => a - b);
  return times[TIMED_RUNS >> 1] ?? Infinity;
}

/** Graphics that are really the CPU in disguise: about a second a frame, not worth trying. */
const SOFTWARE_RENDERER = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether this worker has WebGL 2 on real graphics hardware. */
export function hasGraphicsHardware(): boolean {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (context === null) return false;
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const parameter = info === null ? context.RENDERER : info.UNMASKED_RENDERER_WEBGL;
  const renderer = String(context.getParameter(parameter));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return !SOFTWARE_RENDERER.test(renderer);
}
