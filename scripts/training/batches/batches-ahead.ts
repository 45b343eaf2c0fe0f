import {startWorker} from './start-worker.ts';
import type {BatchRecipe, BatchSource} from './batches.ts';
import type {Batch} from './batch.ts';

/** A batch on its way from the thread that made it. */
export interface MadeBatch {
  readonly step: number;
  readonly batch: Batch;
}

interface Order {
  readonly batch: Promise<Batch>;
  deliver(batch: Batch): void;
  cancel(error: Error): void;
}

/** Batches that are ready or under way; enough to bridge a slow one. */
const AHEAD = 4;

/**
 * Makes batches in a thread of its own, a few ahead, while this one trains. They are those that `batchesOnDemand` gives: each step has its own
 * random numbers, so it does not matter which thread was faster.
 * @param lastStep nothing is made for steps after it
 */
export function batchesAhead(recipe: BatchRecipe, lastStep: number): BatchSource {
  const worker = startWorker(new URL('./batch-worker.ts', import.meta.url), recipe);
  const orders = new Map<number, Order>();
  let failure: Error | null = null;
  const cancelAll = (error: Error) => {
    failure ??= error;
    orders.forEach((order) => order.cancel(error));
  };
  worker.on('message', ({step, batch}: MadeBatch) => orders.get(step)?.deliver(batch));
  worker.on('error', cancelAll);
  worker.on('exit', () => cancelAll(new Error('the thread that makes the batches has ended')));
  const order = (step: number) => {
    const known = orders.get(step);
    if (known !== undefined) return known;
    const placed = newOrder();
    orders.set(step, placed);
    worker.postMessage(step);
    return placed;
  };
  return {
    batchOf: (step) => {
      if (failure !== null) return Promise.reject(failure);
      const {batch} = order(step);
      for (let next = step + 1; next <= Math.min(lastStep, step + AHEAD); next++) order(next);
      return batch.finally(() => orders.delete(step));
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

function newOrder(): Order {
  let deliver: Order['deliver'] = () => undefined;
  let cancel: Order['cancel'] = () => undefined;
  const batch = new Promise<Batch>((resolve, reject) => {
    deliver = resolve;
    cancel = reject;
  });
  batch.catch(() => undefined); // Nobody may be waiting for it yet; whoever asks for it is told.
  return {batch, deliver, cancel};
}
