import path from 'node:path';
import * as tf from '@tensorflow/tfjs';
import {setWasmPaths} from '@tensorflow/tfjs-backend-wasm';
import {packageFolder} from '../../support/files/paths.ts';
import {registerConvolutionGradients} from './convolution-gradients.ts';

/** Starts tfjs on WASM SIMD in Node, with the gradients that backend lacks. Call it once, before any tensor. */
export async function startTrainingBackend(): Promise<void> {
  setWasmPaths(path.join(packageFolder('@tensorflow/tfjs-backend-wasm'), 'dist', path.sep));
  if (!(await tf.setBackend('wasm'))) {
    throw new Error('TensorFlow.js found no WebAssembly backend: run npm ci and try again.');
  }
  await tf.ready();
  registerConvolutionGradients();
}
