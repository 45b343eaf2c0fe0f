import {msg} from '@lit/localize';
import type {CameraProblem, System} from '../../contracts/problem.ts';

/** A camera that is there, but may not be used. */
export type Refusal = Extract<
  CameraProblem,
  {kind: 'camera-denied' | 'camera-denied-by-system' | 'camera-dismissed'}
>;

export interface RefusalWords {
  readonly title: string;
  readonly happened: string;
  readonly remedy: string;
}

/** Who refused the camera, and where it is allowed: the browser and each system have another place for it. */
export function refusalWords(problem: Refusal): RefusalWords {
  switch (problem.kind) {
    case 'camera-dismissed':
      return {
        title: msg('The camera was not allowed yet'),
        happened: msg('The browser’s question was closed, or answered with no for this once.'),
        remedy: msg('Tap “Ask again” and choose “Allow”.'),
      };
    case 'camera-denied':
      return {
        title: msg('The camera is blocked for this page'),
        happened: msg('The browser was told not to let this page use the camera.'),
        remedy: problem.app === undefined ? besideTheAddress() : inTheApp(problem.app),
      };
    case 'camera-denied-by-system':
      return {
        title: msg('The system keeps the camera from the browser'),
        happened: msg('This page may use the camera, but the browser itself may not.'),
        remedy: inTheSystem(problem.system),
      };
  }
}

function besideTheAddress(): string {
  return msg('Tap the camera or lock sign beside the address, allow the camera, then try again.');
}

/** An app of its own has no address to tap beside. */
function inTheApp(system: System): string {
  switch (system) {
    case 'android':
      return msg(
        'Hold your finger on the app’s icon, open “App info”, then “Permissions”, allow the camera, then try again.',
      );
    case 'ios':
      return msg(
        'Close the app, open it again and choose “Allow”. If it does not ask: open Settings, Apps, Safari, Camera.',
      );
    case 'mac':
    case 'windows':
    case 'other':
      return msg(
        'Open the menu (⋮ or …) at the top of this window, then “App info” or the lock sign, allow the camera, then try again.',
      );
  }
}

function inTheSystem(system: System): string {
  switch (system) {
    case 'mac':
      return msg(
        'Open System Settings, Privacy & Security, Camera, and switch it on for your browser. Then start the browser again.',
      );
    case 'windows':
      return msg(
        'Open Settings, Privacy & security, Camera, and switch on camera access, also for desktop apps. Then try again.',
      );
    case 'android':
      return msg(
        'Open Settings, Apps, your browser, Permissions, and allow the camera. Also look at the switch for all cameras in the quick settings. Then try again.',
      );
    case 'ios':
      return msg('Open Settings, Apps, your browser, and switch on the camera. Then try again.');
    case 'other':
      return msg(
        'Allow the camera for your browser in the privacy settings of this device, then try again.',
      );
  }
}
