import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import {required} from '../../support/command-line/required.ts';

const FILTER_GRADIENT = 'Conv2DBackpropFilter';
const INPUT_GRADIENT = 'Conv2DBackpropInput';

/** The WASM backend's own; taken on import, before `startTrainingBackend` puts ours in its place. */
const stockInputGradient = tf.getKernel(INPUT_GRADIENT, 'wasm');

/**
 * Runs something with the convolution gradients one has without ours: the backend's own for the input, and for the filter, which the
 * backend lacks, a matrix product for each of the filter's cells. Ours are back afterwards.
 */
export function withStockGradients<T>(run: () => T): T {
  const ours = [FILTER_GRADIENT, INPUT_GRADIENT].map((name) =>
    required(tf.getKernel(name, 'wasm'), `our ${name}`),
  );
  replaceKernel(required(stockInputGradient, `the stock ${INPUT_GRADIENT}`));
  replaceKernel({kernelName: FILTER_GRADIENT, backendName: 'wasm', kernelFunc: filterGradient});
  try {
    return run();
  } finally {
    ours.forEach(replaceKernel);
  }
}

function replaceKernel(kernel: tf.KernelConfig): void {
  tf.unregisterKernel(kernel.kernelName, kernel.backendName);
  tf.registerKernel(kernel);
}

const filterGradient: tf.KernelFunc = ({inputs, attrs, backend}) => {
  const wasm = backend as {incRef(dataId: object): void};
  const {pad, filterShape} = attrs as unknown as {
    readonly pad: 'same' | 'valid';
    readonly filterShape: readonly [number, number, number, number];
  };
  const asTensor = (name: string) => {
    const info = required(inputs[name], name);
    wasm.incRef(info.dataId); // The scope below gives its own reference back.
    return tf.engine().makeTensorFromTensorInfo(info) as tf.Tensor4D;
  };
  const result = tf.tidy(() => cellByCell(asTensor('x'), asTensor('dy'), pad, filterShape));
  wasm.incRef(result.dataId); // The result outlives its tensor, which the caller's scope ends.
  return {dataId: result.dataId, shape: result.shape, dtype: result.dtype};
};

/** dW[i,j] = Σ x moved by (i,j) · dy, each a product of a transposed matrix. */
function cellByCell(
  x: tf.Tensor4D,
  dy: tf.Tensor4D,
  pad: 'same' | 'valid',
  [height, width, channels, filters]: readonly [number, number, number, number],
): tf.Tensor4D {
  const margin = (side: number): [number, number] =>
    pad === 'same' ? [Math.floor((side - 1) / 2), Math.ceil((side - 1) / 2)] : [0, 0];
  const padded = tf.pad(x, [[0, 0], margin(height), margin(width), [0, 0]]);
  const [batch, rows, columns] = dy.shape;
  const gradientRows = dy.reshape([-1, filters]);
  const cells = Array.from({length: height * width}, (_, cell) => {
    const begin: [number, number, number, number] = [0, Math.floor(cell / width), cell % width, 0];
    const moved = tf.slice(padded, begin, [batch, rows, columns, channels]);
    return tf.matMul(moved.reshape([-1, channels]), gradientRows, true, false);
  });
  return tf.stack(cells).reshape([height, width, channels, filters]);
}
