import type {CameraOption} from '../camera/camera-list-controller.ts';
import type {VoiceOption} from '../sound/choose-voice.ts';

export interface OpenCamera {
  /** What it is remembered by. */
  readonly key: string;
  readonly isMirrored: boolean;
}

/** What this device has, for settings to choose from. */
export interface DeviceLists {
  /** Empty until a camera was allowed. */
  readonly cameras: readonly CameraOption[];
  /** The camera whose picture is shown; null while none is, or nothing tells it from others. */
  readonly openCamera: OpenCamera | null;
  /** Empty where nothing speaks; may fill late. */
  readonly voices: readonly VoiceOption[];
  readonly canVibrate: boolean;
  /** Whether the screen can be kept on. */
  readonly canStayAwake: boolean;
}

export const NO_DEVICES: DeviceLists = {
  cameras: [],
  openCamera: null,
  voices: [],
  canVibrate: false,
  canStayAwake: false,
};
