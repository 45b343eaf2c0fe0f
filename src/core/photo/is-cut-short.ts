import {findText, hasText, littleEndian} from './bytes-at.ts';
import {hasAllRows} from './jpeg-blocks.ts';
import {hasJpegEnd, jpegSegments, START_OF_SCAN} from './jpeg-segments.ts';
import type {PictureKind} from './look-at-file.ts';
import {pngChunks} from './png-chunks.ts';

const CHECKS: Partial<Record<PictureKind, (bytes: Uint8Array) => boolean>> = {
  jpeg: isJpegCutShort,
  png: isPngCutShort,
  webp: isWebpCutShort,
};

/** Whether a file of this kind tells where it ends; `isCutShort` says no of all others. */
export function tellsItsEnd(kind: PictureKind): boolean {
  return kind in CHECKS;
}

/**
 * Whether rows at the end of a picture are missing. Some browsers open what there is of it, and its hand may be in the rest. What lacks only the mark
 * of its end is whole: every browser shows it.
 * Says no wherever that cannot be told; never throws, whatever the bytes.
 *
 * @param bytes the whole file
 */
export function isCutShort(bytes: Uint8Array, kind: PictureKind): boolean {
  return CHECKS[kind]?.(bytes) ?? false;
}

function isJpegCutShort(bytes: Uint8Array): boolean {
  for (const {marker, at} of jpegSegments(bytes)) {
    if (marker !== START_OF_SCAN) continue;
    if (hasJpegEnd(bytes, at)) return false;
    // Of several scans the first has something of every row.
    return !(hasAllRows(bytes) ?? findText(bytes, '\xff\xda', at + 2) >= 0);
  }
  return false;
}

/** The rows are in chunks before the last one; a file that stops right behind one of them lacks only its end. */
function isPngCutShort(bytes: Uint8Array): boolean {
  if (findText(bytes, 'IEND') >= 0) return false;
  let isAfterRows = false;
  for (const {nameAt, end} of pngChunks(bytes)) {
    const isRows = hasText(bytes, nameAt, 'IDAT');
    if (end > bytes.length) return isRows || !isAfterRows;
    isAfterRows ||= isRows;
  }
  return !isAfterRows;
}

/** Bytes before the first chunk of a WebP file, and of the head of a chunk. */
const WEBP_HEAD_BYTES = 12;
const RIFF_CHUNK_BYTES = 8;
const WEBP_PICTURES = ['VP8 ', 'VP8L', 'ANMF'];

/** A zero makes chunks of an odd length even; the last one's is often left out. What follows the picture may be missing too. */
function isWebpCutShort(bytes: Uint8Array): boolean {
  for (let at = WEBP_HEAD_BYTES; at < bytes.length;) {
    const length = littleEndian(bytes, at + 4, 4);
    const end = at + RIFF_CHUNK_BYTES + length;
    if (end > bytes.length) return true;
    if (WEBP_PICTURES.some((name) => hasText(bytes, at, name))) return false;
    at = end + (length % 2);
  }
  return true;
}
