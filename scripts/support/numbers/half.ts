import {fromHalf} from '../../../src/core/common/from-half.ts';

/** The numbers that half floats stand for, by their bits. */
const HALF_VALUES = Float32Array.from({length: 0x10000}, (_, bits) => fromHalf(bits));

/** The numbers that half floats stand for. */
export function fromHalves(
  halves: Uint16Array,
  into = new Float32Array(halves.length),
): Float32Array {
  for (let i = 0; i < halves.length; i++) into[i] = HALF_VALUES[halves[i] ?? 0] ?? NaN;
  return into;
}
