import type {Hand} from '../../../src/contracts/recognition.ts';
import type {RunningMode} from '../../../src/recognizer/detect/hand-detector.ts';

/** Addresses of files on the harness's server. */
export interface SightFiles {
  readonly visionLoader: string;
  readonly visionWasm: string;
  readonly handModel: string;
  /** The landmark network with its pooled features, where those are to be read too. */
  readonly pooledNetwork: string | null;
}

/** What to look at, and how. */
export interface SightRequest {
  readonly files: SightFiles;
  readonly mode: RunningMode;
  readonly photo: string;
  /** How often the photo is shown. */
  readonly times: number;
}

/** What was seen each time it was shown. */
export type Seen = readonly (Hand | null)[];

export type SightReply =
  | {readonly kind: 'seen'; readonly seen: Seen}
  | {readonly kind: 'failed'; readonly detail: string};

/** What the page of the harness offers to tests of the hand model. */
export interface SightPage {
  /**
   * What a hand model sees in a photo; one worker each for a model and a mode. Where the pooled features are to be read too, they are the hands' sight.
   * In `image` mode they are those of the crop that the hand model's own sight, the rows of `rawCropRows`, tells; in `video` mode of the crop that the
   * hand before says.
   */
  look(request: SightRequest): Promise<Seen>;
}
