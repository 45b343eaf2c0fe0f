import {HAND_CROP_SIZE} from './hand-crop.ts';
import type {HandCrop} from './hand-crop.ts';

/** OpenCV knows places between pixels to a 32nd. */
const PARTS = 32;

/**
 * The pixels of the square, as OpenCV's `warpPerspective` gives them to MediaPipe: bilinear between places rounded to a 32nd of a pixel; beyond
 * the image's edge its nearest pixel counts.
 */
export function sampleHandCrop({data, width, height}: ImageData, crop: HandCrop): ImageData {
  const {a, b, shiftX, shiftY} = crop;
  const out = new ImageData(HAND_CROP_SIZE, HAND_CROP_SIZE);
  const clampX = (x: number) => (x < 0 ? 0 : x >= width ? width - 1 : x);
  const clampY = (y: number) => (y < 0 ? 0 : y >= height ? height - 1 : y);
  let to = 0;
  for (let y = 0; y < HAND_CROP_SIZE; y++) {
    for (let x = 0; x < HAND_CROP_SIZE; x++) {
      const placeX = Math.round((a * x - b * y + shiftX) * PARTS);
      const placeY = Math.round((b * x + a * y + shiftY) * PARTS);
      const [column, row] = [placeX >> 5, placeY >> 5];
      const [right, down] = [placeX & 31, placeY & 31];
      const [upper, lower] = [clampY(row) * width, clampY(row + 1) * width];
      const [near, far] = [clampX(column), clampX(column + 1)];
      const [i, k, l, m] = [
        (upper + near) * 4,
        (upper + far) * 4,
        (lower + near) * 4,
        (lower + far) * 4,
      ];
      const [left, up] = [PARTS - right, PARTS - down];
      for (let channel = 0; channel < 3; channel++) {
        const top = (data[i + channel] ?? 0) * left + (data[k + channel] ?? 0) * right;
        const bottom = (data[l + channel] ?? 0) * left + (data[m + channel] ?? 0) * right;
        out.data[to + channel] = (top * up + bottom * down + 512) >> 10;
      }
      out.data[to + 3] = 255;
      to += 4;
    }
  }
  return out;
}
