import type {ReadingEvent} from '../../core/letters/reading-event.ts';
import type {LiveListener} from '../live/live-feed.ts';
import type {Settings} from '../settings/settings.ts';

/** What a device can do to be noticed without being looked at. */
export interface SignalServices {
  readonly playTick: () => void;
  /** Undefined where nothing vibrates. */
  readonly vibrate: ((ms: number) => void) | undefined;
}

/** Milliseconds: felt, and over before the next letter. */
export const BUZZ_MS = 30;

/** Lets a letter that joins the text be heard or felt, where the person wants that. */
export class LetterSignals implements LiveListener {
  private readonly services: SignalServices;
  private readonly settings: () => Pick<Settings, 'sound' | 'vibration'>;

  constructor(services: SignalServices, settings: () => Pick<Settings, 'sound' | 'vibration'>) {
    this.services = services;
    this.settings = settings;
  }

  readonly onRead = ({kind}: ReadingEvent): void => {
    if (kind !== 'letter') return;
    const {sound, vibration} = this.settings();
    if (sound) this.services.playTick();
    if (vibration) this.services.vibrate?.(BUZZ_MS);
  };
}
