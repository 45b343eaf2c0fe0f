import {ImageEmbedder} from '@mediapipe/tasks-vision';
import {createOffscreenCanvas} from '../../../src/recognizer/detect/find-graphics.ts';
import {
  PROVIDED_FILESET,
  provideVisionRuntime,
} from '../../../src/recognizer/detect/vision-runtime.ts';
import type {VisionRuntime} from '../../../src/recognizer/detect/vision-runtime.ts';

/** What the landmark network says of one square. */
export interface HandNetworkOutput {
  /** 21 × (x, y, z) in pixels of the square. */
  readonly landmarks: Float32Array;
  /** 0..1, whether it shows a hand. */
  readonly presence: number;
  /** The 1,152 numbers that everything else is a linear function of. */
  readonly pooled: Float32Array;
  /** 21 × (x, y, z) in metres, turned like the square. */
  readonly worldLandmarks: Float32Array;
}

export interface HandNetwork {
  /** @param crop the square's pixels */
  read(crop: ImageData): HandNetworkOutput;
}

/**
 * MediaPipe's landmark network by itself, run by its embedder, which hands out whatever a network gives.
 * @param network one with the pooled features among its outputs
 */
export async function createHandNetwork(
  runtime: VisionRuntime,
  network: Uint8Array,
): Promise<HandNetwork> {
  await provideVisionRuntime(runtime);
  const embedder = await ImageEmbedder.createFromOptions(PROVIDED_FILESET, {
    baseOptions: {modelAssetBuffer: network, delegate: 'CPU'},
    canvas: createOffscreenCanvas(),
    runningMode: 'IMAGE',
  });
  return {
    read(crop) {
      const [landmarks, presence, pooled, worldLandmarks] = embedder
        .embed(crop)
        .embeddings.map(({floatEmbedding = []}) => Float32Array.from(floatEmbedding));
      if (!landmarks || !presence || !pooled || !worldLandmarks) {
        throw new Error('The landmark network has other outputs than it should.');
      }
      return {landmarks, presence: presence[0] ?? 0, pooled, worldLandmarks};
    },
  };
}
