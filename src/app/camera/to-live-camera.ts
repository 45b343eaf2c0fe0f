import {facingOfTrack} from './camera-facing.ts';
import type {CameraNames} from './camera-names.ts';
import type {LiveCamera} from './camera-state.ts';
import {hasTorch} from './torch.ts';

/**
 * What is known of a camera that has just opened.
 * @param names that tell which way a camera looks
 * @param stalled whether it was opened anew because no picture came, and has shown nothing better yet
 */
export function toLiveCamera(
  stream: MediaStream,
  track: MediaStreamTrack,
  names: CameraNames,
  stalled: boolean,
): LiveCamera {
  const knownFacing = facingOfTrack(track, names);
  return {
    kind: 'live',
    stream,
    facing: knownFacing ?? 'user',
    knownFacing,
    deviceId: track.getSettings().deviceId ?? null,
    interrupted: track.muted,
    stalled,
    changing: false,
    torch: hasTorch(track) ? 'off' : 'none',
  };
}
