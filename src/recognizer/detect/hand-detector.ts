import {HandLandmarker} from '@mediapipe/tasks-vision';
import type {HandLandmarkerOptions, HandLandmarkerResult} from '@mediapipe/tasks-vision';
import type {Hand} from '../../contracts/recognition.ts';
import type {Delegate} from '../../contracts/recognizer-protocol.ts';
import {isSoundHand} from '../../core/hand/is-sound-hand.ts';
import {createOffscreenCanvas} from './find-graphics.ts';
import {PROVIDED_FILESET, provideVisionRuntime} from './vision-runtime.ts';
import type {VisionRuntime} from './vision-runtime.ts';

/** `video`: frames of one stream, tracked. `image`: photos that have nothing to do with each other. */
export type RunningMode = 'video' | 'image';

export interface HandDetector {
  readonly delegate: Delegate;
  /**
   * Finds the hand in one image, of several the one it is surest of.
   * @param atMs when the image was taken; in `video` mode times that do not grow are moved forward, as the graph would die of them
   * @returns null when no hand is seen
   * @throws when the graph has failed or its graphics context is lost; close this detector then and create a new one
   */
  detect(image: ImageBitmap | OffscreenCanvas, atMs: number): Hand | null;
  /** The same for all hands up to `maxHands`, the surest first. */
  detectAll(image: ImageBitmap | OffscreenCanvas, atMs: number): readonly Hand[];
  close(): void;
}

export interface HandDetectorOptions {
  readonly runtime: VisionRuntime;
  /** Bytes of `hand_landmarker.task`. */
  readonly handModel: Uint8Array;
  readonly delegate: Delegate;
  readonly mode: RunningMode;
  /** Makes the canvas for its graphics; an offscreen one by default. */
  readonly createCanvas?: () => OffscreenCanvas;
  /** How many hands to look for in one image; 1 by default. */
  readonly maxHands?: number;
  /** 0..1; by default what the mode needs. */
  readonly minConfidence?: number;
}

/** What all detectors of a recogniser are made from. */
export type HandDetectorParts = Pick<HandDetectorOptions, 'runtime' | 'handModel' | 'createCanvas'>;

/** 0..1: photos are known to show a hand, so they are searched with a lower threshold than a live picture. */
export const PHOTO_CONFIDENCE = 0.35;

const MIN_CONFIDENCE: Record<RunningMode, number> = {video: 0.5, image: PHOTO_CONFIDENCE};

export async function createHandDetector(options: HandDetectorOptions): Promise<HandDetector> {
  const canvas = (options.createCanvas ?? createOffscreenCanvas)();
  let contextLost = false;
  canvas.addEventListener('webglcontextlost', () => (contextLost = true));
  await provideVisionRuntime(options.runtime);
  const landmarker = await HandLandmarker.createFromOptions(
    PROVIDED_FILESET,
    landmarkerOptions(options, canvas),
  );
  let closed = false;
  let lastTimestamp = -1;
  const detectAll: HandDetector['detectAll'] = (image, atMs) => {
    if (closed) throw new Error('The hand detector was closed.');
    if (contextLost) throw new Error('The graphics context of the hand detector was lost.');
    if (options.mode === 'image') return toHands(landmarker.detect(image));
    lastTimestamp = Math.max(lastTimestamp + 1, atMs);
    return toHands(landmarker.detectForVideo(image, lastTimestamp));
  };
  return {
    delegate: options.delegate,
    detect: (image, atMs) => detectAll(image, atMs)[0] ?? null,
    detectAll,
    close() {
      if (closed) return;
      closed = true;
      landmarker.close();
    },
  };
}

function landmarkerOptions(
  {
    handModel,
    delegate,
    mode,
    maxHands = 1,
    minConfidence = MIN_CONFIDENCE[mode],
  }: HandDetectorOptions,
  canvas: OffscreenCanvas,
): HandLandmarkerOptions {
  return {
    baseOptions: {modelAssetBuffer: handModel, delegate: delegate === 'gpu' ? 'GPU' : 'CPU'},
    canvas,
    runningMode: mode === 'image' ? 'IMAGE' : 'VIDEO',
    numHands: maxHands,
    minHandDetectionConfidence: minConfidence,
    minHandPresenceConfidence: minConfidence,
  };
}

function toHands({landmarks, worldLandmarks, handedness}: HandLandmarkerResult): readonly Hand[] {
  return landmarks.flatMap((points, index) => {
    const worldPoints = worldLandmarks[index];
    const category = handedness[index]?.[0];
    if (worldPoints === undefined || category === undefined) return [];
    // tasks-vision knows nothing of sight: the hand model hands it over as visibility.
    const sight = [...points, ...worldPoints].map(({visibility}) => visibility);
    if (!isSoundHand({landmarks: points, worldLandmarks: worldPoints, sight})) return [];
    return {
      landmarks: points.map(({x, y, z}) => ({x, y, z})),
      worldLandmarks: worldPoints.map(({x, y, z}) => ({x, y, z})),
      handedness: category.categoryName === 'Left' ? 'left' : 'right',
      handednessScore: category.score,
      sight,
    };
  });
}
