/** Fields of a protocol buffer message, written one after the other. ref: protobuf.dev/programming-guides/encoding */
export type Field = Buffer;

const WIRE = {varint: 0, lengthDelimited: 2} as const;

/** @param value a whole number, 0 or more */
export function integer(field: number, value: number): Field {
  return Buffer.concat([varint((field << 3) | WIRE.varint), varint(value)]);
}

export function bytes(field: number, value: Uint8Array): Field {
  return Buffer.concat([varint((field << 3) | WIRE.lengthDelimited), varint(value.length), value]);
}

export function text(field: number, value: string): Field {
  return bytes(field, Buffer.from(value, 'utf8'));
}

export function message(field: number, fields: readonly Field[]): Field {
  return bytes(field, Buffer.concat(fields));
}

/** Seven bits a byte, the lowest first; all but the last byte have the highest bit set. */
function varint(value: number): Buffer {
  const parts: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) parts.push((rest % 0x80) | 0x80);
  return Buffer.from([...parts, rest]);
}
