import {readFile} from 'node:fs/promises';
import type {Page} from 'playwright-core';
import {drawingOf} from './drawn-letters.ts';

/** What the camera's page side offers to `showDrawing`. */
interface DrawnCamera {
  /** Base64 of an image; null for an empty grey picture. */
  show(image: string | null): Promise<void>;
}

/** Milliseconds between two pictures. */
const FRAME_MS = 33;

/** For `init` of a session: in place of a camera a canvas that a test draws on, so that it can answer what the app asks for. */
export const drawnCamera = `(${openDrawnCamera.toString()})(${FRAME_MS})`;

/** Holds a drawn letter before the camera, or takes it away. */
export async function showDrawing(page: Page, letter: string | null): Promise<void> {
  const image = letter === null ? null : (await readFile(drawingOf(letter))).toString('base64');
  await page.evaluate(
    (picture) => (globalThis as unknown as {drawnCamera: DrawnCamera}).drawnCamera.show(picture),
    image,
  );
}

/** Runs in the page, so it names no functions of its own: the test's compiler marks those. The picture turns slowly to and fro, as a hand does that is asked to. */
function openDrawnCamera(frameMs: number): void {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [640, 480];
  const context = canvas.getContext('2d');
  let picture: ImageBitmap | null = null;
  setInterval(() => {
    if (context === null) return;
    context.resetTransform();
    context.fillStyle = 'grey';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.translate(canvas.width / 2, canvas.height / 2);
    context.rotate(0.12 * Math.sin(performance.now() / 900));
    if (picture !== null) context.drawImage(picture, -220, -220, 440, 440);
  }, frameMs);
  const camera: DrawnCamera = {
    async show(image) {
      const bytes = Uint8Array.from(atob(image ?? ''), (character) => character.charCodeAt(0));
      picture = image === null ? null : await createImageBitmap(new Blob([bytes]));
    },
  };
  Object.assign(globalThis, {drawnCamera: camera});
  navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream());
}
