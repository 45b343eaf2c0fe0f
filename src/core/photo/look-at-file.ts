import type {ImageSize} from '../../contracts/recognition.ts';
import {findText, hasText} from './bytes-at.ts';
import {bmpSize, gifSize, heifSize, jpegSize, pngSize, webpSize} from './picture-size.ts';

export type PictureKind =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'avif'
  | 'heic'
  | 'tiff'
  | 'jxl';

/** What a file is by its first bytes, whatever its name says. */
export type FileLook =
  | {
      readonly kind: PictureKind;
      /** Pixels, before a turn by EXIF; null where the head does not tell. */
      readonly size: ImageSize | null;
      readonly animated: boolean;
    }
  | {readonly kind: 'svg' | 'pdf' | 'video' | 'other'};

/** Bytes of a file's beginning that are enough to look at: profiles and previews stand before a JPEG's size. */
export const HEAD_BYTES = 512 * 1024;

/** Bytes in which a mark of a text format must stand. */
const TEXT_HEAD_BYTES = 4096;

/** Never throws, whatever the bytes. @param head the file's first bytes, `HEAD_BYTES` where there are as many */
export function lookAtFile(head: Uint8Array): FileLook {
  const kind = pictureKind(head);
  if (kind !== null) return {kind, size: sizeOf(kind, head), animated: isAnimated(kind, head)};
  if (findText(head, '%PDF-', 0, 1024) >= 0) return {kind: 'pdf'};
  if (isFilm(head)) return {kind: 'video'};
  return {kind: isSvg(head) ? 'svg' : 'other'};
}

/** Marks at the start of files. ref: https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern */
const MARKS: readonly (readonly [PictureKind, string])[] = [
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['bmp', 'BM'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['jxl', '\xff\x0a'],
  ['jxl', '\0\0\0\x0cJXL '],
];

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];
const AVIF_BRANDS = ['avif', 'avis'];

function pictureKind(head: Uint8Array): PictureKind | null {
  // Some marks are letters that a text may begin with.
  const marked = isText(head) ? undefined : MARKS.find(([, mark]) => hasText(head, 0, mark));
  if (marked !== undefined) return marked[0];
  if (hasText(head, 0, 'RIFF') && hasText(head, 8, 'WEBP')) return 'webp';
  if (!hasText(head, 4, 'ftyp')) return null;
  // AVIF files may name the general brand of HEIF first.
  if (AVIF_BRANDS.some((brand) => findText(head, brand, 8, 40) >= 0)) return 'avif';
  return HEIC_BRANDS.some((brand) => hasText(head, 8, brand)) ? 'heic' : null;
}

function sizeOf(kind: PictureKind, head: Uint8Array): ImageSize | null {
  switch (kind) {
    case 'jpeg':
      return jpegSize(head);
    case 'png':
      return pngSize(head);
    case 'gif':
      return gifSize(head);
    case 'webp':
      return webpSize(head);
    case 'bmp':
      return bmpSize(head);
    case 'avif':
    case 'heic':
      return heifSize(head);
    case 'tiff':
    case 'jxl':
      return null;
  }
}

/** The bit of a WebP file's flags that says it moves. */
const WEBP_ANIMATION = 0x02;

function isAnimated(kind: PictureKind, head: Uint8Array): boolean {
  switch (kind) {
    case 'gif':
      return findText(head, 'NETSCAPE2.0') >= 0 || findText(head, 'ANIMEXTS1.0') >= 0;
    case 'png': {
      const control = findText(head, 'acTL');
      return control >= 0 && control < findText(head, 'IDAT');
    }
    case 'webp':
      return hasText(head, 12, 'VP8X') && ((head[20] ?? 0) & WEBP_ANIMATION) !== 0;
    case 'avif':
      return hasText(head, 8, 'avis');
    case 'jpeg':
    case 'bmp':
    case 'heic':
    case 'tiff':
    case 'jxl':
      return false;
  }
}

/** Matroska and WebM, MPEG streams, Flash and Windows Media. */
const FILM_MARKS = ['\x1a\x45\xdf\xa3', '\0\0\x01\xba', 'FLV\x01', '\x30\x26\xb2\x75'];
/** What QuickTime and MP4 files may begin with, behind a length. */
const FILM_BOXES = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];

function isFilm(head: Uint8Array): boolean {
  if (isText(head)) return false;
  if (hasText(head, 0, 'RIFF') && hasText(head, 8, 'AVI ')) return true;
  return (
    FILM_MARKS.some((mark) => hasText(head, 0, mark)) ||
    FILM_BOXES.some((box) => hasText(head, 4, box))
  );
}

/** Bytes that no text has; a picture or film has some among its first. ref: https://mimesniff.spec.whatwg.org/#binary-data-byte */
const isBinary = (byte: number) =>
  byte <= 0x08 || byte === 0x0b || (byte >= 0x0e && byte <= 0x1f && byte !== 0x1b);

function isText(head: Uint8Array): boolean {
  return !head.subarray(0, TEXT_HEAD_BYTES).some(isBinary);
}

/** Also one of two bytes a character: the zeros between are left out. */
function isSvg(head: Uint8Array): boolean {
  const text = head.subarray(0, TEXT_HEAD_BYTES).filter((byte) => byte !== 0);
  return findText(text, '<svg') >= 0;
}
