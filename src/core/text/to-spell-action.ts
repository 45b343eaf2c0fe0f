import type {ReadingEvent} from '../letters/reading-event.ts';
import type {SpellAction} from './spell.ts';

/** What an event of the reading does to the text. */
export function toSpellAction(event: ReadingEvent): SpellAction {
  switch (event.kind) {
    case 'letter': {
      const {kind, letter, scores, replaces} = event;
      return {kind, letter, scores, replaces};
    }
    case 'pause':
      return {kind: 'pause'};
    case 'erase':
      return {kind: 'backspace', replaces: event.replaces};
  }
}
