import type {ImageSize} from '../../contracts/recognition.ts';
import {bigEndian, findText, hasText, littleEndian} from './bytes-at.ts';
import {jpegSegments} from './jpeg-segments.ts';

/** From the head of a PNG file. ref: https://www.w3.org/TR/png-3/#11IHDR */
export function pngSize(head: Uint8Array): ImageSize {
  return {width: bigEndian(head, 16, 4), height: bigEndian(head, 20, 4)};
}

export function gifSize(head: Uint8Array): ImageSize {
  return {width: littleEndian(head, 6, 2), height: littleEndian(head, 8, 2)};
}

/** Negative heights say that the rows come from the top. */
export function bmpSize(head: Uint8Array): ImageSize {
  const height = littleEndian(head, 22, 4);
  return {width: littleEndian(head, 18, 4), height: height < 2 ** 31 ? height : 2 ** 32 - height};
}

/** ref: https://developers.google.com/speed/webp/docs/riff_container */
export function webpSize(head: Uint8Array): ImageSize | null {
  if (hasText(head, 12, 'VP8X')) {
    return {width: littleEndian(head, 24, 3) + 1, height: littleEndian(head, 27, 3) + 1};
  }
  if (hasText(head, 12, 'VP8L')) {
    const bits = littleEndian(head, 21, 4);
    return {width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1};
  }
  if (!hasText(head, 12, 'VP8 ')) return null;
  return {width: littleEndian(head, 26, 2) & 0x3fff, height: littleEndian(head, 28, 2) & 0x3fff};
}

/** Start-of-frame markers carry the size; C4, C8 and CC among them are something else. */
const isFrameStart = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Null when the head ends before the segment of the frame. */
export function jpegSize(head: Uint8Array): ImageSize | null {
  for (const {marker, at} of jpegSegments(head)) {
    if (isFrameStart(marker) && at + 9 <= head.length)
      return {width: bigEndian(head, at + 7, 2), height: bigEndian(head, at + 5, 2)};
  }
  return null;
}

/** The largest picture of a HEIF or AVIF file: thumbnails and tiles have sizes too. */
export function heifSize(head: Uint8Array): ImageSize | null {
  let largest: ImageSize | null = null;
  for (let at = findText(head, 'ispe'); at >= 0; at = findText(head, 'ispe', at + 4)) {
    const size = {width: bigEndian(head, at + 8, 4), height: bigEndian(head, at + 12, 4)};
    if (largest === null || pixelsOf(size) > pixelsOf(largest)) largest = size;
  }
  return largest;
}

export function pixelsOf({width, height}: ImageSize): number {
  return width * height;
}
