import type {Clock} from '../../contracts/clock.ts';
import type {RecognizerAssets, RecognizerModule} from '../../contracts/recognizer-protocol.ts';
import type {CameraSurroundings} from '../camera/camera-surroundings.ts';
import {browserClock} from '../common/browser-clock.ts';
import {runsAsApp} from '../common/runs-as-app.ts';
import {systemOf} from '../common/system.ts';
import {trustScript} from '../common/trust-script.ts';
import {PageRecognizer} from '../recognizer/page-recognizer.ts';
import type {WorkerLike} from '../recognizer/recognizer-place.ts';
import type {WakeLockSource} from './awake-controller.ts';

/** What reading a hand needs of the browser. */
export interface LiveServices {
  readonly camera: CameraSurroundings;
  readonly assets: RecognizerAssets;
  readonly createWorker: () => WorkerLike;
  /** The recogniser on this thread, for browsers whose workers cannot run it. */
  readonly createOnPage?: (() => WorkerLike) | undefined;
  readonly clock: Clock;
  /** Keeps the screen on; undefined where the browser cannot. */
  readonly wakeLock?: WakeLockSource | undefined;
}

/** What an older browser, or a page that is not secure, may lack in spite of the types. */
interface MaybeNavigator {
  readonly mediaDevices?: MediaDevices;
  readonly permissions?: Permissions;
  readonly standalone?: boolean;
  readonly wakeLock?: WakeLock;
}

/**
 * The browser's own.
 * @param workerUrl address of the recogniser's module worker, relative to the page
 */
export function liveServices(assets: RecognizerAssets, workerUrl: string): LiveServices {
  const {mediaDevices, permissions, standalone, wakeLock}: MaybeNavigator = navigator;
  const system = systemOf(navigator);
  return {
    camera: {
      mediaDevices,
      isSecureContext,
      document,
      permissions,
      place: () => ({system, isInstalled: runsAsApp({window, standalone})}),
    },
    assets,
    createWorker: () => new Worker(trustScript(workerUrl), {type: 'module', name: 'recognizer'}),
    createOnPage: () =>
      new PageRecognizer(
        () =>
          import(/* @vite-ignore */ /* webpackIgnore: true */ trustScript(workerUrl)) as Promise<
            RecognizerModule<ImageBitmap>
          >,
      ),
    clock: browserClock,
    wakeLock,
  };
}
