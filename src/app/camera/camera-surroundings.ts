import type {Clock} from '../../contracts/clock.ts';
import type {System} from '../../contracts/problem.ts';

/** Where the page runs, as far as that says where a camera is allowed. */
export interface CameraPlace {
  readonly system: System;
  /** Whether it runs as an app of its own, without an address. */
  readonly isInstalled: boolean;
}

/** What the camera needs of the browser. */
export interface CameraSurroundings {
  readonly mediaDevices: MediaDevices | undefined;
  readonly isSecureContext: boolean;
  readonly document: Document;
  /** Undefined where the browser tells of no permissions. */
  readonly permissions?: Pick<Permissions, 'query'> | undefined;
  readonly place?: () => CameraPlace;
  readonly clock?: Clock;
}
