import {readFile, writeFile} from 'node:fs/promises';
import {launchBrowser} from '../../../../scripts/support/browser/launch-browser.ts';

/** A still part of a video. */
export interface Scene {
  /** An image file, or null for an empty grey picture. */
  readonly photo: string | null;
  readonly seconds: number;
}

/** Chromium plays a .mjpeg file at this rate, in frames a second. */
const frameRate = 30;

/** Writes scenes as a 640×480 .mjpeg file for `launchBrowser`'s `cameraFile`; photos are fitted in whole. */
export async function writeHandVideo(file: string, scenes: readonly Scene[]): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const frames: Buffer[] = [];
    for (const {photo, seconds} of scenes) {
      const source = photo === null ? null : (await readFile(photo)).toString('base64');
      const frame = Buffer.from(await page.evaluate(drawFrame, source), 'base64');
      frames.push(...Array.from({length: Math.round(seconds * frameRate)}, () => frame));
    }
    await writeFile(file, Buffer.concat(frames));
  } finally {
    await browser.close();
  }
}

/** Runs in the page. Base64 of an image in, base64 of a JPEG out. */
async function drawFrame(source: string | null): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.fillStyle = 'grey';
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (source !== null) {
    const image = new Image();
    image.src = `data:image/*;base64,${source}`;
    await image.decode();
    const scale = Math.min(canvas.width / image.width, canvas.height / image.height);
    const [width, height] = [image.width * scale, image.height * scale];
    const [left, top] = [(canvas.width - width) / 2, (canvas.height - height) / 2];
    context.drawImage(image, left, top, width, height);
  }
  return canvas.toDataURL('image/jpeg', 0.95).replace(/^.*,/, '');
}
