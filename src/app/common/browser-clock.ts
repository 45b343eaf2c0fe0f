import type {Clock} from '../../contracts/clock.ts';

/** Browsers differ in spite of the types: Safari has no idle callbacks. */
interface MaybeIdle {
  readonly requestIdleCallback?: Window['requestIdleCallback'];
}

/** Milliseconds after which an idle moment is not waited for any longer. */
const LONGEST_WAIT_MS = 2000;
const WAIT_WITHOUT_CALLBACK_MS = 200;

/** Resolves when the page has nothing better to do. */
export function whenIdle({requestIdleCallback}: MaybeIdle = window): Promise<void> {
  return new Promise((resolve) => {
    if (requestIdleCallback === undefined) window.setTimeout(resolve, WAIT_WITHOUT_CALLBACK_MS);
    else requestIdleCallback(() => resolve(), {timeout: LONGEST_WAIT_MS});
  });
}

/** Resolves when the page has been loaded and painted, and then has nothing better to do. */
export async function whenPainted(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => window.addEventListener('load', resolve, {once: true}));
  }
  await whenIdle();
}

/** The page's own time and timers. */
export const browserClock: Clock = {
  now: () => performance.now(),
  setTimeout: (action, ms) => window.setTimeout(action, ms),
  clearTimeout: (timer) => window.clearTimeout(timer),
};
