import type {CropRect} from '../../contracts/recognition.ts';
import type {PixelRegion} from '../../contracts/pixels.ts';

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
  const samples = Math.min(MAX_SAMPLES, Math.max(1, Math.ceil(crop.side / size)));
  const step = crop.side / size / samples;
  const columns = placeSamples(crop.x - region.x, step, size * samples, region.width);
  const rows = placeSamples(crop.y - region.y, step, size * samples, region.height);
  const grey = new Float32Array(size * size);
  const share = 1 / (samples * samples);
  for (let i = 0; i < rows.length; i++) {
    const line = sampleLine(
      region,
      columns,
      rows.low[i] ?? 0,
      rows.high[i] ?? 0,
      rows.share[i] ?? 0,
    );
    const start = Math.floor(i / samples) * size;
    for (let k = 0; k < line.length; k++) {
      const at = start + Math.floor(k / samples);
      grey[at] = (grey[at] ?? 0) + (line[k] ?? 0) * share;
    }
  }
  return grey;
}

/** Samples along one direction: between which two pixels each lies, and how near to the second (0..1). */
interface SamplePlaces {
  readonly length: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly share: Float32Array;
}

function placeSamples(start: number, step: number, length: number, pixels: number): SamplePlaces {
  const places = {
    length,
    low: new Int32Array(length),
    high: new Int32Array(length),
    share: new Float32Array(length),
  };
  for (let i = 0; i < length; i++) {
    const place = start + (i + 0.5) * step - 0.5;
    const below = Math.floor(place);
    places.low[i] = Math.min(pixels - 1, Math.max(0, below));
    places.high[i] = Math.min(pixels - 1, Math.max(0, below + 1));
    places.share[i] = place - below;
  }
  return places;
}

/** One row of bilinear samples between the pixel rows `low` and `high`. */
function sampleLine(
  region: PixelRegion,
  {length, low: lows, high: highs, share: shares}: SamplePlaces,
  low: number,
  high: number,
  share: number,
): Float32Array {
  const line = new Float32Array(length);
  const [upperStart, lowerStart] = [low * region.width, high * region.width];
  for (let k = 0; k < length; k++) {
    const left = lows[k] ?? 0;
    const right = highs[k] ?? 0;
    const fx = shares[k] ?? 0;
    const upper = mix(greyAt(region, upperStart + left), greyAt(region, upperStart + right), fx);
    const lower = mix(greyAt(region, lowerStart + left), greyAt(region, lowerStart + right), fx);
    line[k] = mix(upper, lower, share);
  }
  return line;
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

/** Luma of ITU-R BT.601, the weights Sign-MNIST's own grey pictures were made with. */
function greyAt({data, channels}: PixelRegion, pixel: number): number {
  if (channels === 1) return data[pixel] ?? 0;
  const at = pixel * 4;
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}
