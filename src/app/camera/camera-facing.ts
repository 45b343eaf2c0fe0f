import type {CameraNames} from './camera-names.ts';

/** Which way a camera looks: at the person who holds the device, or away. */
export type CameraFacing = 'user' | 'environment';

/** What a camera or its track tells of itself. */
interface Describing {
  readonly label: string;
  readonly getCapabilities?: () => MediaTrackCapabilities;
}

const NO_NAMES: CameraNames = {facingOf: () => null, isSpecialLens: () => false};

/** The names in all languages, which are many and no part of the first screen; without a network before the first full visit, none. */
export async function loadCameraNames(): Promise<CameraNames> {
  try {
    return (await import('./camera-names.ts')).cameraNames;
  } catch {
    return NO_NAMES;
  }
}

/** Which way the camera of an open track looks, or null when nothing tells. */
export function facingOfTrack(track: MediaStreamTrack, names: CameraNames): CameraFacing | null {
  return toFacing(track.getSettings().facingMode) ?? facingOfDevice(track, names);
}

/** Which way a camera looks that need not be open, or null when nothing tells. */
export function facingOfDevice(device: Describing, names: CameraNames): CameraFacing | null {
  return toFacing(device.getCapabilities?.().facingMode?.[0]) ?? names.facingOf(device.label);
}

function toFacing(mode: string | undefined): CameraFacing | null {
  return mode === 'user' || mode === 'environment' ? mode : null;
}
