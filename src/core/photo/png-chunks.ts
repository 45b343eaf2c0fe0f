import {bigEndian} from './bytes-at.ts';

/** Bytes before the first chunk of a PNG file. */
export const PNG_HEAD_BYTES = 8;
/** Length, name and checksum of a chunk. */
const FRAME_BYTES = 12;
const NAME_AT = 4;

export interface PngChunk {
  /** Where the four letters of its name are. */
  readonly nameAt: number;
  /** Where the next chunk begins; beyond the file when this one is cut off. */
  readonly end: number;
}

/** The chunks of a PNG file, the one that is cut off included. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  for (let at = PNG_HEAD_BYTES; at < bytes.length;) {
    const end = at + FRAME_BYTES + bigEndian(bytes, at, NAME_AT);
    yield {nameAt: at + NAME_AT, end};
    at = end;
  }
}
