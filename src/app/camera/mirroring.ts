import type {CameraState, LiveCamera} from './camera-state.ts';

/** Whether the picture of a camera is shown mirrored, for those a person decided about; by their names, which last longer than their ids. */
export type Mirrors = Readonly<Record<string, boolean>>;

/** More cameras nobody has; the oldest goes. */
const MOST_CAMERAS = 20;
const LONGEST_NAME = 200;

/** What a camera is remembered by; null where nothing tells it from others. */
export function cameraKey({
  stream,
  deviceId,
}: Pick<LiveCamera, 'stream' | 'deviceId'>): string | null {
  const label = stream.getVideoTracks()[0]?.label ?? '';
  return label === '' ? deviceId : label.slice(0, LONGEST_NAME);
}

/** Whether to show the picture as a mirror does: so of a camera that looks at the person, unless they know better. */
export function isMirrored(camera: CameraState, mirrors: Mirrors): boolean {
  if (camera.kind !== 'live' || camera.facing === 'drawn') return false;
  const key = cameraKey(camera);
  const isDecided = key !== null && Object.hasOwn(mirrors, key);
  return isDecided ? mirrors[key] === true : camera.facing === 'user';
}

/** Reads anything as what was decided about cameras. */
export function parseMirrors(stored: unknown): Mirrors {
  if (typeof stored !== 'object' || stored === null) return {};
  const decided = Object.entries(stored).filter(
    ([name, value]) => typeof value === 'boolean' && name !== '' && name.length <= LONGEST_NAME,
  );
  return Object.fromEntries(decided.slice(-MOST_CAMERAS));
}
