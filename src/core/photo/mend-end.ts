import {findText, littleEndian} from './bytes-at.ts';
import {hasJpegEnd, jpegSegments, START_OF_SCAN} from './jpeg-segments.ts';
import type {PictureKind} from './look-at-file.ts';
import {PNG_HEAD_BYTES, pngChunks} from './png-chunks.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const MENDERS: Partial<Record<PictureKind, (bytes: Bytes) => readonly Bytes[] | null>> = {
  jpeg: mendJpeg,
  png: mendPng,
  webp: mendWebp,
};

/**
 * The parts of a picture's file with the end that it lacks, or null when it lacks none: browsers show such pictures, but some give no ImageBitmap of them.
 *
 * @param bytes the whole file, which `isCutShort` finds whole
 */
export function mendEnd(bytes: Bytes, kind: PictureKind): readonly Bytes[] | null {
  return MENDERS[kind]?.(bytes) ?? null;
}

const JPEG_END = [0xff, 0xd9];

function mendJpeg(bytes: Bytes): readonly Bytes[] | null {
  const scan = [...jpegSegments(bytes)].find(({marker}) => marker === START_OF_SCAN);
  return hasJpegEnd(bytes, scan?.at ?? 0) ? null : [bytes, Uint8Array.from(JPEG_END)];
}

/** A chunk without content, by its name and checksum. */
const PNG_END = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

/** What there is of a chunk that is cut off goes. */
function mendPng(bytes: Bytes): readonly Bytes[] | null {
  const ends = [...pngChunks(bytes)].map(({end}) => end).filter((end) => end <= bytes.length);
  const end = ends.at(-1) ?? PNG_HEAD_BYTES;
  const hasEnd = findText(bytes, 'IEND') >= 0;
  return hasEnd ? null : [bytes.subarray(0, end), Uint8Array.from(PNG_END)];
}

const RIFF_HEAD_BYTES = 8;
/** More is not missing: a length that is wrong. */
const MOST_MISSING_BYTES = 1_000_000;

/** Zeros in the place of the pad byte, and of what comes after the picture. */
function mendWebp(bytes: Bytes): readonly Bytes[] | null {
  const missing = littleEndian(bytes, 4, 4) + RIFF_HEAD_BYTES - bytes.length;
  return missing <= 0 || missing > MOST_MISSING_BYTES ? null : [bytes, new Uint8Array(missing)];
}
