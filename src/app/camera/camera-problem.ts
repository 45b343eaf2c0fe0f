import type {CameraProblem} from '../../contracts/problem.ts';

/** What stands in the way before a camera can even be asked for, or null. */
export function findObstacle(
  isSecureContext: boolean,
  mediaDevices: MediaDevices | undefined,
): CameraProblem | null {
  if (!isSecureContext) return {kind: 'insecure-page'};
  if (mediaDevices === undefined) {
    return {kind: 'camera-failed', detail: 'This browser gives pages no camera.'};
  }
  return null;
}

/**
 * Tells apart why `getUserMedia` was refused.
 * ref: https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia
 */
export function toCameraProblem(error: unknown): CameraProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const detail = error instanceof Error ? error.message : String(error);
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return {kind: 'camera-denied'};
    case 'NotFoundError':
    case 'OverconstrainedError':
      return {kind: 'no-camera'};
    case 'NotReadableError':
    case 'AbortError':
      return {kind: 'camera-busy', detail};
    default:
      return {kind: 'camera-failed', detail};
  }
}
