import type {CropRect} from '../contracts/recognition.ts';
import type {PixelRegion} from '../contracts/pixels.ts';

/** More samples than this a cell and direction change nothing that 8 bits can show. */
const MAX_SAMPLES = 6;

/**
 * Shrinks a square of an image to `size`×`size` grey values by averaging bilinear samples over each cell.
 * Written by hand instead of a canvas so that browser, worker and Node get the same numbers.
 * @param region pixels that cover `crop` where the image does; beyond their edge the nearest pixel counts
 * @param crop the square, in pixels of the whole image
 * @returns `size`² values 0..255, row by row
 */
export function sampleGrey(region: PixelRegion, crop: CropRect, size: number): Float32Array {
  const grey = new Float32Array(size * size);
  const cell = crop.side / size;
  const samples = Math.min(MAX_SAMPLES, Math.max(1, Math.ceil(cell)));
  const step = cell / samples;
  const left = crop.x - region.x + step / 2 - 0.5;
  const top = crop.y - region.y + step / 2 - 0.5;
  for (let row = 0; row < size * samples; row++) {
    const y = top + row * step;
    const rowStart = Math.floor(row / samples) * size;
    for (let column = 0; column < size * samples; column++) {
      const at = rowStart + Math.floor(column / samples);
      grey[at] = (grey[at] ?? 0) + bilinear(region, left + column * step, y);
    }
  }
  const share = 1 / (samples * samples);
  for (let i = 0; i < grey.length; i++) grey[i] = (grey[i] ?? 0) * share;
  return grey;
}

function bilinear(region: PixelRegion, x: number, y: number): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = x - x0;
  const fy = y - y0;
  const upper = greyAt(region, x0, y0) * (1 - fx) + greyAt(region, x0 + 1, y0) * fx;
  const lower = greyAt(region, x0, y0 + 1) * (1 - fx) + greyAt(region, x0 + 1, y0 + 1) * fx;
  return upper * (1 - fy) + lower * fy;
}

/** Luma of ITU-R BT.601, the weights Sign-MNIST's own grey pictures were made with. */
function greyAt({data, width, height, channels}: PixelRegion, x: number, y: number): number {
  const column = x < 0 ? 0 : x >= width ? width - 1 : x;
  const row = y < 0 ? 0 : y >= height ? height - 1 : y;
  const at = (row * width + column) * channels;
  const first = data[at] ?? 0;
  if (channels === 1) return first;
  return 0.299 * first + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}
