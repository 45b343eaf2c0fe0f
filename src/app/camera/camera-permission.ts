import type {CameraSurroundings} from './camera-surroundings.ts';

/** What the browser says of the camera's permission; null where it does not tell. */
export async function cameraPermission(
  permissions: CameraSurroundings['permissions'],
): Promise<PermissionState | null> {
  try {
    return (await permissions?.query({name: 'camera'}))?.state ?? null;
  } catch {
    return null;
  }
}
