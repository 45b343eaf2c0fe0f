import {PATCH_SIZE} from './prepared-file.ts';
import type {Random} from './random.ts';

/**
 * The patch in other light: brightness curve, a slope of light across it, softness, sensor noise. Plain brightness and contrast are evened
 * out by preprocess and need no change here, except where they clip.
 * @returns a new patch
 */
export function changeLight(patch: Uint8Array, random: Random): Uint8Array {
  const soft = random.chance(0.35) ? blur(patch, random.below(2) + 1) : patch;
  return relight(soft, random);
}

function relight(patch: Uint8Array, random: Random): Uint8Array {
  const gamma = Math.exp(random.between(-0.6, 0.6));
  const gain = random.between(0.5, 1.3);
  const lift = random.between(-15, 35);
  const slopeX = random.normal() * 0.25;
  const slopeY = random.normal() * 0.25;
  const noise = random.chance(0.5) ? random.between(0, 10) : 0;
  const curve = Float32Array.from({length: 256}, (_, i) => 255 * (i / 255) ** gamma * gain + lift);
  const out = new Uint8ClampedArray(patch.length);
  for (let row = 0; row < PATCH_SIZE; row++) {
    for (let column = 0; column < PATCH_SIZE; column++) {
      const at = row * PATCH_SIZE + column;
      const slope = 1 + slopeX * (column / PATCH_SIZE - 0.5) + slopeY * (row / PATCH_SIZE - 0.5);
      const grain = noise === 0 ? 0 : noise * (random.next() + random.next() - 1);
      out[at] = (curve[patch[at] ?? 0] ?? 0) * slope + grain;
    }
  }
  return new Uint8Array(out.buffer);
}

/** Box blur, `radius` pixels to each side, along rows and then columns. */
function blur(patch: Uint8Array, radius: number): Uint8Array {
  return blurLines(blurLines(patch, radius, 1, PATCH_SIZE), radius, PATCH_SIZE, 1);
}

function blurLines(patch: Uint8Array, radius: number, step: number, lineStep: number): Uint8Array {
  const out = new Uint8Array(patch.length);
  for (let line = 0; line < PATCH_SIZE; line++) {
    for (let i = 0; i < PATCH_SIZE; i++) {
      let sum = 0;
      for (let k = -radius; k <= radius; k++) {
        const at = Math.min(PATCH_SIZE - 1, Math.max(0, i + k));
        sum += patch[line * lineStep + at * step] ?? 0;
      }
      out[line * lineStep + i * step] = sum / (2 * radius + 1);
    }
  }
  return out;
}
