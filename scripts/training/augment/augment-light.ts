import type {Random} from '../../support/numbers/random.ts';

/**
 * A square picture out of focus or moving, in one case of three; else the picture itself. Made for pictures of 80 pixels a side: smaller
 * ones lose too much.
 */
export function soften(picture: Uint8Array, size: number, random: Random): Uint8Array {
  return random.chance(0.35) ? blur(picture, size, random.below(2) + 1) : picture;
}

/**
 * A square picture in other light: brightness curve, a slope of light across it, sensor noise. Plain brightness and contrast are evened
 * out by preprocess and need no change here, except where they clip.
 * @returns a new picture
 */
export function relight(picture: Uint8Array, size: number, random: Random): Uint8Array {
  const gamma = Math.exp(random.between(-0.6, 0.6));
  const gain = random.between(0.5, 1.3);
  const lift = random.between(-15, 35);
  const slopeX = random.normal() * 0.25;
  const slopeY = random.normal() * 0.25;
  const noise = random.chance(0.5) ? random.between(0, 10) : 0;
  const curve = Float32Array.from({length: 256}, (_, i) => 255 * (i / 255) ** gamma * gain + lift);
  const out = new Uint8ClampedArray(picture.length);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const at = row * size + column;
      const slope = 1 + slopeX * (column / size - 0.5) + slopeY * (row / size - 0.5);
      const grain = noise === 0 ? 0 : noise * (random.next() + random.next() - 1);
      out[at] = (curve[picture[at] ?? 0] ?? 0) * slope + grain;
    }
  }
  return new Uint8Array(out.buffer);
}

/** Box blur, `radius` pixels to each side, along rows and then columns. */
function blur(picture: Uint8Array, size: number, radius: number): Uint8Array {
  const rows = blurLines(picture, size, radius, {step: 1, lineStep: size});
  return blurLines(rows, size, radius, {step: size, lineStep: 1});
}

function blurLines(
  picture: Uint8Array,
  size: number,
  radius: number,
  {step, lineStep}: {step: number; lineStep: number},
): Uint8Array {
  const out = new Uint8Array(picture.length);
  for (let line = 0; line < size; line++) {
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let k = -radius; k <= radius; k++) {
        const at = Math.min(size - 1, Math.max(0, i + k));
        sum += picture[line * lineStep + at * step] ?? 0;
      }
      out[line * lineStep + i * step] = sum / (2 * radius + 1);
    }
  }
  return out;
}
