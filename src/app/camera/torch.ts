/** What the types of tracks do not know yet. ref: https://w3c.github.io/mediacapture-image/#torch */
interface TorchCapabilities {
  readonly torch?: boolean;
}

export function hasTorch(track: MediaStreamTrack): boolean {
  // Older browsers lack it, whatever the types say.
  if (!('getCapabilities' in track)) return false;
  const {torch}: MediaTrackCapabilities & TorchCapabilities = track.getCapabilities();
  return torch === true;
}

/** @returns whether the torch is on now */
export async function setTorch(track: MediaStreamTrack, on: boolean): Promise<boolean> {
  try {
    const constraint: MediaTrackConstraintSet & TorchCapabilities = {torch: on};
    await track.applyConstraints({advanced: [constraint]});
    return on;
  } catch {
    return !on;
  }
}
