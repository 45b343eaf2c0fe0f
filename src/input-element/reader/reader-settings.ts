import {DEFAULT_SETTINGS, type Settings} from '../../app/settings/settings.ts';
import type {ReaderOptions, Sureness} from '../public-types.ts';

/** Milliseconds that an ordinary letter is held. */
const HOLD_MS: Readonly<Record<Sureness, number>> = {
  low: 200,
  normal: DEFAULT_SETTINGS.holdMs,
  high: 600,
};

/** What the app calls a page's options. */
export function readerSettings({
  hand = 'auto',
  sureness = 'normal',
  pause = DEFAULT_SETTINGS.pauseMs,
}: ReaderOptions): Settings {
  return {...DEFAULT_SETTINGS, handedness: hand, holdMs: HOLD_MS[sureness], pauseMs: pause};
}
