/** Milliseconds without a hand after which nobody seems to be spelling. */
export const IDLE_AFTER_MS = 5000;
/** Milliseconds between two looks for a hand then: with the wait for the next picture a hand that comes is looked at within 300. */
export const IDLE_SPACING_MS = 200;

/** Milliseconds at least from one frame that is read to the next: none while somebody spells, more while no hand is there, which spares the battery. */
export function frameSpacing(withoutHandMs: number): number {
  return withoutHandMs >= IDLE_AFTER_MS ? IDLE_SPACING_MS : 0;
}
