import {EMPTY_SPELLING} from '../../core/text/spell.ts';
import type {Screen} from '../common/screens.ts';
import {readStored, writeStored} from '../common/storage.ts';
import {TextStore} from '../text/text-store.ts';

const KEY = 'fingerspell.visited';

/**
 * Whether to welcome somebody: at their first visit only, which is noted at once. Not somebody who has text here already, nor
 * somebody who came for one screen, and never where the browser keeps nothing: they would be welcomed each time.
 */
export function takeFirstVisit(storage: Storage | null, screen: Screen): boolean {
  if (screen !== 'spell' || readStored(storage, KEY) !== null) return false;
  const isKept = writeStored(storage, KEY, true);
  return isKept && new TextStore(storage).load().text === EMPTY_SPELLING.text;
}
