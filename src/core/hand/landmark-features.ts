import type {ImageSize, Landmark} from '../../contracts/recognition.ts';

export const LANDMARK_COUNT = 21;

/** x and y of the image landmarks, then x, y and z of the world landmarks. */
export const FEATURE_COUNT = LANDMARK_COUNT * 2 + LANDMARK_COUNT * 3;

/**
 * Numbers that say how the hand is held, wherever it is and however big it is seen.
 * Direction is kept: P is a K that points down, and Q is a G that does.
 * @param landmarks 21 image landmarks (shares of width and height)
 * @param worldLandmarks 21 world landmarks (metres)
 * @param image size in pixels, to put the aspect ratio right
 * @param mirrored true for a left hand: it is described as the right hand it mirrors
 * @returns 105 numbers of about unit size: 42 (x, y in the image), then 63 (x, y, z in the world)
 */
export function landmarkFeatures(
  landmarks: readonly Landmark[],
  worldLandmarks: readonly Landmark[],
  image: ImageSize,
  mirrored: boolean,
): Float32Array {
  const sign = mirrored ? -1 : 1;
  const features = new Float32Array(FEATURE_COUNT);
  const flat = landmarks.map(({x, y}) => [sign * x * image.width, y * image.height]);
  features.set(normalizePoints(flat), 0);
  const world = worldLandmarks.map(({x, y, z}) => [sign * x, y, z]);
  features.set(normalizePoints(world), LANDMARK_COUNT * 2);
  return features;
}

/** Moves points to their centroid and divides by their root-mean-square distance from it. */
function normalizePoints(points: readonly (readonly number[])[]): number[] {
  const dimensions = points[0]?.length ?? 0;
  const centroid = Array.from(
    {length: dimensions},
    (_, d) => points.reduce((sum, point) => sum + (point[d] ?? 0), 0) / points.length,
  );
  const centred = points.flatMap((point) => point.map((value, d) => value - (centroid[d] ?? 0)));
  const squares = centred.reduce((sum, value) => sum + value * value, 0);
  const scale = Math.sqrt(squares / points.length);
  return scale > 0 ? centred.map((value) => value / scale) : centred;
}
