import {FASTEST_PACE, SLOWEST_PACE, type WatchProgress} from '../../contracts/watch-progress.ts';

export type Staircase = Pick<WatchProgress, 'pace' | 'isSettled'>;

/** How much faster the next word comes after one that was read; large until the first miss. */
const QUICK_STEP = 1.25;
const STEP = 1.06;
/** Four steps down for a miss and one up for a word that was read: they balance where four words of five are read. */
const STEPS_DOWN = 4;

/**
 * The pace of the next word: it settles where 80 % of the words are read at first sight.
 * ref: C. Kaernbach, "Simple adaptive testing with the weighted up-down method", Perception & Psychophysics 49 (1991)
 */
export function stepPace({pace, isSettled}: Staircase, right: boolean): Staircase {
  const factor = right ? (isSettled ? STEP : QUICK_STEP) : 1 / STEP ** STEPS_DOWN;
  const next = Math.min(FASTEST_PACE, Math.max(SLOWEST_PACE, pace * factor));
  return {pace: Math.round(next * 100) / 100, isSettled: isSettled || !right};
}
