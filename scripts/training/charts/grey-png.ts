import {crc32, deflateSync} from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BITS_PER_PIXEL = 8;

/**
 * An 8-bit grey PNG.
 * @param values 0..1, row by row; `width` divides their number
 * ref: ISO/IEC 15948 (PNG)
 */
export function greyPng(values: ArrayLike<number>, width: number): Buffer {
  const height = values.length / width;
  const lines = Buffer.alloc(height * (width + 1)); // Each line begins with 0: no filter.
  for (let i = 0; i < values.length; i++) {
    const at = Math.floor(i / width) * (width + 1) + 1 + (i % width);
    lines[at] = Math.round(255 * Math.min(1, Math.max(0, values[i] ?? 0)));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = BITS_PER_PIXEL;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
