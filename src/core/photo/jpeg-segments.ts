import {bigEndian, findText} from './bytes-at.ts';

export interface JpegSegment {
  /** The second byte of its mark; the first is FF. */
  readonly marker: number;
  /** Where its mark begins, in bytes from the file's start. */
  readonly at: number;
}

/** The segment after which the picture itself comes. */
export const START_OF_SCAN = 0xda;

/** Steps from segment to segment of a JPEG file up to the first of its picture, or to where the bytes end or make no sense. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // Any number of FF may stand before a marker; otherwise a length follows, which counts itself.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    yield {marker, at};
    if (marker === START_OF_SCAN) return;
    at += 2 + Math.max(2, bigEndian(bytes, at + 2, 2));
  }
}

/** Whether a picture that begins its scan here has the mark of its end. A preview ends with the same mark, but stands before the scan. */
export function hasJpegEnd(bytes: Uint8Array, scanAt: number): boolean {
  return findText(bytes, '\xff\xd9', scanAt) >= 0;
}
