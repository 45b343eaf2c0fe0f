import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {System} from '../../contracts/problem.ts';
import {runsAsApp} from '../common/runs-as-app.ts';

/** How the app can come to the home screen. */
export type InstallState =
  /** It runs from there, or was just put there. */
  | {readonly kind: 'installed'}
  /** The browser installs it when asked. */
  | {readonly kind: 'offered'}
  /** Only the person can, by the menu of an iPhone or iPad. */
  | {readonly kind: 'by-hand'}
  /** The same, by the menu of Safari on a Mac. */
  | {readonly kind: 'by-menu'}
  /** The browser says nothing about it. */
  | {readonly kind: 'unknown'};

/** ref: https://wicg.github.io/manifest-incubations/#beforeinstallpromptevent-interface; not in TypeScript's DOM yet. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<{readonly outcome: 'accepted' | 'dismissed'}>;
}

export interface InstallSurroundings {
  readonly window: Pick<Window, 'addEventListener' | 'removeEventListener' | 'matchMedia'>;
  /** Safari's word for "opened from the home screen"; undefined in browsers of other systems. */
  readonly standalone: boolean | undefined;
  readonly system: System;
}

/** Keeps the browser's offer to install the app until the person asks for it. */
export class InstallController implements ReactiveController {
  private current: InstallState;
  private prompt: InstallPromptEvent | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly around: InstallSurroundings;

  constructor(host: ReactiveControllerHost, surroundings: InstallSurroundings) {
    this.host = host;
    this.around = surroundings;
    this.current = startState(surroundings);
    host.addController(this);
  }

  get state(): InstallState {
    return this.current;
  }

  hostConnected(): void {
    const {window} = this.around;
    window.addEventListener('beforeinstallprompt', this.onOffer);
    window.addEventListener('appinstalled', this.onInstalled);
  }

  hostDisconnected(): void {
    const {window} = this.around;
    window.removeEventListener('beforeinstallprompt', this.onOffer);
    window.removeEventListener('appinstalled', this.onInstalled);
  }

  /** Shows the browser's own question. Call it from a tap. */
  async install(): Promise<void> {
    const {prompt} = this;
    if (prompt === null) return;
    // It can be asked once; the browser makes another offer when it sees fit.
    this.prompt = null;
    this.change({kind: 'unknown'});
    const outcome = await prompt.prompt().catch(() => null);
    if (outcome?.outcome === 'accepted') this.change({kind: 'installed'});
  }

  private readonly onOffer = (event: Event): void => {
    // The browser would show a bar of its own over the camera.
    event.preventDefault();
    this.prompt = event as InstallPromptEvent;
    this.change({kind: 'offered'});
  };

  private readonly onInstalled = (): void => {
    this.prompt = null;
    this.change({kind: 'installed'});
  };

  private change(state: InstallState): void {
    this.current = state;
    this.host.requestUpdate();
  }
}

function startState(surroundings: InstallSurroundings): InstallState {
  if (runsAsApp(surroundings)) return {kind: 'installed'};
  // Safari's word is not an iPhone's alone.
  if (surroundings.standalone !== false) return {kind: 'unknown'};
  switch (surroundings.system) {
    case 'ios':
      return {kind: 'by-hand'};
    case 'mac':
      return {kind: 'by-menu'};
    case 'windows':
    case 'android':
    case 'other':
      return {kind: 'unknown'};
  }
}
