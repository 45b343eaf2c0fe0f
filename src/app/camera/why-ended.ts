import type {CameraSurroundings} from './camera-surroundings.ts';
import {cameraPermission} from './camera-permission.ts';
import {listCameraDevices} from './camera-list-controller.ts';

export type EndedBecause =
  /** Another camera is there to go on with. */
  | 'unplugged'
  /** There is no camera any more. */
  | 'gone'
  /** The person or the browser took the permission back. */
  | 'withdrawn'
  /** The camera is there and allowed, but the system took it. */
  | 'taken';

/**
 * Why a camera in use ended; a browser does not say.
 * @param deviceId of that camera, or null where it is not known
 */
export async function whyEnded(
  {mediaDevices, permissions}: Pick<CameraSurroundings, 'mediaDevices' | 'permissions'>,
  deviceId: string | null,
): Promise<EndedBecause> {
  const permission = await cameraPermission(permissions);
  if (permission === 'denied') return 'withdrawn';
  // Without a permission cameras have no ids, but there are still as many.
  const cameras = await listCameraDevices(mediaDevices ?? {});
  const named = cameras.filter((one) => one.deviceId !== '');
  if (named.length > 0 && named.every((one) => one.deviceId !== deviceId)) return 'unplugged';
  if (cameras.length === 0) return 'gone';
  return permission === 'prompt' ? 'withdrawn' : 'taken';
}
