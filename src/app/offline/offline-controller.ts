import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  parseOfflineReport,
  type OfflineReport,
  type OfflineRequest,
} from '../../contracts/offline-protocol.ts';

export interface SavingProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** How far the copy of the app on this device is. */
export type OfflineState =
  /** No service worker here, or none yet: the app works, but only with a network. */
  | {readonly kind: 'unavailable'}
  /** `progress` is null until the first files are asked for. */
  | {readonly kind: 'saving'; readonly progress: SavingProgress | null}
  /** The files did not all come; what came is kept. */
  | {readonly kind: 'failed'}
  /** Saved earlier; its files are being compared with the build's list. */
  | {readonly kind: 'checking'}
  /** Every file is here, byte for byte; `bytes` is the size of all. */
  | {readonly kind: 'ready'; readonly bytes: number}
  /** So many files are missing or damaged. `tried`: a repair did not help. */
  | {readonly kind: 'broken'; readonly files: number; readonly tried: boolean}
  | {readonly kind: 'repairing'; readonly progress: SavingProgress | null};

export interface OfflineSurroundings {
  /** Undefined where the browser has none or the page is not secure. */
  readonly serviceWorker: ServiceWorkerContainer | undefined;
  readonly scriptUrl: string;
  /** Resolves when the page has been painted and has nothing better to do. */
  readonly whenIdle: () => Promise<void>;
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  readonly window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  /** Whether the page came by a reload. */
  readonly wasReloaded: boolean;
  /** Milliseconds. */
  readonly now: () => number;
  readonly reload: () => void;
}

/** Milliseconds between two looks for a newer version: an app that is left and opened again and again asks no more often. */
const LOOK_AGAIN_MS = 60 * 1000;

/** Registers the service worker, tells how far the offline copy is, and has it checked and repaired. */
export class OfflineController implements ReactiveController {
  private current: OfflineState = {kind: 'unavailable'};
  private registration: ServiceWorkerRegistration | null = null;
  /** Whether another page made a newer version take over: this one runs on with its own files until it reloads. */
  private outdated = false;
  /** Whether this page had a service worker when it was opened; the first one to come is no newer version. */
  private wasControlled = false;
  private updating = false;
  private connected = false;
  private lookedAt = 0;
  private readonly host: ReactiveControllerHost;
  private readonly around: OfflineSurroundings;

  constructor(host: ReactiveControllerHost, surroundings: OfflineSurroundings) {
    this.host = host;
    this.around = surroundings;
    host.addController(this);
  }

  get state(): OfflineState {
    return this.current;
  }

  /** Whether a newer version can be had by a reload. */
  get hasUpdate(): boolean {
    return this.outdated || this.isWaiting;
  }

  private get isWaiting(): boolean {
    return (this.registration?.waiting ?? null) !== null;
  }

  hostConnected(): void {
    const {serviceWorker, document, window} = this.around;
    if (serviceWorker === undefined) return;
    this.connected = true;
    this.wasControlled = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', this.onControllerChange);
    serviceWorker.addEventListener('message', this.onMessage);
    document.addEventListener('visibilitychange', this.onSeen);
    // An iPhone brings an app back as it was, without loading its page.
    window.addEventListener('pageshow', this.onSeen);
    void this.start(serviceWorker);
  }

  hostDisconnected(): void {
    const {serviceWorker, document, window} = this.around;
    this.connected = false;
    serviceWorker?.removeEventListener('controllerchange', this.onControllerChange);
    serviceWorker?.removeEventListener('message', this.onMessage);
    document.removeEventListener('visibilitychange', this.onSeen);
    window.removeEventListener('pageshow', this.onSeen);
  }

  /**
   * Lets the waiting version take over; the page reloads when it has. While files are compared or fetched it is told so after that:
   * Chromium leaves it waiting for half a minute when the version before is at work just then. Asked again, it is told at once.
   */
  update(): void {
    const isRepeated = this.updating;
    this.updating = true;
    const {kind} = this.current;
    const isAtWork = kind === 'checking' || kind === 'repairing';
    if (isRepeated || !isAtWork || !this.isWaiting) this.takeOver();
  }

  /** Compares every file with the build's list once more. */
  check(): void {
    if (this.current.kind !== 'ready' && this.current.kind !== 'broken') return;
    this.change({kind: 'checking'});
    ask(this.registration?.active, {kind: 'check'});
  }

  /** Fetches what is missing; after a first saving that failed, goes on with that. */
  repair(): void {
    const {serviceWorker} = this.around;
    if (this.current.kind === 'failed' && serviceWorker !== undefined) {
      void this.register(serviceWorker);
    } else if (this.current.kind === 'broken') {
      this.change({kind: 'repairing', progress: null});
      ask(this.registration?.active, {kind: 'repair'});
    }
  }

  private takeOver(): void {
    if (this.isWaiting) ask(this.registration?.waiting, {kind: 'skip-waiting'});
    else this.around.reload();
  }

  private async start(serviceWorker: ServiceWorkerContainer): Promise<void> {
    await this.around.whenIdle();
    if (this.connected) await this.register(serviceWorker);
  }

  private async register(serviceWorker: ServiceWorkerContainer): Promise<void> {
    try {
      const registration = await serviceWorker.register(this.around.scriptUrl);
      this.registration = registration;
      this.lookedAt = this.around.now();
      registration.addEventListener('updatefound', () => this.follow(registration.installing));
      this.follow(registration.installing);
      this.refresh(registration);
    } catch {
      // Blocked site data or a server without the file: the app still works while there is a network.
      this.change({kind: 'unavailable'});
    }
  }

  private follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (this.registration !== null) this.refresh(this.registration);
    });
  }

  private refresh({active, installing}: ServiceWorkerRegistration): void {
    const {kind} = this.current;
    if (active === null) {
      if (installing === null) this.change({kind: 'failed'});
      else if (kind !== 'saving') this.change({kind: 'saving', progress: null});
    } else if (kind === 'unavailable' || kind === 'saving' || kind === 'failed') {
      this.change({kind: 'checking'});
      ask(active, {kind: 'check'});
    } else {
      this.host.requestUpdate();
    }
  }

  private readonly onMessage = ({data}: MessageEvent): void => {
    const report = parseOfflineReport(data);
    if (report !== null) this.change(this.after(report));
  };

  private after(report: OfflineReport): OfflineState {
    const {kind} = this.current;
    if (report.kind === 'saving') {
      // A newer version is saved in silence, beside the one that works.
      const {loadedBytes, totalBytes} = report;
      const isShown = kind === 'saving' || kind === 'repairing';
      return isShown ? {kind, progress: {loadedBytes, totalBytes}} : this.current;
    }
    const {bytes, brokenFiles} = report;
    if (this.updating) this.takeOver();
    if (brokenFiles > 0) return {kind: 'broken', files: brokenFiles, tried: kind === 'repairing'};
    if (!this.hasUpdate) ask(this.registration?.active, {kind: 'tidy'});
    return {kind: 'ready', bytes};
  }

  private readonly onControllerChange = (): void => {
    if (this.updating) {
      this.around.reload();
      return;
    }
    this.outdated = this.wasControlled;
    this.wasControlled = true;
    this.host.requestUpdate();
  };

  private readonly onSeen = (): void => {
    const {document, now} = this.around;
    if (document.visibilityState !== 'visible' || now() - this.lookedAt < LOOK_AGAIN_MS) return;
    this.lookedAt = now();
    // Without a network there is no newer version to be found.
    this.registration?.update().catch(() => undefined);
  };

  private change(state: OfflineState): void {
    this.current = state;
    this.host.requestUpdate();
  }
}

function ask(worker: ServiceWorker | null | undefined, request: OfflineRequest): void {
  worker?.postMessage(request);
}
