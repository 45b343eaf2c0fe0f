import type {CropRect, Handedness, ImageSize} from '../../../src/contracts/recognition.ts';
import type {PhotoAttempt} from '../../../src/recognizer/detect/photo-searches.ts';
import type {LookChange, LookWay} from '../../training/data/look-changes.ts';

/** Addresses of the detector's files on the harness's server. */
export interface DetectorUrls {
  readonly visionLoader: string;
  readonly visionWasm: string;
  /** A hand model whose sight says where in the square its landmarks lie. */
  readonly handModel: string;
  /** The landmark network with the pooled features among its outputs. */
  readonly handNetwork: string;
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
  /** Of the changes made up for this photo. */
  readonly seed: number;
}

export type PrepareReply =
  | {readonly kind: 'unreadable'; readonly detail: string}
  | {readonly kind: 'no-hand'}
  | {
      readonly kind: 'hand';
      readonly attempt: PhotoAttempt;
      readonly image: ImageSize;
      readonly patchRect: CropRect;
      /** patchSize² grey bytes, base64. */
      readonly patch: string;
      readonly looks: readonly PrepareLook[];
    };

/** What one look at the hand saw. Numbers are base64: 32-bit floats, the features half floats. */
export interface PrepareLook {
  readonly way: LookWay;
  readonly changes: readonly LookChange[];
  readonly mirrored: boolean;
  readonly handedness: Handedness;
  readonly handednessScore: number;
  readonly presence: number;
  /** 21 × (x, y, z), shares of the photo. */
  readonly landmarks: string;
  /** 21 × (x, y, z), metres. */
  readonly worldLandmarks: string;
  readonly pooled: string;
}
