import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {CameraState} from './camera-state.ts';
import {facingOfDevice, loadCameraNames, type CameraFacing} from './camera-facing.ts';

/** A camera that can be chosen. */
export interface CameraOption {
  readonly deviceId: string;
  /** As the system calls it; empty when it does not say. */
  readonly label: string;
  /** Which way it looks, or null when nothing tells. */
  readonly facing: CameraFacing | null;
  /** Whether its name says that it is for a wide, near or far view. */
  readonly isSpecialLens: boolean;
}

/** The part of MediaDevices the list is made from; some browsers lack some of it. */
export type DeviceSource = Partial<
  Pick<MediaDevices, 'enumerateDevices' | 'addEventListener' | 'removeEventListener'>
>;

/** The cameras there are. A browser names them only after one was opened, so the list is made anew then. */
export class CameraListController implements ReactiveController {
  private list: readonly CameraOption[] = [];
  /** The stream of the camera that was open when the list was made. */
  private listedFor: MediaStream | null = null;
  /** Grows with every look, so that a late answer is known as late. */
  private run = 0;
  private readonly host: ReactiveControllerHost;
  private readonly devices: DeviceSource;
  private readonly camera: () => CameraState;

  constructor(
    host: ReactiveControllerHost,
    devices: DeviceSource | undefined,
    camera: () => CameraState,
  ) {
    this.host = host;
    this.devices = devices ?? {};
    this.camera = camera;
    host.addController(this);
  }

  /** Empty as long as the browser names none. */
  get cameras(): readonly CameraOption[] {
    return this.list;
  }

  hostConnected(): void {
    this.devices.addEventListener?.('devicechange', this.onChange);
    void this.refresh();
  }

  hostDisconnected(): void {
    this.run++;
    this.devices.removeEventListener?.('devicechange', this.onChange);
  }

  hostUpdate(): void {
    const camera = this.camera();
    if (camera.kind !== 'live' || camera.stream === this.listedFor) return;
    this.listedFor = camera.stream;
    void this.refresh();
  }

  /** Asks the browser again. @returns the cameras as they are now */
  async refresh(): Promise<readonly CameraOption[]> {
    const run = ++this.run;
    const list = await listCameras(this.devices);
    if (run === this.run) {
      this.list = list;
      this.host.requestUpdate();
    }
    return list;
  }

  private readonly onChange = (): void => void this.refresh();
}

/** The cameras the browser tells of now; it names none before one was allowed. */
async function listCameras(source: DeviceSource): Promise<readonly CameraOption[]> {
  // Before a camera was ever allowed they have no ids: nothing could be chosen.
  const [devices, names] = await Promise.all([listCameraDevices(source), loadCameraNames()]);
  return devices
    .filter(({deviceId}) => deviceId !== '')
    .map((camera) => {
      const {deviceId, label} = camera;
      const isSpecialLens = names.isSpecialLens(label);
      return {deviceId, label, facing: facingOfDevice(camera, names), isSpecialLens};
    });
}

/** The cameras there are, also those that the browser gives no id; none where it does not tell. */
export async function listCameraDevices(source: DeviceSource): Promise<readonly MediaDeviceInfo[]> {
  try {
    const devices = (await source.enumerateDevices?.()) ?? [];
    return devices.filter(({kind}) => kind === 'videoinput');
  } catch {
    return [];
  }
}
