import type {ReactiveControllerHost} from 'lit';
import type {Settings} from '../settings/settings.ts';
import {CameraController} from './camera-controller.ts';
import type {CameraNotice} from './camera-notice.ts';
import type {LiveCamera} from './camera-state.ts';
import type {CameraSurroundings} from './camera-surroundings.ts';
import {CameraListController, type CameraOption} from './camera-list-controller.ts';
import type {CameraFacing} from './camera-facing.ts';
import type {CameraChoice} from './request-camera.ts';

/** What a person may want of the camera while it runs. */
export type CameraWish =
  /** The one that looks the other way, or the next. */
  | {readonly kind: 'switch'}
  | {readonly kind: 'choose'; readonly deviceId: string}
  | {readonly kind: 'torch'; readonly on: boolean}
  /** The same one, opened anew. */
  | {readonly kind: 'reopen'};

/** What is remembered of the camera that a person chose. */
export interface ChosenCamera {
  readonly deviceId: string;
  /** Which way it looked when it was open last; null when nothing told. */
  readonly facing: CameraFacing | null;
}

/** What the settings keep of it. */
export function chosenCamera({
  camera,
  cameraFacing,
}: Pick<Settings, 'camera' | 'cameraFacing'>): ChosenCamera | null {
  return camera === null ? null : {deviceId: camera, facing: cameraFacing};
}

export interface CameraDeskOptions {
  readonly surroundings: CameraSurroundings;
  /** The camera to use, or null for any. */
  readonly chosen: () => ChosenCamera | null;
  /** The person chose a camera, which should be kept; or more is known of it now. */
  readonly onChosen: (camera: ChosenCamera) => void;
  readonly onNotice: (notice: CameraNotice) => void;
}

/** Which camera is open: the one that was chosen, another when it is gone, the next when somebody switches. */
export class CameraDesk {
  readonly camera: CameraController;
  readonly list: CameraListController;
  private readonly options: CameraDeskOptions;

  constructor(host: ReactiveControllerHost, options: CameraDeskOptions) {
    const {surroundings, onNotice} = options;
    this.options = options;
    this.camera = new CameraController(host, surroundings, onNotice);
    this.list = new CameraListController(host, surroundings.mediaDevices, () => this.camera.state);
  }

  /** Opens the chosen camera; call it from a tap. */
  start(): void {
    void this.camera.start(toChoice(this.options.chosen())).then(() => this.remember());
  }

  /** Another camera was chosen: opens it, if one is open. */
  follow(): void {
    const {state} = this.camera;
    const chosen = this.options.chosen();
    if (state.kind === 'live' && state.deviceId !== (chosen?.deviceId ?? null)) {
      void this.camera.change(toChoice(chosen)).then(() => this.remember());
    }
  }

  async apply(wish: CameraWish): Promise<void> {
    switch (wish.kind) {
      case 'switch':
        return this.switch();
      case 'choose':
        this.options.onChosen({deviceId: wish.deviceId, facing: null});
        return;
      case 'torch':
        return this.camera.switchTorch(wish.on);
      case 'reopen':
        return this.camera.reopen();
    }
  }

  private async switch(): Promise<void> {
    const {state} = this.camera;
    const {cameras} = this.list;
    if (state.kind !== 'live' || cameras.length < 2) return;
    const next = nextCamera(state, cameras);
    await this.camera.change(otherWay(state, cameras) ?? next);
    // A system may know ways, but have no camera that looks the other one.
    if (this.open?.deviceId === state.deviceId) await this.camera.change(next);
    const {open} = this;
    if (open !== null) this.options.onChosen(open);
  }

  /** Keeps which way the chosen camera looks, and its id where that is another one since the last visit. */
  private remember(): void {
    const {open} = this;
    const chosen = this.options.chosen();
    if (open === null || chosen === null) return;
    const isSame = open.deviceId === chosen.deviceId && open.facing === chosen.facing;
    const isSameWay = chosen.facing !== null && open.facing === chosen.facing;
    if (!isSame && (isSameWay || open.deviceId === chosen.deviceId)) this.options.onChosen(open);
  }

  /** The camera that is open, or null while that is not known. */
  private get open(): ChosenCamera | null {
    const {state} = this.camera;
    if (state.kind !== 'live' || state.changing || state.deviceId === null) return null;
    return {deviceId: state.deviceId, facing: state.knownFacing};
  }
}

/** The camera that looks the other way, or null where that is not known. */
function otherWay(
  {stream, knownFacing}: LiveCamera,
  cameras: readonly CameraOption[],
): CameraChoice | null {
  const track = stream.getVideoTracks()[0];
  if (track === undefined || knownFacing === null) return null;
  const opposite: CameraFacing = knownFacing === 'user' ? 'environment' : 'user';
  const looking = cameras.filter((one) => one.facing === opposite);
  const main = mainOf(looking);
  // Of several cameras that look the same way, some systems give any.
  const isClear = looking.length < 2 || main === null;
  if (isClear && track.getSettings().facingMode !== undefined) return {facing: opposite};
  const named = main ?? looking[0];
  return named === undefined ? null : {facing: opposite, deviceId: named.deviceId};
}

/** The one for what is right in front of it, or null where names do not tell. Android numbers it first. */
function mainOf(cameras: readonly CameraOption[]): CameraOption | null {
  const plain = cameras.filter(({label, isSpecialLens}) => label !== '' && !isSpecialLens);
  const [main = null] = [...plain].sort((a, b) => a.label.localeCompare(b.label, 'en', NUMBERED));
  return main;
}

const NUMBERED = {numeric: true} as const;

function nextCamera({deviceId}: LiveCamera, cameras: readonly CameraOption[]): CameraChoice {
  const index = cameras.findIndex((one) => one.deviceId === deviceId);
  return toChoice(cameras[(index + 1) % cameras.length] ?? null);
}

function toChoice(camera: ChosenCamera | null): CameraChoice {
  if (camera === null) return {facing: 'user'};
  const {deviceId, facing} = camera;
  return facing === null ? {facing: 'user', deviceId} : {facing, deviceId, orSameWay: true};
}
