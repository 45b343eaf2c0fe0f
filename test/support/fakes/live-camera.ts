import type {LiveCamera} from '../../../src/app/camera/camera-state.ts';

/** A camera whose picture runs. */
export function liveCamera(parts: Partial<LiveCamera> = {}): LiveCamera {
  return {
    kind: 'live',
    stream: new MediaStream(),
    facing: 'user',
    knownFacing: null,
    deviceId: null,
    interrupted: false,
    stalled: false,
    changing: false,
    torch: 'none',
    ...parts,
  };
}
