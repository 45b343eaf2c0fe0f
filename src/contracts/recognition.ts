/**
 * A point of the hand as MediaPipe finds it.
 *
 * In an image: `x` grows to the right and `y` downwards, both as shares (0..1) of the image's width and height of the
 * **unmirrored** frame; `z` has about the scale of `x`, is 0 at the wrist and grows away from the camera.
 * In the world: metres from the middle of the hand, the same directions.
 * ref: https://ai.google.dev/edge/mediapipe/solutions/vision/hand_landmarker
 */
export interface Landmark {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export type Handedness = 'left' | 'right';

/** The user's setting: a fixed hand, or `auto` for the majority of what the detector sees over time. */
export type HandednessSetting = Handedness | 'auto';

export interface Hand {
  /** 21 landmarks in the image, see {@link Landmark}. Index 0 is the wrist, 4/8/12/16/20 are the fingertips. */
  readonly landmarks: readonly Landmark[];
  /** 21 landmarks in metres, see {@link Landmark}. */
  readonly worldLandmarks: readonly Landmark[];
  /** The person's own hand, as it is in an unmirrored frame. */
  readonly handedness: Handedness;
  /** 0..1, how sure the detector is of `handedness`. */
  readonly handednessScore: number;
  /**
   * 42 numbers that the hand model sees and the landmarks cannot tell, like where a thumb lies in a fist: linear functions, learnt together with the
   * letter network, of the 1,152 features in which MediaPipe's landmark network ends. First those that come as `visibility` of the 21
   * landmarks, then those of the 21 world landmarks. They tell of the picture as the hand model was shown it: nothing turns or mirrors them. All are
   * 0 where the hand model was not given them (docs/decisions/0011).
   */
  readonly sight: readonly number[];
}

export interface ImageSize {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

/** A square in image pixels (x right, y down). It may reach outside the image. */
export interface CropRect {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Probabilities (they sum to 1) in the order of `LABELS` in core/alphabet.ts: the letters that are held, then "no letter". */
export type LetterScores = readonly number[];

/** Milliseconds one frame spent in each part of the path. */
export interface FrameTimings {
  readonly detectMs: number;
  readonly classifyMs: number;
  readonly totalMs: number;
}

/** How a hand looks to the network: what is kept of a taught letter. */
export interface HandTraits {
  /** The network's outputs before the softmax, in the order of LABELS; what the person taught is not in them. */
  readonly logits: Float32Array;
  /** What the logits are a linear function of. */
  readonly embedding: Float32Array;
}

export interface RecognizedHand extends Hand {
  readonly crop: CropRect;
  /** The 28×28 picture the network sees, row by row, 0..255; what lies outside the hand is 0. */
  readonly picture: Uint8ClampedArray;
  readonly scores: LetterScores;
  /** Only while they are asked for (`set-traits`). */
  readonly traits?: HandTraits;
}

/** What one photo told. */
export interface PhotoReading {
  readonly image: ImageSize;
  /** Every hand in it, the one the detector is surest of first; empty when there is none. */
  readonly hands: readonly RecognizedHand[];
}

/** What one frame told. "No hand" is a value. */
export interface Recognition {
  readonly frameId: number;
  /** Milliseconds on the page's clock (`performance.now()`). */
  readonly capturedAt: number;
  readonly image: ImageSize;
  readonly hand: RecognizedHand | null;
  readonly timings: FrameTimings;
}
