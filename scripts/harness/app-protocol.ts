import type {HandednessSetting} from '../../src/contracts/recognition.ts';
import type {RecognizerAssets} from '../../src/contracts/recognizer-protocol.ts';

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

export interface SpellOptions {
  /** Every frame with its own timestamp, however long it takes, instead of real time. */
  readonly everyFrame: boolean;
  readonly holdMs: number;
}

/** What the page of the harness offers to the command line. */
export interface AppPage {
  readPhotos(app: AppUnderTest, urls: readonly string[]): Promise<PhotoReading[]>;
  spellVideo(app: AppUnderTest, url: string, options: SpellOptions): Promise<SpelledVideo>;
}
