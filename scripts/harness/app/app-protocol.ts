import type {
  HandednessSetting,
  ImageSize,
  RecognizedHand,
} from '../../../src/contracts/recognition.ts';
import type {Asset, RecognizerAssets} from '../../../src/contracts/recognizer-protocol.ts';

/** The built app's worker and its files, as the command line found them. */
export interface AppUnderTest {
  readonly workerUrl: string;
  readonly assets: RecognizerAssets;
  readonly handedness: HandednessSetting;
}

export type PhotoReading =
  | {readonly kind: 'unreadable'; readonly detail: string}
  | {readonly kind: 'no-hand'}
  /** Probabilities in the order of LABELS. */
  | {readonly kind: 'hand'; readonly scores: readonly number[]};

export interface SpelledVideo {
  readonly text: string;
  readonly letters: readonly {
    readonly letter: string;
    readonly atMs: number;
    readonly score: number;
  }[];
  /** Pictures the video showed. */
  readonly frames: number;
  /** Of those, how many went through the recogniser. */
  readonly framesProcessed: number;
  /** Milliseconds a processed frame took in the worker: median and 95th percentile. */
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export interface VideoReading {
  readonly image: ImageSize;
  readonly frames: readonly {
    /** Milliseconds from the start of the video. */
    readonly atMs: number;
    readonly hand: Pick<
      RecognizedHand,
      'landmarks' | 'scores' | 'handedness' | 'handednessScore'
    > | null;
  }[];
}

export interface SpellOptions {
  /** Every frame with its own timestamp, however long it takes, instead of real time. */
  readonly everyFrame: boolean;
  readonly holdMs: number;
}

/** Milliseconds a frame, one number a frame; the whole path and the bare detectors saw the same frames. */
export interface PathTimes {
  /** From the worker's creation to its first readiness. */
  readonly startMs: number;
  /** From posting a frame to the app's worker to its answer. */
  readonly whole: readonly number[];
  /** The same for a worker with the hand detector alone. */
  readonly detector: readonly number[];
  /** The same with the plain hand model, where one was given: else none. */
  readonly plainDetector: readonly number[];
  /** Of `whole`: crop, preprocessing and network. */
  readonly network: readonly number[];
}

/** What the page of the harness offers to the command line. */
export interface AppPage {
  readPhotos(app: AppUnderTest, urls: readonly string[]): Promise<PhotoReading[]>;
  timePath(
    app: AppUnderTest,
    photos: readonly string[],
    plainHandModel?: Asset,
  ): Promise<PathTimes>;
  spellVideo(app: AppUnderTest, url: string, options: SpellOptions): Promise<SpelledVideo>;
  readVideo(app: AppUnderTest, url: string): Promise<VideoReading>;
}
