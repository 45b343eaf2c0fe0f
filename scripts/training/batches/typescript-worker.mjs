// Entry of worker threads written in TypeScript. Plain JavaScript, because tsx translates only the main thread's modules by itself.
import {workerData} from 'node:worker_threads';
import {register} from 'tsx/esm/api';
import '../../support/alphabet/use-alphabet.mjs';

register();
await import(workerData.module);
