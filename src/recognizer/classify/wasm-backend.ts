import {backend} from '@tensorflow/tfjs-core';
import {BackendWasm} from '@tensorflow/tfjs-backend-wasm';

/** @throws Error when tfjs has not been started, or on another backend */
export function wasmBackend(): BackendWasm {
  const started = backend();
  if (started instanceof BackendWasm) return started;
  throw new Error('TensorFlow.js has not been started on WebAssembly.');
}
