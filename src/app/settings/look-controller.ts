import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {applyLook, DARK_QUERY} from './look.ts';
import type {Settings} from './settings.ts';

export interface LookOptions {
  readonly window: Pick<Window, 'document' | 'matchMedia'>;
  readonly settings: () => Settings;
}

/** Keeps the page's look what the settings and the system ask for. */
export class LookController implements ReactiveController {
  private readonly options: LookOptions;
  private readonly dark: MediaQueryList;
  private applied: Settings | null = null;

  constructor(host: ReactiveControllerHost, options: LookOptions) {
    this.options = options;
    this.dark = options.window.matchMedia(DARK_QUERY);
    host.addController(this);
  }

  hostConnected(): void {
    this.dark.addEventListener('change', this.apply);
  }

  hostDisconnected(): void {
    this.dark.removeEventListener('change', this.apply);
  }

  hostUpdate(): void {
    if (this.options.settings() !== this.applied) this.apply();
  }

  private readonly apply = (): void => {
    this.applied = this.options.settings();
    applyLook(this.options.window.document, this.applied, this.dark.matches);
  };
}
