import {readFile, writeFile} from 'node:fs/promises';
import {launchBrowser} from '../../../scripts/support/launch-browser.ts';
import type {Scene} from './hand-video.ts';

/** Records scenes, in real time, as a 640×480 WebM file. */
export async function writeWebm(file: string, scenes: readonly Scene[]): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const parts = await Promise.all(
      scenes.map(async ({photo, seconds}) => ({
        source: photo === null ? null : (await readFile(photo)).toString('base64'),
        seconds,
      })),
    );
    await writeFile(file, Buffer.from(await page.evaluate(recordScenes, parts), 'base64'));
  } finally {
    await browser.close();
  }
}

interface Part {
  /** Base64 of an image; null for an empty grey picture. */
  readonly source: string | null;
  readonly seconds: number;
}

/** Runs in the page. Gives base64 of the file. */
async function recordScenes(parts: readonly Part[]): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  const images = await Promise.all(
    parts.map(async ({source}) => {
      if (source === null) return null;
      const image = new Image();
      image.src = `data:image/*;base64,${source}`;
      await image.decode();
      return image;
    }),
  );
  const chunks: Blob[] = [];
  const recorder = new MediaRecorder(canvas.captureStream(30), {mimeType: 'video/webm'});
  recorder.ondataavailable = ({data}) => chunks.push(data);
  const stopped = new Promise((resolve) => (recorder.onstop = resolve));
  recorder.start();
  for (const [i, {seconds}] of parts.entries()) {
    const image = images[i] ?? null;
    const endsAt = performance.now() + seconds * 1000;
    while (performance.now() < endsAt) {
      context.fillStyle = 'grey';
      context.fillRect(0, 0, canvas.width, canvas.height);
      if (image !== null) {
        const scale = Math.min(canvas.width / image.width, canvas.height / image.height);
        const [width, height] = [image.width * scale, image.height * scale];
        context.drawImage(
          image,
          (canvas.width - width) / 2,
          (canvas.height - height) / 2,
          width,
          height,
        );
      }
      await new Promise(requestAnimationFrame);
    }
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
