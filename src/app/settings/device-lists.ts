import type {CameraOption} from '../camera/camera-list-controller.ts';
import type {VoiceOption} from '../sound/choose-voice.ts';

/** What this device has, for settings to choose from. */
export interface DeviceLists {
  /** Empty until a camera was allowed. */
  readonly cameras: readonly CameraOption[];
  /** Empty where nothing speaks; may fill late. */
  readonly voices: readonly VoiceOption[];
  readonly canVibrate: boolean;
  /** Whether the screen can be kept on. */
  readonly canStayAwake: boolean;
}

export const NO_DEVICES: DeviceLists = {
  cameras: [],
  voices: [],
  canVibrate: false,
  canStayAwake: false,
};
