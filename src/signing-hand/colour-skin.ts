import {BufferAttribute} from 'three';
import type {SkinnedMesh} from 'three';

/** How much lighter the palm is than the back of the hand, for red, green and blue: palms hold less melanin, in dark hands the most. */
const PALM_TINT = [1.13, 1.05, 1.0] as const;

/** Colours the palm's side of an unbent hand; the material's own colour is the back's. */
export function colourSkin(mesh: SkinnedMesh): void {
  const normals = mesh.geometry.getAttribute('normal');
  const colours = new BufferAttribute(new Float32Array(normals.count * 3), 3);
  for (let i = 0; i < normals.count; i++) {
    // The file's palm looks along -x.
    colours.setXYZ(i, ...palmTint(-normals.getX(i)));
  }
  mesh.geometry.setAttribute('color', colours);
}

/**
 * The tint of skin, over the colour of the hand's back.
 * @param towardsPalm -1 looks the way of the back, 1 that of the palm
 */
export function palmTint(towardsPalm: number): [red: number, green: number, blue: number] {
  const share = smoothstep(-0.35, 0.6, towardsPalm);
  const [red, green, blue] = PALM_TINT;
  return [1 + (red - 1) * share, 1 + (green - 1) * share, 1 + (blue - 1) * share];
}

function smoothstep(from: number, to: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}
