import type {Landmark} from '../../src/contracts/recognition.ts';
import type {PixelRegion} from '../../src/contracts/pixels.ts';

/** An open right hand as a chart would show it: fingers up, thumb to the left; x and y within 0..1. */
export const OPEN_HAND: readonly Landmark[] = [
  ...finger([0.5, 0.9], [0.38, 0.82], [0.29, 0.72], [0.22, 0.63], [0.16, 0.56]),
  ...finger([0.4, 0.5], [0.37, 0.35], [0.35, 0.25], [0.34, 0.16]),
  ...finger([0.49, 0.48], [0.49, 0.3], [0.49, 0.19], [0.49, 0.1]),
  ...finger([0.57, 0.5], [0.6, 0.34], [0.61, 0.24], [0.62, 0.16]),
  ...finger([0.65, 0.55], [0.7, 0.44], [0.73, 0.37], [0.75, 0.3]),
];

function finger(...points: readonly (readonly [number, number])[]): Landmark[] {
  return points.map(([x, y], i) => ({x, y, z: -0.01 * i}));
}

/** The same hand in metres round its middle. */
export const OPEN_HAND_WORLD: readonly Landmark[] = OPEN_HAND.map(({x, y, z}) => ({
  x: (x - 0.5) * 0.2,
  y: (y - 0.5) * 0.2,
  z: z * 0.2,
}));

/** A picture of smooth waves, different at every place and the same on every machine: only integer arithmetic. */
export function wavyRegion(width: number, height: number, channels: 1 | 4): PixelRegion {
  const data = new Uint8Array(width * height * channels);
  for (let i = 0; i < data.length; i++) {
    const pixel = Math.floor(i / channels);
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    data[i] = (x * x * 3 + y * 7 + ((x * y) >> 3) + (i % channels) * 29) % 256;
  }
  return {data, width, height, channels, x: 0, y: 0};
}
