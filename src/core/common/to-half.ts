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
