import * as tf from '@tensorflow/tfjs';

/**
 * Gives every sample of a batch its row, where samples share some.
 * @param x [rows, …]
 * @param rowOf which row each sample has
 * @returns [samples, …]
 */
export function spreadRows(x: tf.Tensor, rowOf: Int32Array): tf.Tensor {
  const spread = tf.customGrad((...args) => {
    const [input] = args as [tf.Tensor];
    const [rows = 0, ...rest] = input.shape;
    const length = input.size / rows;
    const values = input.dataSync<'float32'>();
    const result = new Float32Array(rowOf.length * length);
    rowOf.forEach((row, sample) => {
      result.set(values.subarray(row * length, (row + 1) * length), sample * length);
    });
    return {
      value: tf.tensor(result, [rowOf.length, ...rest]),
      gradFunc: (dy: tf.Tensor) => [tf.tensor(gatheredRows(dy, rowOf, rows), [rows, ...rest])],
    };
  });
  return spread(x);
}

/** The samples' gradients, added up row by row. */
function gatheredRows(dy: tf.Tensor, rowOf: Int32Array, rows: number): Float32Array {
  const length = dy.size / rowOf.length;
  const values = dy.dataSync<'float32'>();
  const sums = new Float32Array(rows * length);
  rowOf.forEach((row, sample) => {
    for (let i = 0; i < length; i++) {
      const at = row * length + i;
      sums[at] = (sums[at] ?? 0) + (values[sample * length + i] ?? 0);
    }
  });
  return sums;
}
