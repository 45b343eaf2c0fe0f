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
  const lineOf = greyLines(region, columns);
  const grey = new Float32Array(size * size);
  const share = 1 / (samples * samples);
  for (let i = 0; i < rows.length; i++) {
    const upper = lineOf(rows.low[i] ?? 0);
    const lower = lineOf(rows.high[i] ?? 0);
    const lowerShare = rows.share[i] ?? 0;
    let at = Math.floor(i / samples) * size;
    for (let k = 0; k < columns.length; at++) {
      let sum = grey[at] ?? 0;
      for (const end = k + samples; k < end; k++) {
        // Rounded after each step: networks learnt from these very numbers.
        const sample = Math.fround(mix(upper[k] ?? 0, lower[k] ?? 0, lowerShare));
        sum = Math.fround(sum + sample * share);
      }
      grey[at] = sum;
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

/**
 * @returns the samples of one row of pixels, which the rows of samples lie between; those of two neighbours are kept, as most rows of pixels are asked for more than
 * once. What it returns is its own until the next but one.
 */
function greyLines(
  region: PixelRegion,
  {length, low: lows, high: highs, share: shares}: SamplePlaces,
): (row: number) => Float64Array {
  const pixels = new Float64Array(region.width);
  const even: KeptLine = {row: -1, line: new Float64Array(length)};
  const odd: KeptLine = {row: -1, line: new Float64Array(length)};
  return (row) => {
    const own = row % 2 === 0 ? even : odd;
    const {line} = own;
    if (own.row === row) return line;
    own.row = row;
    readGrey(region, row, pixels);
    for (let k = 0; k < length; k++) {
      line[k] = mix(pixels[lows[k] ?? 0] ?? 0, pixels[highs[k] ?? 0] ?? 0, shares[k] ?? 0);
    }
    return line;
  };
}

interface KeptLine {
  row: number;
  readonly line: Float64Array;
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

/** Luma of ITU-R BT.601, the weights Sign-MNIST's own grey pictures were made with. */
function readGrey({data, channels, width}: PixelRegion, row: number, into: Float64Array): void {
  const start = row * width * channels;
  if (channels === 1) into.set(data.subarray(start, start + width));
  else {
    for (let column = 0, at = start; column < width; column++, at += 4) {
      into[column] =
        0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    }
  }
}
