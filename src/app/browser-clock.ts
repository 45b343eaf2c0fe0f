import type {Clock} from './recognizer-client.ts';

/** The page's own time and timers. */
export const browserClock: Clock = {
  now: () => performance.now(),
  setTimeout: (action, ms) => window.setTimeout(action, ms),
  clearTimeout: (timer) => window.clearTimeout(timer),
};
