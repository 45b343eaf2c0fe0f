import type {CameraProblem} from '../../contracts/problem.ts';
import type {CameraSurroundings} from './camera-surroundings.ts';
import {cameraPermission} from './camera-permission.ts';

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
export async function toCameraProblem(
  error: unknown,
  surroundings: Pick<CameraSurroundings, 'permissions' | 'place'>,
): Promise<CameraProblem> {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const detail = error instanceof Error ? error.message : String(error);
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return toRefusal(detail, surroundings);
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

/**
 * Who refused: one error stands for all of them. Chromium says in its words which it was; elsewhere what became of the permission tells.
 * ref: https://github.com/w3c/mediacapture-main/issues/451
 */
async function toRefusal(
  detail: string,
  {permissions, place}: Pick<CameraSurroundings, 'permissions' | 'place'>,
): Promise<CameraProblem> {
  const {system, isInstalled} = place?.() ?? {system: 'other', isInstalled: false};
  const denied = (): CameraProblem => ({kind: 'camera-denied', ...(isInstalled && {app: system})});
  if (/^permission denied$/iu.test(detail)) return denied();
  if (/by system/iu.test(detail)) return {kind: 'camera-denied-by-system', system};
  if (/dismissed/iu.test(detail)) return {kind: 'camera-dismissed'};
  switch (await cameraPermission(permissions)) {
    case 'granted':
      return {kind: 'camera-denied-by-system', system};
    case 'prompt':
      return {kind: 'camera-dismissed'};
    case 'denied':
    case null:
      return denied();
  }
}
