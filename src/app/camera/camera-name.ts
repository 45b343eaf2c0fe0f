import {msg, str} from '@lit/localize';
import type {CameraOption} from './camera-list-controller.ts';

/** What a camera is called in lists. @param index its place among all, for one without a name */
export function cameraName({label, facing}: CameraOption, index: number): string {
  // Android numbers its cameras: "camera2 1, facing front" is nothing to read.
  if (!/^camera\d/iu.test(label)) return label === '' ? numbered(index) : label;
  if (facing === null) return numbered(index);
  return facing === 'user'
    ? msg(str`Front camera ${index + 1}`)
    : msg(str`Rear camera ${index + 1}`);
}

function numbered(index: number): string {
  return msg(str`Camera ${index + 1}`);
}
