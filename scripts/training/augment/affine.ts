import type {Random} from '../../support/numbers/random.ts';

/** (x, y) → (a·x + b·y + x0, c·x + d·y + y0), in pixels of a square picture. */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly x: number;
  readonly y: number;
}

export interface AffineRange {
  readonly rotation: number;
  readonly shear: number;
  readonly stretch: number;
}

/**
 * A turn, shear and stretch about the middle of a picture.
 * @param size of the picture, pixels a side
 */
export function randomAffine(
  {rotation, shear, stretch}: AffineRange,
  size: number,
  random: Random,
): Affine {
  const angle = (random.normal() * rotation * Math.PI) / 180;
  const slant = random.between(-shear, shear);
  const wider = 1 + random.between(-stretch, stretch);
  const a = Math.cos(angle) * wider;
  const c = Math.sin(angle) * wider;
  const b = Math.cos(angle) * slant - Math.sin(angle);
  const d = Math.sin(angle) * slant + Math.cos(angle);
  const middle = size / 2;
  return {a, b, c, d, x: middle - a * middle - b * middle, y: middle - c * middle - d * middle};
}

/** Moves a point; a depth stays what it is. */
export function applyAffine<P extends {readonly x: number; readonly y: number}>(
  {a, b, c, d, x, y}: Affine,
  point: P,
): P {
  return {...point, x: a * point.x + b * point.y + x, y: c * point.x + d * point.y + y};
}

/** A square picture with every point moved by `affine`; beyond its edge the nearest pixel counts. */
export function warpPicture(
  picture: Uint8Array,
  size: number,
  {a, b, c, d, x, y}: Affine,
): Uint8Array {
  const determinant = a * d - b * c;
  const warped = new Uint8Array(size * size);
  const last = size - 1.001;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const dx = column + 0.5 - x;
      const dy = row + 0.5 - y;
      const fromX = clamp((d * dx - b * dy) / determinant - 0.5, last);
      const fromY = clamp((a * dy - c * dx) / determinant - 0.5, last);
      warped[row * size + column] = Math.round(bilinear(picture, size, fromX, fromY));
    }
  }
  return warped;
}

function bilinear(picture: Uint8Array, size: number, x: number, y: number): number {
  const x0 = x | 0;
  const y0 = y | 0;
  const fx = x - x0;
  const fy = y - y0;
  const at = y0 * size + x0;
  const upper = (picture[at] ?? 0) * (1 - fx) + (picture[at + 1] ?? 0) * fx;
  const below = at + size;
  const lower = (picture[below] ?? 0) * (1 - fx) + (picture[below + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}

function clamp(value: number, high: number): number {
  return value < 0 ? 0 : value > high ? high : value;
}
