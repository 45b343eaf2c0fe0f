import {findText, littleEndian} from './bytes-at.ts';
import {jpegSegments, START_OF_SCAN} from './jpeg-segments.ts';
import type {PictureKind} from './look-at-file.ts';

/** Bytes of a RIFF file that its own length leaves out. */
const RIFF_HEAD_BYTES = 8;

const CHECKS: Partial<Record<PictureKind, (bytes: Uint8Array) => boolean>> = {
  jpeg: isJpegCutShort,
  png: (bytes) => findText(bytes, 'IEND') < 0,
  webp: (bytes) => littleEndian(bytes, 4, 4) + RIFF_HEAD_BYTES > bytes.length,
};

/** Whether a file of this kind tells where it ends; `isCutShort` says no of all others. */
export function tellsItsEnd(kind: PictureKind): boolean {
  return kind in CHECKS;
}

/**
 * Whether the end of a picture's file is missing. Some browsers open what there is of it, and its hand may be in the rest.
 * Says no wherever that cannot be told; never throws, whatever the bytes.
 *
 * @param bytes the whole file
 */
export function isCutShort(bytes: Uint8Array, kind: PictureKind): boolean {
  return CHECKS[kind]?.(bytes) ?? false;
}

/** A preview ends with the same mark as the picture, but stands before its scan. */
function isJpegCutShort(bytes: Uint8Array): boolean {
  for (const {marker, at} of jpegSegments(bytes)) {
    if (marker === START_OF_SCAN) return findText(bytes, '\xff\xd9', at) < 0;
  }
  return false;
}
