import type {Asset} from '../../../src/contracts/recognizer-protocol.ts';
import type {AppUnderTest} from '../app/app-protocol.ts';

/** What reads the letter of the hand that the app's detector found: the app's own parts, a layers model as tutorials use it, or onnxruntime-web with our weights. */
export type ReaderKind = 'own' | 'tutorial' | 'onnx';

/** Addresses of what rivals need. */
export interface RivalFiles {
  /** model.json of a layers model that takes a picture. */
  readonly tutorialModel: string;
  readonly onnxModel: string;
  /** Folders, with a slash at the end. */
  readonly tfjsWasm: string;
  readonly onnxWasm: string;
  readonly handSolution: string;
}

/** To the rival's worker. Assets have absolute addresses. */
export type RivalRequest =
  | {
      readonly kind: 'start';
      readonly reader: ReaderKind;
      readonly assets: Readonly<Record<keyof AppUnderTest['assets'], Asset>>;
      readonly files: RivalFiles;
    }
  | {readonly kind: 'frame'; readonly image: ImageBitmap; readonly atMs: number};

export interface RivalReading {
  /** Place in LABELS; null without a hand. */
  readonly label: number | null;
  /** Milliseconds of the network alone. */
  readonly networkMs: number;
}

export type Rival = 'ours' | 'detector' | ReaderKind | 'fingerpose';

/** One for each contender, frames in the same order. */
export interface RivalTimes {
  /** Milliseconds from handing a frame over to its answer. */
  readonly ms: Readonly<Record<Rival, readonly number[]>>;
  /** Milliseconds of the network alone, in each reader's frames. */
  readonly networkMs: Readonly<Record<ReaderKind, readonly number[]>>;
  /** What each read last of each photo; null: nothing. The bare detector's is always null. */
  readonly letters: Readonly<Record<Rival, readonly (string | null)[]>>;
  /** Why fingerpose was not timed, or null. */
  readonly fingerposeFailure: string | null;
}

/** What the page of the rivals offers to the command line. */
export interface RivalPage {
  timeRivals(app: AppUnderTest, files: RivalFiles, photos: readonly string[]): Promise<RivalTimes>;
}
