import {cameraName} from './camera-name.ts';
import type {CameraOption} from './camera-list-controller.ts';
import type {LiveCamera} from './camera-state.ts';

/** What stands on the stage to change the camera by. */
export interface CameraTools {
  /** To the camera that looks the other way, or the other of two. */
  readonly canSwitch: boolean;
  readonly torch: LiveCamera['torch'];
  /** All cameras where switching does not reach them, in the list's order; else empty. */
  readonly menu: readonly CameraMenuItem[];
}

export interface CameraMenuItem {
  readonly deviceId: string;
  readonly name: string;
  readonly isOpen: boolean;
}

/** As many as one button reaches. */
const MOST_TO_SWITCH = 2;

export function toCameraTools(
  {facing, deviceId, torch, changing}: LiveCamera,
  cameras: readonly CameraOption[],
): CameraTools {
  if (facing === 'drawn') return {canSwitch: false, torch: 'none', menu: []};
  const looksBothWays = ['user', 'environment'].every((way) =>
    cameras.some((one) => one.facing === way),
  );
  const needsMenu = cameras.length > MOST_TO_SWITCH;
  const menu = cameras.map((camera, index) => ({
    deviceId: camera.deviceId,
    name: cameraName(camera, index),
    isOpen: camera.deviceId === deviceId,
  }));
  return {
    canSwitch: !changing && (looksBothWays || cameras.length === MOST_TO_SWITCH),
    torch,
    menu: needsMenu ? menu : [],
  };
}
