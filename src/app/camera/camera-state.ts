import type {CameraProblem} from '../../contracts/problem.ts';
import type {CameraFacing} from './camera-facing.ts';

/** Which way the picture was taken; `drawn`: not by a camera, but as a reader sees the hand. */
export type PictureSource = CameraFacing | 'drawn';

export interface LiveCamera {
  readonly kind: 'live';
  readonly stream: MediaStream;
  readonly facing: PictureSource;
  /** The same, as far as anything tells; null for a drawn picture. */
  readonly knownFacing: CameraFacing | null;
  /** Null for a drawn picture, and where the browser does not tell. */
  readonly deviceId: string | null;
  /** The system holds the picture back (a call, another app) and may give it again. */
  readonly interrupted: boolean;
  /** No new picture has come for a while, and nobody says why. */
  readonly stalled: boolean;
  /** Another camera is being opened; this one's picture stands still. */
  readonly changing: boolean;
  readonly torch: 'none' | 'off' | 'on';
}

export type CameraState =
  | {readonly kind: 'idle'}
  /** `isUnanswered`: for a while; the browser's question may have gone unseen. */
  | {readonly kind: 'asking'; readonly isUnanswered: boolean}
  | LiveCamera
  | {readonly kind: 'problem'; readonly problem: CameraProblem};

/** A stream that is drawn in place of a camera's. */
export interface Drawing {
  readonly stream: MediaStream;
  /** When its picture of this moment was made, milliseconds: a drawing has a clock of its own. */
  readonly nowMs: () => number;
}
