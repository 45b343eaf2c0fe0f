import {readFile} from 'node:fs/promises';
import type {Page} from 'playwright-core';
import {drawingOf} from './drawn-letters.ts';

/** What the camera's page side offers to `showDrawing`. */
interface DrawnCamera {
  /** Base64 of an image; null for an empty grey picture. */
  show(image: string | null): Promise<void>;
  /** What is wrong with it; `stopped`: it gives no new picture. */
  fault: CameraFault;
  /** Pixels. */
  width: number;
  height: number;
}

export type CameraFault = 'none' | 'black' | 'stopped';

/** Makes something go wrong with the camera, or everything right again. */
export async function breakCamera(page: Page, fault: CameraFault): Promise<void> {
  await page.evaluate(`drawnCamera.fault = '${fault}'`);
}

/** Lets the camera go on with pictures of another size. */
export async function resizeCamera(page: Page, width: number, height: number): Promise<void> {
  await page.evaluate(`Object.assign(drawnCamera, {width: ${width}, height: ${height}})`);
}

/** Milliseconds between two pictures: as few as are read well. */
const FRAME_MS = 200;
/** WebKitGTK gives no more than the first pictures unless a rate is asked for, pictures a second; more than are drawn. */
const WEBKIT_FRAME_RATE = 25;

/** For `init` of a session: in place of a camera a canvas that a test draws on, so that it can answer what the app asks for. */
export const drawnCamera = `(${openDrawnCamera.toString()})(${FRAME_MS})`;
/** The same for WebKit. */
export const webkitDrawnCamera = `(${openDrawnCamera.toString()})(${FRAME_MS}, ${WEBKIT_FRAME_RATE})`;

/** Holds a drawn letter before the camera, or takes it away. */
export async function showDrawing(page: Page, letter: string | null): Promise<void> {
  const image = letter === null ? null : (await readFile(drawingOf(letter))).toString('base64');
  await page.evaluate(
    (picture) => (globalThis as unknown as {drawnCamera: DrawnCamera}).drawnCamera.show(picture),
    image,
  );
}

/** Runs in the page, so it names no functions of its own: the test's compiler marks those. The picture turns slowly to and fro, as a hand does that is asked to. */
function openDrawnCamera(frameMs: number, frameRate?: number): void {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  let picture: ImageBitmap | null = null;
  const camera: DrawnCamera = {
    async show(image) {
      const bytes = Uint8Array.from(atob(image ?? ''), (character) => character.charCodeAt(0));
      picture = image === null ? null : await createImageBitmap(new Blob([bytes]));
    },
    fault: 'none',
    width: 640,
    height: 480,
  };
  setInterval(() => {
    if (context === null || camera.fault === 'stopped') return;
    const {width, height, fault} = camera;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, {width, height});
    context.resetTransform();
    context.fillStyle = fault === 'black' ? 'black' : 'grey';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.translate(canvas.width / 2, canvas.height / 2);
    context.rotate(0.12 * Math.sin(performance.now() / 900));
    const side = canvas.height * 0.92;
    if (picture !== null && fault !== 'black') {
      context.drawImage(picture, -side / 2, -side / 2, side, side);
    }
  }, frameMs);
  Object.assign(globalThis, {drawnCamera: camera});
  navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(frameRate));
}
