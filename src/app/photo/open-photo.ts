import type {ImageSize} from '../../contracts/recognition.ts';
import {fitWithin} from '../../core/photo/fit-within.ts';
import {isCutShort, tellsItsEnd} from '../../core/photo/is-cut-short.ts';
import {mendEnd} from '../../core/photo/mend-end.ts';
import {
  HEAD_BYTES,
  lookAtFile,
  type FileLook,
  type PictureKind,
} from '../../core/photo/look-at-file.ts';
import {pixelsOf} from '../../core/photo/picture-size.ts';
import {PhotoError} from './photo-problem.ts';

/** A picture that was opened. */
export interface OpenedPhoto {
  /** Upright, and small enough for the hand reader. Whoever takes it closes it. */
  readonly image: ImageBitmap;
  /** The same to look at, smaller. */
  readonly preview: Blob;
  /** Whether the file moves: what was opened is its first picture. */
  readonly animated: boolean;
}

/** Longer side in pixels. The detector sees a picture on 192 pixels, the network a hand on 28: more would cost memory and show them nothing. */
export const READING_SIDE = 2048;
const RESIZE_QUALITY = 'medium';
/** Longer side in pixels. */
const PREVIEW_SIDE = 1024;
const PREVIEW_QUALITY = 0.85;
/** Opened it takes four bytes a pixel, which phones do not have for more. */
export const MOST_PIXELS = 150_000_000;

type PictureLook = Extract<FileLook, {kind: PictureKind}>;

/**
 * Opens a file that should be a picture, by its bytes and not by its name.
 * @throws PhotoError when it is none, or none that can be opened here
 */
export async function openPhoto(file: Blob): Promise<OpenedPhoto> {
  if (file.size === 0) throw new PhotoError({kind: 'empty'});
  const look = checked(lookAtFile(await read(file.slice(0, HEAD_BYTES))));
  const image = await fitted(await decode(await wholeFile(file, look), look));
  try {
    return {image, preview: await drawPreview(image), animated: look.animated};
  } catch (error) {
    image.close();
    throw error;
  }
}

/** The file, with the mark of its end where only that is missing. */
async function wholeFile(file: Blob, {kind}: PictureLook): Promise<Blob> {
  if (!tellsItsEnd(kind)) return file;
  const bytes = await read(file);
  if (isCutShort(bytes, kind)) throw new PhotoError({kind: 'damaged'});
  const mended = mendEnd(bytes, kind);
  return mended === null ? file : new Blob([...mended]);
}

async function read(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new PhotoError({kind: 'out-of-reach'});
  }
}

function checked(look: FileLook): PictureLook {
  if (!('size' in look)) {
    throw new PhotoError({kind: look.kind === 'other' ? 'no-picture' : look.kind});
  }
  const pixels = look.size === null ? 0 : pixelsOf(look.size);
  // Before it is opened: a small file may unfold to more than the memory holds.
  if (pixels > MOST_PIXELS) {
    throw new PhotoError({kind: 'too-large', megapixels: Math.round(pixels / 1_000_000)});
  }
  return look;
}

/** Upright; large ones no larger than they need be, where the browser can do that. */
async function decode(file: Blob, {kind, size}: PictureLook): Promise<ImageBitmap> {
  const upright = {imageOrientation: 'from-image'} as const;
  try {
    // A phone that opens all of a large picture to make it smaller may be short of memory for it.
    const smaller = size === null ? null : smallerSize(size);
    if (smaller !== null) return await createImageBitmap(file, {...upright, ...smaller});
  } catch {
    // Older browsers know no other size, and a line of one pixel has none.
  }
  try {
    return await createImageBitmap(file, upright);
  } catch {
    throw new PhotoError(isEverywhere(kind) ? {kind: 'damaged'} : {kind: 'format', format: kind});
  }
}

/** The longer side as it should be; the browser finds the other, whichever way the picture is turned. Null for one that is small enough. */
function smallerSize({width, height}: ImageSize): ImageBitmapOptions | null {
  if (Math.max(width, height) <= READING_SIDE) return null;
  const side = width >= height ? {resizeWidth: READING_SIDE} : {resizeHeight: READING_SIDE};
  return {...side, resizeQuality: RESIZE_QUALITY};
}

/** Whether every browser opens pictures of this format. */
function isEverywhere(kind: PictureKind): boolean {
  return ['jpeg', 'png', 'gif', 'webp', 'bmp'].includes(kind);
}

/** Takes the image: closes it when a smaller one stands in for it. */
async function fitted(image: ImageBitmap): Promise<ImageBitmap> {
  const {width, height} = fitWithin(image, READING_SIDE);
  if (width === image.width && height === image.height) return image;
  try {
    return await createImageBitmap(image, {
      resizeWidth: width,
      resizeHeight: height,
      resizeQuality: RESIZE_QUALITY,
    });
  } finally {
    image.close();
  }
}

async function drawPreview(image: ImageBitmap): Promise<Blob> {
  const {width, height} = fitWithin(image, PREVIEW_SIDE);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new PhotoError({kind: 'not-read'});
  // JPEG knows no transparency; what is clear would turn black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return canvas.convertToBlob({type: 'image/jpeg', quality: PREVIEW_QUALITY});
}
