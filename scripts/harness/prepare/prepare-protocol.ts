import type {CropRect, Hand, ImageSize} from '../../../src/contracts/recognition.ts';
import type {PhotoAttempt} from '../../../src/recognizer/detect/detect-in-photo.ts';

/** Addresses of the detector's files on the harness's server. */
export interface DetectorUrls {
  readonly visionLoader: string;
  readonly visionWasm: string;
  readonly handModel: string;
}

/** What the page of the harness offers to the command line. */
export interface PreparePage {
  preparePhotos(requests: readonly PrepareRequest[]): Promise<PrepareReply[]>;
}

export interface PrepareRequest {
  readonly photo: string;
  readonly assets: DetectorUrls;
  readonly patchSize: number;
  readonly patchMargin: number;
}

export type PrepareReply =
  | {readonly kind: 'unreadable'; readonly detail: string}
  | {readonly kind: 'no-hand'}
  | {
      readonly kind: 'hand';
      readonly attempt: PhotoAttempt;
      readonly image: ImageSize;
      readonly looks: readonly PrepareLook[];
    };

/** What one look at the hand saw. */
export interface PrepareLook {
  readonly hand: Hand;
  readonly mirrored: boolean;
  readonly patchRect: CropRect;
  /** patchSize² grey bytes, base64. */
  readonly patch: string;
}
