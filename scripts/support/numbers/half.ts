const FLOAT_BITS = new DataView(new ArrayBuffer(4));

/**
 * The bits of a number in IEEE 754 half precision, rounded to nearest. ref: IEEE 754-2019, binary16
 * @throws Error when it is too large for it
 */
export function toHalf(value: number): number {
  FLOAT_BITS.setFloat32(0, value);
  const bits = FLOAT_BITS.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 0xff) - 112;
  const mantissa = bits & 0x7fffff;
  if (exponent >= 31) throw new Error(`${value} does not fit into half precision`);
  if (exponent > 0) return sign | ((((exponent << 23) | mantissa) + 0x1000) >>> 13);
  if (exponent < -10) return sign;
  return sign | ((((mantissa | 0x800000) >> (1 - exponent)) + 0x1000) >> 13);
}

/** The numbers that half floats stand for, by their bits. */
const HALF_VALUES = Float32Array.from({length: 0x10000}, (_, bits) => valueOf(bits));

/** The numbers that half floats stand for. */
export function fromHalves(
  halves: Uint16Array,
  into = new Float32Array(halves.length),
): Float32Array {
  for (let i = 0; i < halves.length; i++) into[i] = HALF_VALUES[halves[i] ?? 0] ?? NaN;
  return into;
}

function valueOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const mantissa = bits & 0x3ff;
  if (exponent === 0) return sign * mantissa * 2 ** -24;
  if (exponent === 31) return mantissa === 0 ? sign * Infinity : NaN;
  return sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
}
