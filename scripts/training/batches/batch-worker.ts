// A thread that makes batches: it is told a step and answers with that step's batch.
import {parentPort, workerData} from 'node:worker_threads';
import {required} from '../../support/command-line/required.ts';
import type {WorkerStart} from './start-worker.ts';
import {batchMaker} from './batches.ts';
import type {BatchRecipe} from './batches.ts';
import type {MadeBatch} from './batches-ahead.ts';

const port = required(parentPort, 'the thread that started this one');
const make = batchMaker((workerData as WorkerStart<BatchRecipe>).data);

port.on('message', (step: number) => {
  const batch = make(step);
  const {pictures, features, pooled, labels, sampleWeights} = batch;
  const owned = [pictures, features, pooled, labels, sampleWeights].map(({buffer}) => buffer);
  port.postMessage({step, batch} satisfies MadeBatch, owned as ArrayBuffer[]);
});
