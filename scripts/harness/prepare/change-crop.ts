import {handMask} from '../../../src/core/hand/hand-mask.ts';
import type {Point} from '../../../src/core/hand/point.ts';
import type {Random} from '../../support/numbers/random.ts';
import type {PixelChange} from '../../training/data/look-changes.ts';
import {HAND_CROP_SIZE} from './hand-crop.ts';

/** Pixels of a square crop, three numbers 0..255 each. */
type Pixels = Float32Array;

const SIZE = HAND_CROP_SIZE;

/**
 * A crop as a worse camera or another room might have given it.
 * @param points 21 landmarks in its pixels
 */
export function changeCrop(
  crop: ImageData,
  points: readonly Point[],
  changes: readonly PixelChange[],
  random: Random,
): ImageData {
  let pixels = unpack(crop);
  for (const change of changes) pixels = changed(pixels, points, change, random);
  return pack(pixels);
}

function changed(
  pixels: Pixels,
  points: readonly Point[],
  change: PixelChange,
  random: Random,
): Pixels {
  switch (change) {
    case 'dark':
      return darken(pixels, points, random);
    case 'tinted':
      return tint(pixels, random);
    case 'noisy':
      return addNoise(pixels, random);
    case 'blurred':
      return random.chance(0.5) ? blur(pixels, random) : smear(pixels, random);
    case 'coarse':
      return coarsen(pixels, random);
  }
}

/** A hand against a bright room, or a dark room. */
function darken(pixels: Pixels, points: readonly Point[], random: Random): Pixels {
  const hand = random.between(0.12, 0.6);
  const room = random.chance(0.35) ? hand : random.between(0.9, 2.2);
  const lift = random.between(0, 25);
  const haze = room > 1 ? random.between(0, 60) : 0;
  const mask = softened(withArm(points));
  return pixels.map((value, i) => {
    const share = mask[Math.floor(i / 3)] ?? 0;
    return (value * hand + lift) * share + (value * room + haze) * (1 - share);
  });
}

/** Where the hand and the arm below it are: 0..1 for each pixel. */
function withArm(points: readonly Point[]): Float32Array {
  const [wrist, knuckle] = [points[0], points[9]];
  const mask = handMask(points, {x: 0, y: 0, side: SIZE}, SIZE);
  if (wrist === undefined || knuckle === undefined) return mask;
  const down = {x: wrist.x - knuckle.x, y: wrist.y - knuckle.y};
  const length = Math.hypot(down.x, down.y);
  const halfWidth = 0.35 * length;
  return mask.map((share, i) => {
    const [x, y] = [(i % SIZE) - wrist.x, Math.floor(i / SIZE) - wrist.y];
    const along = (x * down.x + y * down.y) / length;
    const away = Math.abs(x * down.y - y * down.x) / length;
    return along > 0 && away < halfWidth ? 1 : share;
  });
}

function softened(mask: Float32Array): Float32Array {
  const radius = 4;
  return boxBlur(boxBlur(mask, 1, radius, radius), 1, radius, radius);
}

/** Coloured light, or hardly any colour at all. */
function tint(pixels: Pixels, random: Random): Pixels {
  const gains = [0, 1, 2].map(() => Math.exp(random.normal() * 0.3));
  const lifts = [0, 1, 2].map(() => random.between(-20, 20));
  const grey = random.chance(0.35) ? random.between(0.6, 1) : 0;
  const contrast = random.between(0.6, 1.3);
  const out = new Float32Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 3) {
    const mean = ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3;
    for (let c = 0; c < 3; c++) {
      const value = (pixels[at + c] ?? 0) * (1 - grey) + mean * grey;
      out[at + c] = ((value - 128) * contrast + 128) * (gains[c] ?? 1) + (lifts[c] ?? 0);
    }
  }
  return out;
}

function addNoise(pixels: Pixels, random: Random): Pixels {
  const deviation = random.between(6, 30);
  const grain = 1 + random.below(4);
  const columns = Math.ceil(SIZE / grain);
  const coloured = random.chance(0.5);
  const noise = Float32Array.from({length: columns * columns * 3}, () => deviation * bell(random));
  return pixels.map((value, i) => {
    const pixel = Math.floor(i / 3);
    const [x, y] = [Math.floor((pixel % SIZE) / grain), Math.floor(pixel / SIZE / grain)];
    return value + (noise[(y * columns + x) * 3 + (coloured ? i % 3 : 0)] ?? 0);
  });
}

/** Close to a normal deviate, and quicker. */
function bell(random: Random): number {
  return (random.next() + random.next() + random.next() - 1.5) * 2;
}

/** Out of focus. */
function blur(pixels: Pixels, random: Random): Pixels {
  const radius = 1 + random.below(5);
  return boxBlur(boxBlur(pixels, 3, radius, radius), 3, radius, radius);
}

/** Moving across or up. */
function smear(pixels: Pixels, random: Random): Pixels {
  const radius = 2 + random.below(9);
  return random.chance(0.5) ? boxBlur(pixels, 3, radius, 0) : boxBlur(pixels, 3, 0, radius);
}

/** From a camera of few pixels, or from far away. */
function coarsen(pixels: Pixels, random: Random): Pixels {
  const size = Math.round(random.between(28, 90));
  return resize(resize(pixels, SIZE, size), size, SIZE);
}

/** Means over rectangles, `radiusX` and `radiusY` pixels to each side. */
function boxBlur(
  values: Float32Array,
  channels: number,
  radiusX: number,
  radiusY: number,
): Float32Array {
  const rows = blurLines(values, channels, radiusX, {step: channels, lineStep: SIZE * channels});
  return blurLines(rows, channels, radiusY, {step: SIZE * channels, lineStep: channels});
}

function blurLines(
  values: Float32Array,
  channels: number,
  radius: number,
  {step, lineStep}: {step: number; lineStep: number},
): Float32Array {
  if (radius === 0) return values;
  const out = new Float32Array(values.length);
  const edge = (i: number) => Math.min(SIZE - 1, Math.max(0, i));
  for (let line = 0; line < SIZE; line++) {
    for (let channel = 0; channel < channels; channel++) {
      const start = line * lineStep + channel;
      const at = (i: number) => values[start + edge(i) * step] ?? 0;
      let sum = 0;
      for (let i = -radius; i <= radius; i++) sum += at(i);
      for (let i = 0; i < SIZE; i++) {
        out[start + i * step] = sum / (2 * radius + 1);
        sum += at(i + radius + 1) - at(i - radius);
      }
    }
  }
  return out;
}

/** Bilinear; when it gets smaller, means over what each new pixel covers, roughly. */
function resize(pixels: Pixels, from: number, to: number): Pixels {
  const samples = Math.max(1, Math.round(from / to));
  const out = new Float32Array(to * to * 3);
  const scale = from / to;
  for (let y = 0; y < to; y++) {
    for (let x = 0; x < to; x++) {
      for (let k = 0; k < samples * samples; k++) {
        const [dx, dy] = [(k % samples) + 0.5, Math.floor(k / samples) + 0.5];
        addSample(
          pixels,
          from,
          (x + dx / samples) * scale - 0.5,
          (y + dy / samples) * scale - 0.5,
          out,
          (y * to + x) * 3,
        );
      }
    }
  }
  const share = 1 / (samples * samples);
  return out.map((sum) => sum * share);
}

function addSample(
  pixels: Pixels,
  size: number,
  x: number,
  y: number,
  out: Pixels,
  to: number,
): void {
  const edge = (i: number) => Math.min(size - 1, Math.max(0, i));
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - column, y - row];
  const at = (i: number, k: number, c: number) => pixels[(edge(k) * size + edge(i)) * 3 + c] ?? 0;
  for (let c = 0; c < 3; c++) {
    const top = at(column, row, c) * (1 - right) + at(column + 1, row, c) * right;
    const bottom = at(column, row + 1, c) * (1 - right) + at(column + 1, row + 1, c) * right;
    out[to + c] = (out[to + c] ?? 0) + top * (1 - down) + bottom * down;
  }
}

function unpack({data}: ImageData): Pixels {
  const pixels = new Float32Array(SIZE * SIZE * 3);
  for (let i = 0; i < SIZE * SIZE; i++) {
    for (let c = 0; c < 3; c++) pixels[i * 3 + c] = data[i * 4 + c] ?? 0;
  }
  return pixels;
}

function pack(pixels: Pixels): ImageData {
  const crop = new ImageData(SIZE, SIZE);
  for (let i = 0; i < SIZE * SIZE; i++) {
    for (let c = 0; c < 3; c++) crop.data[i * 4 + c] = pixels[i * 3 + c] ?? 0;
    crop.data[i * 4 + 3] = 255;
  }
  return crop;
}
