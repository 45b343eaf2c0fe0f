import {Worker} from 'node:worker_threads';

/** What a worker thread finds as its `workerData`. */
export interface WorkerStart<T> {
  readonly module: string;
  readonly data: T;
}

/**
 * Runs a TypeScript module in a thread of its own. Whoever starts it ends it.
 * @param data copied to the thread; it lies in `workerData.data`
 */
export function startWorker(module: URL, data: unknown): Worker {
  const start: WorkerStart<unknown> = {module: module.href, data};
  return new Worker(new URL('./typescript-worker.mjs', import.meta.url), {workerData: start});
}
