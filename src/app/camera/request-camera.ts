import type {CameraFacing} from './camera-facing.ts';

export interface CameraChoice {
  readonly facing: CameraFacing;
  /** A certain camera, as `enumerateDevices` names it; it goes before `facing`. */
  readonly deviceId?: string;
  /** Whether another one that looks the same way is as good: some browsers give cameras other ids at every visit. */
  readonly orSameWay?: boolean;
}

const WANTED_WIDTH = 640;
const WANTED_HEIGHT = 480;
const WANTED_FRAME_RATE = 30;

/** Milliseconds to wait before each new attempt: a phone takes a moment to let go of the camera from before. */
export const BUSY_PAUSES_MS: readonly number[] = [250, 750, 1500];

export interface OpenedCamera {
  readonly stream: MediaStream;
  /** Whether it is the one that was chosen. */
  readonly isChosen: boolean;
}

type Source = Pick<MediaDevices, 'getUserMedia'>;

/**
 * Opens a camera that may be busy for a moment, and tries again a few times while it is.
 * @param pause waits so many milliseconds; false when nobody wants the camera any more
 * @throws what `getUserMedia` throws
 */
export async function requestBusyCamera(
  source: Source,
  choice: CameraChoice,
  pause: (ms: number) => Promise<boolean>,
): Promise<OpenedCamera> {
  for (const ms of BUSY_PAUSES_MS) {
    try {
      return await requestCamera(source, choice);
    } catch (error) {
      if (!isBusy(error) || !(await pause(ms))) throw error;
    }
  }
  return requestCamera(source, choice);
}

/**
 * Opens a camera, or another one where the one that was chosen is gone.
 * @throws what `getUserMedia` throws
 */
export async function requestCamera(
  mediaDevices: Source,
  choice: CameraChoice,
): Promise<OpenedCamera> {
  try {
    return {stream: await mediaDevices.getUserMedia(toConstraints(choice)), isChosen: true};
  } catch (error) {
    if (choice.deviceId === undefined || !isGone(error)) throw error;
    const {facing} = choice;
    return {stream: await mediaDevices.getUserMedia(toConstraints({facing})), isChosen: false};
  }
}

function isGone(error: unknown): boolean {
  return ['OverconstrainedError', 'NotFoundError'].includes(nameOf(error));
}

function isBusy(error: unknown): boolean {
  return ['NotReadableError', 'AbortError'].includes(nameOf(error));
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
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
