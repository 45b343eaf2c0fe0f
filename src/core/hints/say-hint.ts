import type {HintState} from './step-hint.ts';
import type {Hint} from './want-hint.ts';

/** When each hint was last spoken, milliseconds. */
export type SaidHints = Partial<Readonly<Record<Hint, number>>>;

/** Milliseconds a hint is on the screen before it is spoken: most are gone by then. */
export const SAY_AFTER_MS = 2000;
/** Milliseconds before the same hint is spoken again. */
export const SAY_AGAIN_MS = 30_000;

/** The hint to speak now, or null: a screen reader should help, not chatter. */
export function sayHint({shown, shownAt, atMs}: HintState, said: SaidHints): Hint | null {
  if (shown === null || atMs - shownAt < SAY_AFTER_MS) return null;
  const last = said[shown];
  // A clock that ran backwards is another clock.
  return last === undefined || atMs < last || atMs - last >= SAY_AGAIN_MS ? shown : null;
}
