import * as tf from '@tensorflow/tfjs';

interface ConvolutionAttributes {
  readonly strides: number | [number, number];
  readonly pad: 'same' | 'valid' | number;
  readonly filterShape: [number, number, number, number];
  readonly inputShape: [number, number, number, number];
}

/**
 * Registers the gradients of convolutions for the WASM backend, as forward convolutions: the backend has no filter gradient, and its input
 * gradient takes nine times as long as this one. Height and width have the same stride.
 */
export function registerConvolutionGradients(): void {
  registerComposite('Conv2DBackpropFilter', ['x', 'dy'], filterGradient);
  registerComposite('Conv2DBackpropInput', ['dy', 'filter'], inputGradient);
}

type Padding = [[number, number], [number, number], [number, number], [number, number]];

/**
 * dW[i,j,ci,co] = Σ x[b,sh+i,sw+j,ci]·dy[b,h,w,co] with the stride s: a convolution of x by dy with batch and channels changing places, and
 * dy's cells s apart.
 */
function filterGradient(x: tf.Tensor, dy: tf.Tensor, attributes: ConvolutionAttributes): tf.Tensor {
  const stride = strideOf(attributes);
  const [height, width] = attributes.filterShape;
  const margin = (axis: number, size: number): [number, number] => {
    const before = paddingBefore(attributes, x, dy, axis, size);
    return [
      before,
      Math.max(0, reach(dy, axis, stride) + size - 1 - (x.shape[axis] ?? 0) - before),
    ];
  };
  const padding: Padding = [[0, 0], margin(1, height), margin(2, width), [0, 0]];
  const images = tf.transpose(x, [3, 1, 2, 0]) as tf.Tensor4D;
  const kernels = tf.transpose(dy, [1, 2, 0, 3]) as tf.Tensor4D;
  const sums = tf.conv2d(images, kernels, 1, padding, 'NHWC', stride);
  // Where cells of x lie beyond the filter's last place there are more sums than weights.
  const isWhole = sums.shape[1] === height && sums.shape[2] === width;
  const wanted = isWhole ? sums : sums.slice([0, 0, 0, 0], [-1, height, width, -1]);
  return tf.transpose(wanted, [1, 2, 0, 3]);
}

/** dx = dy, its cells s apart, convolved with the filter turned by half a turn, its channels changing places. */
function inputGradient(
  dy: tf.Tensor,
  filter: tf.Tensor,
  attributes: ConvolutionAttributes,
): tf.Tensor {
  const stride = strideOf(attributes);
  const [height = 1, width = 1] = filter.shape;
  const x = {shape: attributes.inputShape};
  const margin = (axis: number, size: number): [number, number] => {
    const before = size - 1 - paddingBefore(attributes, x, dy, axis, size);
    return [before, (x.shape[axis] ?? 0) + size - 1 - reach(dy, axis, stride) - before];
  };
  const padding: Padding = [[0, 0], margin(1, height), margin(2, width), [0, 0]];
  const cells = stride === 1 ? (dy as tf.Tensor4D) : apart(dy as tf.Tensor4D, stride);
  return tf.conv2d(cells, turned(filter as tf.Tensor4D), 1, padding);
}

interface Shaped {
  readonly shape: readonly number[];
}

/** Cells from the first to the last place of the filter, both included. */
function reach(dy: Shaped, axis: number, stride: number): number {
  return ((dy.shape[axis] ?? 1) - 1) * stride + 1;
}

/** Cells of padding before the first one of an axis. ref: TensorFlow's "SAME" */
function paddingBefore(
  attributes: ConvolutionAttributes,
  x: Shaped,
  dy: Shaped,
  axis: number,
  size: number,
): number {
  if (attributes.pad !== 'same') return 0;
  const needed = reach(dy, axis, strideOf(attributes)) + size - 1 - (x.shape[axis] ?? 0);
  return Math.floor(Math.max(0, needed) / 2);
}

/** The same cells with zeros between them. */
function apart(dy: tf.Tensor4D, stride: number): tf.Tensor4D {
  const [batch, height, width, channels] = dy.shape;
  const [rows, columns] = [reach(dy, 1, stride), reach(dy, 2, stride)];
  const values = dy.dataSync<'float32'>();
  const result = new Float32Array(batch * rows * columns * channels);
  for (let line = 0; line < batch * height; line++) {
    const picture = Math.floor(line / height);
    const row = picture * rows + (line % height) * stride;
    for (let column = 0; column < width; column++) {
      const from = (line * width + column) * channels;
      const to = (row * columns + column * stride) * channels;
      result.set(values.subarray(from, from + channels), to);
    }
  }
  return tf.tensor4d(result, [batch, rows, columns, channels]);
}

/** In plain JavaScript, because the backend's reversal takes milliseconds even for so few values. */
function turned(filter: tf.Tensor4D): tf.Tensor4D {
  const [height, width, channels, filters] = filter.shape;
  const values = filter.dataSync<'float32'>();
  const result = new Float32Array(values.length);
  const cells = height * width;
  let from = 0;
  for (let cell = cells - 1; cell >= 0; cell--) {
    for (let channel = 0; channel < channels; channel++) {
      for (let f = 0; f < filters; f++) {
        result[(cell * filters + f) * channels + channel] = values[from++] ?? 0;
      }
    }
  }
  return tf.tensor4d(result, [height, width, filters, channels]);
}

function strideOf({strides}: ConvolutionAttributes): number {
  return [strides].flat()[0] ?? 1;
}

type Composite = (a: tf.Tensor, b: tf.Tensor, attributes: ConvolutionAttributes) => tf.Tensor;

/** Makes a function of two tensors a kernel of the backend. */
function registerComposite(
  kernelName: string,
  [first, second]: readonly [string, string],
  compute: Composite,
): void {
  if (isRegistered(kernelName)) tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({
    kernelName,
    backendName: 'wasm',
    kernelFunc: ({inputs, attrs, backend}) => {
      const wasm = backend as ReferenceCounter;
      const asTensor = (name: string) => {
        const info = inputs[name];
        if (info === undefined) throw new Error(`${kernelName} was called without ${name}.`);
        wasm.incRef(info.dataId); // The scope below gives its own reference back.
        return tf.engine().makeTensorFromTensorInfo(info);
      };
      const result = tf.tidy(() =>
        compute(asTensor(first), asTensor(second), attrs as unknown as ConvolutionAttributes),
      );
      wasm.incRef(result.dataId); // The result outlives its tensor, which the caller's scope ends.
      return {dataId: result.dataId, shape: result.shape, dtype: result.dtype};
    },
  });
}

/** The part of the WASM backend that keeps a tensor's memory alive. */
interface ReferenceCounter {
  incRef(dataId: object): void;
}

function isRegistered(kernelName: string): boolean {
  return tf.getKernelsForBackend('wasm').some((kernel) => kernel.kernelName === kernelName);
}
