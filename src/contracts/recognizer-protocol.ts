import type {HandednessSetting, PhotoReading, Recognition} from './recognition.ts';
import type {RecognizerProblem} from './problem.ts';
import type {TaughtFrame} from './taught-hand.ts';

/** A file of the running app, as the build made it. */
export interface Asset {
  readonly url: string;
  readonly bytes: number;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
}

/** The files the recogniser needs, with what the build knows of each. */
export interface RecognizerAssets {
  /** MediaPipe's loader module: fetched to be checked like the others, then imported by its address. */
  readonly visionLoader: Asset;
  readonly visionWasm: Asset;
  readonly handModel: Asset;
  readonly tfjsWasm: Asset;
  readonly networkTopology: Asset;
  readonly networkWeights: Asset;
  readonly modelCard: Asset;
}

export type Delegate = 'cpu' | 'gpu';
export type DelegateSetting = Delegate | 'auto';

/** What a second look is for, beside what it always tells. */
export interface SecondLook {
  /** The place, in shares of the picture, of the hand to follow from now on, if it is still there; null to go on with the one that is followed. */
  readonly keepTo: {readonly x: number; readonly y: number} | null;
}

/** Page → worker. `Frame` is ImageBitmap; the type stays open because this folder knows no DOM. */
export type RecognizerRequest<Frame> =
  | {
      readonly kind: 'start';
      readonly assets: RecognizerAssets;
      readonly delegate: DelegateSetting;
      readonly handedness: HandednessSetting;
    }
  /** The worker closes `image`, whatever happens. */
  | {
      readonly kind: 'frame';
      readonly frameId: number;
      readonly capturedAt: number;
      readonly image: Frame;
      /** To look for hands in the whole of it, too, which is answered by itself (`looked-again`). */
      readonly secondLook?: SecondLook;
    }
  /**
   * A photo, which may show several hands. Answered in turn with the frames, so the live picture waits meanwhile. The worker closes `image`,
   * whatever happens. `auto` takes each hand for the one the detector sees: a photo may show anybody's.
   */
  | {
      readonly kind: 'photo';
      readonly photoId: number;
      readonly image: Frame;
      readonly handedness: HandednessSetting;
    }
  /** No photo comes for now: what only photos need may go. */
  | {readonly kind: 'end-photos'}
  | {readonly kind: 'set-handedness'; readonly handedness: HandednessSetting}
  /** What the person taught is read with from the next frame on; no frames: the network alone. */
  | {readonly kind: 'set-own-hand'; readonly frames: readonly TaughtFrame[]}
  /** Whether recognitions carry `traits`. */
  | {readonly kind: 'set-traits'; readonly wanted: boolean}
  | {readonly kind: 'count-resources'}
  | {readonly kind: 'stop'};

/** Worker → page. */
export type RecognizerReply =
  | {readonly kind: 'loading'; readonly loadedBytes: number; readonly totalBytes: number}
  /** `rejectBelow` (0..1): see ModelCard. */
  | {readonly kind: 'ready'; readonly delegate: Delegate; readonly rejectBelow: number}
  /** Both delegates are about to be tried on a frame: none is read until `delegate-chosen`. */
  | {readonly kind: 'choosing-delegate'}
  /** The one that reads from now on; it may be chosen anew. */
  | {
      readonly kind: 'delegate-chosen';
      readonly delegate: Delegate;
      /** Whether graphics were left as they do not see the hands that the processor sees. */
      readonly isGraphicsBlind: boolean;
    }
  | {readonly kind: 'recognition'; readonly recognition: Recognition}
  /** `hands`: 0 to 2; `tookMs`: milliseconds of the look alone. */
  | {
      readonly kind: 'looked-again';
      readonly hands: number;
      readonly tookMs: number;
      /** Whether graphics, which read, saw it otherwise. */
      readonly doubtsGraphics: boolean;
    }
  /** The frame was taken in but could not be read; the next one may be. */
  | {readonly kind: 'frame-failed'; readonly frameId: number; readonly detail: string}
  | {readonly kind: 'photo-read'; readonly photoId: number; readonly reading: PhotoReading}
  /** The photo was taken in but could not be read; the next one may be. */
  | {readonly kind: 'photo-failed'; readonly photoId: number; readonly detail: string}
  | {readonly kind: 'failed'; readonly problem: RecognizerProblem}
  | {
      readonly kind: 'resources';
      readonly numTensors: number;
      /** Frames received and not yet closed. */
      readonly liveBitmaps: number;
    }
  | {readonly kind: 'stopped'};

/** What the worker's script offers to a page that imports it, to read on the page's own thread. */
export interface RecognizerModule<Frame> {
  /**
   * @param reply takes what a worker would post
   * @returns takes what would be posted to a worker; requests are answered one at a time, in the order they came
   */
  openRecognizer(
    reply: (message: RecognizerReply) => void,
  ): (request: RecognizerRequest<Frame>) => void;
}
