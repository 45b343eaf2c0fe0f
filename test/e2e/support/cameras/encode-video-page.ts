import {
  BufferTarget,
  CanvasSource,
  Mp4OutputFormat,
  Output,
  Quality,
  WebMOutputFormat,
  type Rotation,
} from 'mediabunny';
import {mp4Codec} from '../../../../scripts/harness/signing-hand/mp4-codec.ts';
import {toBase64} from '../../../../src/core/common/to-base64.ts';

export interface Part {
  /** Base64 of an image; null for an empty grey picture. */
  readonly source: string | null;
  readonly seconds: number;
}

export interface VideoShape {
  readonly format: 'webm' | 'mp4';
  /** Upright, in pixels. */
  readonly width: number;
  readonly height: number;
  /** How players are to turn the pictures, which lie in the file the other way round; degrees clockwise. */
  readonly rotation: Rotation;
  /** How long the frames are shown, over and over. */
  readonly frameSeconds: readonly number[];
}

/** What the page offers to the test. */
export interface EncodePage {
  /** Gives base64 of the file. */
  encodeVideo(parts: readonly Part[], shape: VideoShape): Promise<string>;
}

const offer: EncodePage = {encodeVideo};
Object.assign(globalThis, offer);

async function encodeVideo(parts: readonly Part[], shape: VideoShape): Promise<string> {
  const {format, width, height, rotation, frameSeconds} = shape;
  const isUpright = rotation % 180 === 0;
  const canvas = new OffscreenCanvas(isUpright ? width : height, isUpright ? height : width);
  const target = new BufferTarget();
  const isMp4 = format === 'mp4';
  const output = new Output({
    format: isMp4 ? new Mp4OutputFormat() : new WebMOutputFormat(),
    target,
  });
  const codec = isMp4 ? await mp4Codec(canvas) : 'vp8';
  if (codec === null) throw new Error('this browser encodes no mp4');
  const video = new CanvasSource(canvas, {
    ...{codec, quality: new Quality('high')},
    // Files that are small for their quality would take longer to make than to read.
    latencyMode: 'realtime',
  });
  output.addVideoTrack(video, {rotation});
  await output.start();
  let [frame, atSeconds, endSeconds] = [0, 0, 0];
  for (const {source, seconds} of parts) {
    await draw(canvas, source, shape);
    endSeconds += seconds;
    // Sums of thirtieths are not whole seconds.
    while (atSeconds < endSeconds - 1e-6) {
      const duration = frameSeconds[frame % frameSeconds.length] ?? 1;
      await video.add(atSeconds, duration);
      atSeconds += duration;
      frame++;
    }
  }
  await output.finalize();
  return toBase64(new Uint8Array(target.buffer ?? new ArrayBuffer(0)));
}

/** Fits the picture in whole, on grey. */
async function draw(
  canvas: OffscreenCanvas,
  source: string | null,
  {width, height, rotation}: VideoShape,
): Promise<void> {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.resetTransform();
  context.fillStyle = 'grey';
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (source === null) return;
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((-rotation * Math.PI) / 180);
  const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const scale = Math.min(width / image.width, height / image.height);
  const [wide, high] = [image.width * scale, image.height * scale];
  context.drawImage(image, -wide / 2, -high / 2, wide, high);
  image.close();
}
