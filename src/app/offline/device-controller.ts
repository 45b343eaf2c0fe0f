import type {ReactiveControllerHost} from 'lit';
import type {Spelling} from '../../core/text/spell.ts';
import {
  InstallController,
  type InstallState,
  type InstallSurroundings,
} from './install-controller.ts';
import {
  OfflineController,
  type OfflineState,
  type OfflineSurroundings,
} from './offline-controller.ts';
import type {Clock} from '../../contracts/clock.ts';
import {UntouchedUpdate} from './untouched-update.ts';
import {UpdateOffer} from './update-offer.ts';

/** The app as a thing on this device. */
export interface DeviceState {
  readonly copy: OfflineState;
  readonly install: InstallState;
  /** Whether to offer a newer version now. */
  readonly offersUpdate: boolean;
}

export interface DeviceOptions {
  readonly offline: OfflineSurroundings;
  readonly install: InstallSurroundings;
  readonly clock: Clock;
  readonly spelling: () => Spelling;
  /** Whether the page does nothing that a reload would break off. */
  readonly isIdle: () => boolean;
  /** Keeps the text; called before the page goes. */
  readonly save: () => void;
}

/** The offline copy, the newer version and the place on the home screen; does what the views' intents about them ask for. */
export class DeviceController {
  private readonly offline: OfflineController;
  private readonly installing: InstallController;
  private readonly offer: UpdateOffer;

  constructor(host: ReactiveControllerHost & EventTarget, options: DeviceOptions) {
    this.offline = new OfflineController(host, options.offline);
    this.installing = new InstallController(host, options.install);
    this.offer = new UpdateOffer(host, {...options, isThere: () => this.offline.hasUpdate});
    const take = () => {
      options.save();
      this.offline.update();
    };
    new UntouchedUpdate(host, {
      ...{window: options.install.window, isIdle: options.isIdle, take},
      isThere: () => this.offline.hasUpdate,
      isInstalled: () => this.installing.state.kind === 'installed',
      wasReloaded: options.offline.wasReloaded,
    });
    host.addEventListener('fs-update', take);
    host.addEventListener('fs-check', () => this.offline.check());
    host.addEventListener('fs-repair', () => this.offline.repair());
    host.addEventListener('fs-install', () => void this.installing.install());
  }

  get state(): DeviceState {
    return {
      copy: this.offline.state,
      install: this.installing.state,
      offersUpdate: this.offer.isMade,
    };
  }
}
