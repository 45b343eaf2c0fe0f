import {
  BufferTarget,
  CanvasSource,
  Mp4OutputFormat,
  Output,
  Quality,
  WebMOutputFormat,
} from 'mediabunny';
import type {VideoCodec} from 'mediabunny';
import type {VideoFormat} from './hand-protocol.ts';
import {mp4Codec} from './mp4-codec.ts';

/** Turns one canvas, as it is at each moment, into the bytes of a video file. */
export interface VideoWriter {
  /** Takes the canvas as the next frame. @returns what is known of the file after those before */
  add(): Promise<Uint8Array>;
  /** @returns the rest of the file */
  finish(): Promise<Uint8Array>;
}

const NOTHING = new Uint8Array(0);
const JPEG_QUALITY = 0.95;

/** @throws Error when this browser has no encoder for the format */
export async function createVideoWriter(
  canvas: OffscreenCanvas,
  format: VideoFormat,
  frameRate: number,
): Promise<VideoWriter> {
  switch (format) {
    case 'mjpeg':
      return {add: () => jpegOf(canvas), finish: () => Promise.resolve(NOTHING)};
    case 'y4m':
      return y4mWriter(canvas, frameRate);
    case 'webm':
      return encodedWriter(canvas, new WebMOutputFormat(), 'vp8', frameRate);
    case 'mp4': {
      const codec = await mp4Codec(canvas);
      if (codec === null) throw new Error('this browser encodes no mp4: choose .webm or .mjpeg');
      return encodedWriter(canvas, new Mp4OutputFormat(), codec, frameRate);
    }
  }
}

async function jpegOf(canvas: OffscreenCanvas): Promise<Uint8Array> {
  const blob = await canvas.convertToBlob({type: 'image/jpeg', quality: JPEG_QUALITY});
  return new Uint8Array(await blob.arrayBuffer());
}

async function encodedWriter(
  canvas: OffscreenCanvas,
  format: WebMOutputFormat | Mp4OutputFormat,
  codec: VideoCodec,
  frameRate: number,
): Promise<VideoWriter> {
  const target = new BufferTarget();
  const output = new Output({format, target});
  const source = new CanvasSource(canvas, {codec, quality: new Quality('high')});
  output.addVideoTrack(source, {frameRate});
  await output.start();
  let frame = 0;
  return {
    async add() {
      await source.add(frame / frameRate, 1 / frameRate);
      frame++;
      return NOTHING;
    },
    async finish() {
      await output.finalize();
      return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
    },
  };
}

/** Uncompressed. ref: https://wiki.multimedia.cx/index.php/YUV4MPEG2 */
function y4mWriter(canvas: OffscreenCanvas, frameRate: number): VideoWriter {
  const {width, height} = canvas;
  const text = new TextEncoder();
  const header = text.encode(
    `YUV4MPEG2 W${String(width)} H${String(height)} F${String(frameRate)}:1 Ip A1:1 C420jpeg\n`,
  );
  let isFirst = true;
  return {
    add() {
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('This browser gives no 2-D canvas.');
      const planes = toYuv420(context.getImageData(0, 0, width, height));
      const parts = [isFirst ? header : NOTHING, text.encode('FRAME\n'), planes];
      isFirst = false;
      return Promise.resolve(joined(parts));
    },
    finish: () => Promise.resolve(NOTHING),
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A brightness plane, then two colour planes of half the width and height; BT.601. Width and height are even. */
function toYuv420({data, width, height}: ImageData): Uint8Array {
  const pixels = width * height;
  const planes = new Uint8Array(pixels * 1.5);
  for (let i = 0; i < pixels; i++) {
    const [red, green, blue] = rgbAt(data, i);
    planes[i] = toVideoRange(0.257 * red + 0.504 * green + 0.098 * blue + 16);
  }
  for (let y = 0; y < height / 2; y++) {
    for (let x = 0; x < width / 2; x++) {
      const [red, green, blue] = rgbAt(data, 2 * y * width + 2 * x);
      const at = pixels + (y * width) / 2 + x;
      planes[at] = toVideoRange(-0.148 * red - 0.291 * green + 0.439 * blue + 128);
      planes[at + pixels / 4] = toVideoRange(0.439 * red - 0.368 * green - 0.071 * blue + 128);
    }
  }
  return planes;
}

function rgbAt(data: Uint8ClampedArray, pixel: number): [number, number, number] {
  return [data[4 * pixel] ?? 0, data[4 * pixel + 1] ?? 0, data[4 * pixel + 2] ?? 0];
}

function toVideoRange(value: number): number {
  return Math.round(Math.min(240, Math.max(16, value)));
}
