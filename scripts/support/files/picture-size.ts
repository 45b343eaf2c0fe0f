export interface PictureSize {
  readonly type: 'image/png' | 'image/webp';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * What the first bytes of a PNG, or of a WebP with loss, say.
 * @throws Error for anything else
 */
export function pictureSize(bytes: Buffer): PictureSize {
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') {
    return {type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20)};
  }
  const kind = bytes.subarray(8, 16).toString('latin1');
  // ref: https://developers.google.com/speed/webp/docs/riff_container
  if (kind === 'WEBPVP8 ') {
    const [width, height] = [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
    return {type: 'image/webp', width, height};
  }
  if (kind === 'WEBPVP8X') {
    const [width, height] = [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
    return {type: 'image/webp', width, height};
  }
  throw new Error('Neither a PNG nor a WebP with loss.');
}
