export type CameraFacing = 'user' | 'environment';

export interface CameraChoice {
  readonly facing: CameraFacing;
  /** A certain camera, as `enumerateDevices` names it; it goes before `facing`. */
  readonly deviceId?: string;
}

const WANTED_WIDTH = 640;
const WANTED_HEIGHT = 480;
const WANTED_FRAME_RATE = 30;

const REAR = /\b(?:back|rear|environment|world)\b/iu;
const FRONT = /\b(?:front|face|facetime|user|selfie)\b/iu;

/**
 * Opens a camera, or another one where the one that was chosen is gone.
 * @throws what `getUserMedia` throws
 */
export async function requestCamera(
  mediaDevices: Pick<MediaDevices, 'getUserMedia'>,
  choice: CameraChoice,
): Promise<{readonly stream: MediaStream; readonly isChosen: boolean}> {
  try {
    return {stream: await mediaDevices.getUserMedia(toConstraints(choice)), isChosen: true};
  } catch (error) {
    if (choice.deviceId === undefined || !isGone(error)) throw error;
    const {facing} = choice;
    return {stream: await mediaDevices.getUserMedia(toConstraints({facing})), isChosen: false};
  }
}

/** Which way a camera looks, or null when nothing tells. */
export function facingOfTrack(track: MediaStreamTrack): CameraFacing | null {
  const {facingMode} = track.getSettings();
  if (facingMode === 'user' || facingMode === 'environment') return facingMode;
  return facingByName(track.label);
}

/** Which way a camera of this name looks, or null when the name does not tell. */
export function facingByName(label: string): CameraFacing | null {
  if (REAR.test(label)) return 'environment';
  return FRONT.test(label) ? 'user' : null;
}

function isGone(error: unknown): boolean {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'OverconstrainedError' || name === 'NotFoundError';
}

function toConstraints({facing, deviceId}: CameraChoice): MediaStreamConstraints {
  return {
    audio: false,
    video: {
      ...(deviceId === undefined ? {facingMode: {ideal: facing}} : {deviceId: {exact: deviceId}}),
      width: {ideal: WANTED_WIDTH},
      height: {ideal: WANTED_HEIGHT},
      frameRate: {ideal: WANTED_FRAME_RATE},
    },
  };
}
