import type {HandLook} from '../../../src/signing-hand/hand-look.ts';
import type {HandPose} from '../../../src/signing-hand/hand-pose.ts';
import type {AppUnderTest} from '../app/app-protocol.ts';

/** What lies behind the hand. */
export type Backdrop = {readonly kind: 'plain'; readonly colour: string} | Room;

/** A shaded wall with things before it. Colours are CSS colours. */
export interface Room {
  readonly kind: 'room';
  readonly wall: {
    readonly from: string;
    readonly to: string;
    /** How far the shading runs sideways, -1..1; 0 is straight down. */
    readonly lean: number;
  };
  readonly things: readonly Thing[];
}

/** A box or an ellipse; lengths in shares of the picture's width (height for `y` and `height`). */
export interface Thing {
  readonly round: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Radians. */
  readonly turn: number;
  readonly blur: number;
  readonly colour: string;
}

/** One picture of the hand, as a camera might have taken it. */
export interface HandPicture {
  readonly pose: HandPose;
  readonly look: HandLook;
  readonly backdrop: Backdrop;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of blur. */
  readonly blur: number;
  readonly noise: {
    /** Standard deviation, of 255. */
    readonly deviation: number;
    readonly seed: number;
  };
  /** The way of a fingertip through these poses is drawn over the picture, with an arrow at its end. */
  readonly trail?: {readonly landmark: number; readonly poses: readonly HandPose[]};
}

export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp';

export type VideoFormat = 'y4m' | 'mjpeg' | 'webm' | 'mp4';

export interface VideoOrder {
  readonly format: VideoFormat;
  /** Pixels, even. */
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
}

export interface ReadHand {
  /** Probabilities in the order of LABELS; null when no hand was found. */
  readonly scores: readonly number[] | null;
}

/** What the page of the harness offers to the command line. */
export interface HandPage {
  /** Address of right.glb. */
  loadHand(modelUrl: string): Promise<void>;
  /** @returns base64 of one JPEG, PNG or WebP file a picture */
  drawHands(pictures: readonly HandPicture[], type: ImageType, quality: number): Promise<string[]>;
  /** Draws each picture and reads it with the app's worker, each for itself. */
  readHands(app: AppUnderTest, pictures: readonly HandPicture[]): Promise<ReadHand[]>;
  /** The same for pictures that are frames of one video. */
  followHands(
    app: AppUnderTest,
    pictures: readonly HandPicture[],
    frameRate: number,
  ): Promise<ReadHand[]>;
  /** Begins a video; its frames must all be as large as said. */
  startVideo(video: VideoOrder): Promise<void>;
  /** @returns base64 of the next part of the file */
  addFrames(pictures: readonly HandPicture[]): Promise<string>;
  /** @returns base64 of the rest of the file */
  finishVideo(): Promise<string>;
}
