import {availableParallelism} from 'node:os';
import {Worker} from 'node:worker_threads';

/** What the work below takes on a quiet machine of two modest cores, in milliseconds. */
const QUIET_MS = 320;
/** Where what was measured stands for the programs that run tests. */
const NAME = 'FINGERSPELL_SLOWNESS';

/** Work of one core that no library and no cache makes shorter. */
const WORK = `
  let state = 1;
  for (let i = 0; i < 60_000_000; i++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
  require('node:worker_threads').parentPort.postMessage(state);`;

/**
 * Measures how many times longer than on a quiet machine things take here at the moment, 1 at least, and has `patience` and all programs
 * started from now on know it. All cores work at once, so that whatever else keeps them busy shows.
 */
export async function noteSlowness(): Promise<number> {
  const startedAt = performance.now();
  await Promise.all(Array.from({length: availableParallelism()}, workOnce));
  const slowness = Math.max(1, (performance.now() - startedAt) / QUIET_MS);
  process.env[NAME] = String(slowness);
  return slowness;
}

function workOnce(): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORK, {eval: true});
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
}

/**
 * The longest wait for what a quiet machine does well within `ms`. Such a limit is there to end what hangs; nothing is measured by it.
 */
export function patience(ms: number): number {
  return Math.round(ms * Number(process.env[NAME] ?? 1));
}
