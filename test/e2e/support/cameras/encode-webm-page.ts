import {BufferTarget, CanvasSource, Output, Quality, WebMOutputFormat} from 'mediabunny';

export interface Part {
  /** Base64 of an image; null for an empty grey picture. */
  readonly source: string | null;
  readonly seconds: number;
}

/** What the page offers to the test. */
export interface EncodePage {
  /** Gives base64 of the file. */
  encodeWebm(parts: readonly Part[]): Promise<string>;
}

const FRAMES_A_SECOND = 30;

const offer: EncodePage = {encodeWebm};
Object.assign(globalThis, offer);

async function encodeWebm(parts: readonly Part[]): Promise<string> {
  const canvas = new OffscreenCanvas(640, 480);
  const target = new BufferTarget();
  const output = new Output({format: new WebMOutputFormat(), target});
  const video = new CanvasSource(canvas, {codec: 'vp8', quality: new Quality('high')});
  output.addVideoTrack(video, {frameRate: FRAMES_A_SECOND});
  await output.start();
  let frame = 0;
  for (const {source, seconds} of parts) {
    await draw(canvas, source);
    for (let i = 0; i < seconds * FRAMES_A_SECOND; i++) {
      await video.add(frame / FRAMES_A_SECOND, 1 / FRAMES_A_SECOND);
      frame++;
    }
  }
  await output.finalize();
  const bytes = new Uint8Array(target.buffer ?? new ArrayBuffer(0));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Fits the picture in whole, on grey. */
async function draw(canvas: OffscreenCanvas, source: string | null): Promise<void> {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.fillStyle = 'grey';
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (source === null) return;
  const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const scale = Math.min(canvas.width / image.width, canvas.height / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  context.drawImage(image, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
  image.close();
}
