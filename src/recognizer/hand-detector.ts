import {HandLandmarker} from '@mediapipe/tasks-vision';
import type {HandLandmarkerOptions, HandLandmarkerResult} from '@mediapipe/tasks-vision';
import type {Hand} from '../contracts/recognition.ts';
import type {Delegate, RunningMode} from '../contracts/recognizer-protocol.ts';
import {PROVIDED_FILESET, provideVisionRuntime} from './vision-runtime.ts';
import type {VisionRuntime} from './vision-runtime.ts';

export interface HandDetector {
  readonly delegate: Delegate;
  /**
   * Finds the hand in one image.
   * @param atMs when the image was taken; in `video` mode times that do not grow are moved forward, as the graph would die of them
   * @returns null when no hand is seen
   * @throws when the graph has failed or its graphics context is lost; close this detector then and create a new one
   */
  detect(image: ImageBitmap | OffscreenCanvas, atMs: number): Hand | null;
  close(): void;
}

export interface HandDetectorOptions {
  readonly runtime: VisionRuntime;
  /** Bytes of `hand_landmarker.task`. */
  readonly handModel: Uint8Array;
  readonly delegate: Delegate;
  readonly mode: RunningMode;
}

/** Photos are known to show a hand, so they are searched with a lower threshold than a live picture. */
const MIN_CONFIDENCE: Record<RunningMode, number> = {video: 0.5, image: 0.35};

export async function createHandDetector(options: HandDetectorOptions): Promise<HandDetector> {
  const canvas = new OffscreenCanvas(1, 1);
  let contextLost = false;
  canvas.addEventListener('webglcontextlost', () => (contextLost = true));
  await provideVisionRuntime(options.runtime);
  const landmarker = await HandLandmarker.createFromOptions(
    PROVIDED_FILESET,
    landmarkerOptions(options, canvas),
  );
  let closed = false;
  let lastTimestamp = -1;
  return {
    delegate: options.delegate,
    detect(image, atMs) {
      if (closed) throw new Error('The hand detector was closed.');
      if (contextLost) throw new Error('The graphics context of the hand detector was lost.');
      if (options.mode === 'image') return firstHand(landmarker.detect(image));
      lastTimestamp = Math.max(lastTimestamp + 1, atMs);
      return firstHand(landmarker.detectForVideo(image, lastTimestamp));
    },
    close() {
      if (closed) return;
      closed = true;
      landmarker.close();
    },
  };
}

function landmarkerOptions(
  {handModel, delegate, mode}: HandDetectorOptions,
  canvas: OffscreenCanvas,
): HandLandmarkerOptions {
  return {
    baseOptions: {modelAssetBuffer: handModel, delegate: delegate === 'gpu' ? 'GPU' : 'CPU'},
    canvas,
    runningMode: mode === 'image' ? 'IMAGE' : 'VIDEO',
    numHands: 1,
    minHandDetectionConfidence: MIN_CONFIDENCE[mode],
    minHandPresenceConfidence: MIN_CONFIDENCE[mode],
  };
}

function firstHand({landmarks, worldLandmarks, handedness}: HandLandmarkerResult): Hand | null {
  const [points] = landmarks;
  const [worldPoints] = worldLandmarks;
  const category = handedness[0]?.[0];
  if (points === undefined || worldPoints === undefined || category === undefined) return null;
  return {
    landmarks: points.map(({x, y, z}) => ({x, y, z})),
    worldLandmarks: worldPoints.map(({x, y, z}) => ({x, y, z})),
    handedness: category.categoryName === 'Left' ? 'left' : 'right',
    handednessScore: category.score,
  };
}
