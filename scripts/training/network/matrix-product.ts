import * as tf from '@tensorflow/tfjs';

/**
 * rows × kernel, with gradients that transpose first: the WASM backend's product of a transposed matrix takes several times as long as
 * a transpose and a plain product.
 */
export function matrixProduct(rows: tf.Tensor2D, kernel: tf.Tensor2D): tf.Tensor2D {
  const product = tf.customGrad((...args) => {
    const [a, b, save] = args as [tf.Tensor2D, tf.Tensor2D, tf.GradSaveFunc];
    save([a, b]);
    return {
      value: tf.matMul(a, b),
      gradFunc: (dy, saved) => {
        const [left, right] = saved as [tf.Tensor2D, tf.Tensor2D];
        return [tf.matMul(dy, tf.transpose(right)), tf.matMul(tf.transpose(left), dy)];
      },
    };
  });
  return product(rows, kernel) as tf.Tensor2D;
}
