import type {ReactiveControllerHost} from 'lit';
import {loadSettings, saveSettings, type Settings} from './settings.ts';

/** The settings, kept on the device at every change. */
export class SettingsController {
  private current: Settings;
  private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  private readonly storage: Storage | null;
  private readonly onChange: (before: Settings, after: Settings) => void;

  /** @param storage null where the browser keeps nothing */
  constructor(
    host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    storage: Storage | null,
    onChange: (before: Settings, after: Settings) => void,
  ) {
    this.host = host;
    this.storage = storage;
    this.onChange = onChange;
    this.current = loadSettings(storage);
  }

  get state(): Settings {
    return this.current;
  }

  change(settings: Settings): void {
    const before = this.current;
    this.current = settings;
    saveSettings(this.storage, settings, before);
    this.onChange(before, settings);
    this.host.requestUpdate();
  }
}
