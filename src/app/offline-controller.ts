import type {ReactiveController, ReactiveControllerHost} from 'lit';

export type OfflineState =
  /** No service worker here: the app works, but only with a network. */
  | {readonly kind: 'unavailable'}
  | {readonly kind: 'saving'}
  /** Everything is on this device; `bytes` is what it takes there, null when the browser does not say. */
  | {readonly kind: 'ready'; readonly bytes: number | null}
  /** A newer version waits for a reload. */
  | {readonly kind: 'update-ready'};

export interface OfflineSurroundings {
  /** Undefined where the browser has none or the page is not secure. */
  readonly serviceWorker: ServiceWorkerContainer | undefined;
  readonly scriptUrl: string;
  /** Bytes the app takes on this device. */
  readonly measureBytes: () => Promise<number | null>;
  readonly reload: () => void;
}

/** Registers the service worker and tells how far the offline copy is. */
export class OfflineController implements ReactiveController {
  private current: OfflineState = {kind: 'unavailable'};
  private registration: ServiceWorkerRegistration | null = null;
  private updating = false;
  private readonly host: ReactiveControllerHost;
  private readonly surroundings: OfflineSurroundings;

  constructor(host: ReactiveControllerHost, surroundings: OfflineSurroundings) {
    this.host = host;
    this.surroundings = surroundings;
    host.addController(this);
  }

  get state(): OfflineState {
    return this.current;
  }

  hostConnected(): void {
    const {serviceWorker} = this.surroundings;
    if (serviceWorker === undefined) return;
    serviceWorker.addEventListener('controllerchange', this.onControllerChange);
    void this.register(serviceWorker);
  }

  hostDisconnected(): void {
    const {serviceWorker} = this.surroundings;
    serviceWorker?.removeEventListener('controllerchange', this.onControllerChange);
  }

  /** Lets the waiting version take over; the page reloads when it has. */
  update(): void {
    this.updating = true;
    this.registration?.waiting?.postMessage({kind: 'skip-waiting'});
  }

  private async register(serviceWorker: ServiceWorkerContainer): Promise<void> {
    try {
      const registration = await serviceWorker.register(this.surroundings.scriptUrl);
      this.registration = registration;
      registration.addEventListener('updatefound', () => {
        this.follow(registration.installing);
      });
      this.follow(registration.installing);
      await this.refresh();
    } catch {
      // Blocked site data or a server without the file: the app still works while there is a network.
      this.change({kind: 'unavailable'});
    }
  }

  private follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => void this.refresh());
  }

  private async refresh(): Promise<void> {
    if (this.registration === null) return;
    const {waiting, active} = this.registration;
    if (active === null) {
      this.change({kind: 'saving'});
    } else if (waiting !== null) {
      this.change({kind: 'update-ready'});
    } else {
      const bytes = await this.surroundings.measureBytes();
      // A newer version may have arrived while the bytes were counted.
      if (this.registration.waiting === null) this.change({kind: 'ready', bytes});
    }
  }

  private readonly onControllerChange = (): void => {
    if (this.updating) this.surroundings.reload();
  };

  private change(state: OfflineState): void {
    this.current = state;
    this.host.requestUpdate();
  }
}
