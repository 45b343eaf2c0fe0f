import type {Quiet} from './step-quiet.ts';

/** Milliseconds without a hand after which nobody seems to be spelling. */
export const IDLE_AFTER_MS = 5000;
/** Milliseconds between two looks for a hand then: with the wait for the next picture a hand that comes is looked at within 300. */
export const IDLE_SPACING_MS = 200;
/** Milliseconds after which a hand that stands still in a letter long typed, or in none, may be looked at less often. */
export const CALM_AFTER_MS = 5000;
/** Milliseconds between two looks at it. Shorter than between looks for a hand, for the next letter may begin with a stroke. */
export const CALM_SPACING_MS = 100;

/** Milliseconds at least from one frame that is read to the next: none while somebody spells, more while nothing changes, which spares the battery. */
export function frameSpacing({
  withoutHandMs,
  calmMs,
}: Pick<Quiet, 'withoutHandMs' | 'calmMs'>): number {
  if (withoutHandMs >= IDLE_AFTER_MS) return IDLE_SPACING_MS;
  return calmMs >= CALM_AFTER_MS ? CALM_SPACING_MS : 0;
}
