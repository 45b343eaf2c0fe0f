import {deflateSync} from 'node:zlib';
import type {Page} from 'playwright-core';

/** Red, green, blue and alpha of each pixel, row by row. */
export interface Pixels {
  readonly side: number;
  readonly rgba: Uint8Array;
}

/** The pixels of an image file, drawn into a square. */
export async function pixelsOf(page: Page, file: Buffer, side: number): Promise<Pixels> {
  const base64 = await page.evaluate(drawSquare, {file: file.toString('base64'), side});
  return {side, rgba: Buffer.from(base64, 'base64')};
}

/** Runs in the page. */
async function drawSquare({file, side}: {file: string; side: number}): Promise<string> {
  const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(side, side).getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.drawImage(image, 0, 0, side, side);
  image.close();
  const {data} = context.getImageData(0, 0, side, side);
  return btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(''));
}

interface Canvas {
  readonly width: number;
  readonly height: number;
  /** What is drawn in its middle, as high as it; null for nothing. */
  readonly file: string | null;
  /** Quarter turns to the right. */
  readonly turns: number;
}

/** A JPEG of this size with an image file in its middle. */
export async function jpegOf(
  page: Page,
  file: Buffer | null,
  size: {readonly width: number; readonly height: number},
  turns = 0,
): Promise<Buffer> {
  const canvas = {...size, turns, file: file?.toString('base64') ?? null};
  return Buffer.from(await page.evaluate(drawJpeg, canvas), 'base64');
}

/** Runs in the page. */
async function drawJpeg({width, height, file, turns}: Canvas): Promise<string> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.fillStyle = '#dfe5ea';
  context.fillRect(0, 0, width, height);
  if (file !== null) {
    const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const side = Math.min(width, height);
    context.translate(width / 2, height / 2);
    context.rotate((turns * Math.PI) / 2);
    context.drawImage(image, -side / 2, -side / 2, side, side);
    image.close();
  }
  const jpeg = await canvas.convertToBlob({type: 'image/jpeg', quality: 0.9});
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The same JPEG with a note how it is to be turned. @param orientation 1 to 8, as EXIF counts */
export function withExifTurn(jpeg: Buffer, orientation: number): Buffer {
  const tag = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...tag, 0, 0, 0, 0];
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(tiff)]);
  return Buffer.concat([jpeg.subarray(0, 2), jpegSegment(0xe1, body), jpeg.subarray(2)]);
}

/** A WebP that shows the same picture twice, made from one that stands still. */
export function movingWebp(webp: Buffer, side: number): Buffer {
  const threeBytes = (value: number) => [value & 255, (value >> 8) & 255, value >> 16];
  const size = [...threeBytes(side - 1), ...threeBytes(side - 1)];
  const frame = riffChunk(
    'ANMF',
    Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, ...size, 100, 0, 0, 0]), pictureChunk(webp)]),
  );
  const chunks = [
    riffChunk('VP8X', Buffer.from([0x02, 0, 0, 0, ...size])),
    riffChunk('ANIM', Buffer.from([255, 255, 255, 255, 0, 0])),
    ...[frame, frame],
  ];
  return riffChunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));
}

/** The chunk with the pixels, whole. */
function pictureChunk(webp: Buffer): Buffer {
  for (let at = 12; at + 8 <= webp.length;) {
    const end = at + 8 + webp.readUInt32LE(at + 4);
    if (['VP8 ', 'VP8L'].includes(webp.toString('latin1', at, at + 4))) {
      return Buffer.concat([webp.subarray(at, end), Buffer.alloc((end - at) % 2)]);
    }
    at = end + ((end - at) % 2);
  }
  throw new Error('no picture in this WebP');
}

function riffChunk(name: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(name), length, body, Buffer.alloc(body.length % 2)]);
}

/** A PNG of 16 bits a colour. */
export function deepPng({side, rgba}: Pixels): Buffer {
  const rows = Array.from({length: side}, (_, y) => {
    const row = rgba.subarray(y * side * 4, (y + 1) * side * 4);
    // 257 times a byte is the same share of 16 bits.
    return Buffer.from([0, ...Array.from(row).flatMap((byte) => [byte, byte])]);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([16, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(Buffer.concat(rows))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/**
 * A JPEG in the colours of a printer, each pixel a block of 8×8: of its cosine transform only the mean is needed, and every code of the
 * mean's length may be four bits long.
 */
export function cmykJpeg({side, rgba}: Pixels): Buffer {
  const sizeBytes = [(side * 8) >> 8, (side * 8) & 255];
  const components = [1, 2, 3, 4];
  const frame = [8, ...sizeBytes, ...sizeBytes, 4, ...components.flatMap((id) => [id, 0x11, 0])];
  const meanTable = [
    0,
    0,
    0,
    0,
    12,
    ...new Array<number>(12).fill(0),
    ...Array.from({length: 12}, (_, i) => i),
  ];
  const restTable = [0x10, 1, ...new Array<number>(15).fill(0), 0];
  const scan = [4, ...components.flatMap((id) => [id, 0]), 0, 63, 0];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\0', 'latin1')),
    jpegSegment(0xdb, Buffer.from([0, ...new Array<number>(64).fill(1)])),
    jpegSegment(0xc0, Buffer.from(frame)),
    jpegSegment(0xc4, Buffer.from(meanTable)),
    jpegSegment(0xc4, Buffer.from(restTable)),
    jpegSegment(0xda, Buffer.from(scan)),
    meansOf(rgba),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** The blocks' means, each as the difference to the last of its colour. */
function meansOf(rgba: Uint8Array): Buffer {
  const bits: string[] = [];
  const last = [0, 0, 0, 0];
  for (let at = 0; at < rgba.length; at += 4) {
    // Printers' colours are written the wrong way round: 255 is no ink. The fourth is black.
    const inks = [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0, 255];
    inks.forEach((ink, i) => {
      const mean = (ink - 128) * 8;
      const step = mean - (last[i] ?? 0);
      last[i] = mean;
      const length = Math.abs(step).toString(2).length * Number(step !== 0);
      const code = step > 0 ? step : step + 2 ** length - 1;
      const ended = '0';
      bits.push(
        length.toString(2).padStart(4, '0'),
        length === 0 ? '' : code.toString(2).padStart(length, '0'),
        ended,
      );
    });
  }
  const text = bits.join('');
  const padded = text.padEnd(Math.ceil(text.length / 8) * 8, '1');
  const bytes = Array.from({length: padded.length / 8}, (_, i) =>
    Number.parseInt(padded.slice(i * 8, i * 8 + 8), 2),
  );
  // A zero after FF says that it is no marker.
  return Buffer.from(bytes.flatMap((byte) => (byte === 255 ? [255, 0] : [byte])));
}

function jpegSegment(marker: number, body: Buffer): Buffer {
  const length = body.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), body]);
}
