/** What the camera needs of the browser. */
export interface CameraSurroundings {
  readonly mediaDevices: MediaDevices | undefined;
  readonly isSecureContext: boolean;
  readonly document: Document;
  /** Undefined where the browser tells of no permissions. */
  readonly permissions?: Pick<Permissions, 'query'> | undefined;
}
