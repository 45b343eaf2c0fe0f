import * as tf from '@tensorflow/tfjs';

interface ConvolutionAttributes {
  readonly strides: number | [number, number];
  readonly pad: 'same' | 'valid' | number;
  readonly filterShape: [number, number, number, number];
}

/**
 * Registers the gradients of stride-1 convolutions for the WASM backend, as forward convolutions: the backend has no filter gradient, and
 * its input gradient takes nine times as long as this one.
 */
export function registerConvolutionGradients(): void {
  registerComposite('Conv2DBackpropFilter', ['x', 'dy'], filterGradient);
  registerComposite('Conv2DBackpropInput', ['dy', 'filter'], inputGradient);
}

type Padding = [[number, number], [number, number], [number, number], [number, number]];

/** dW[i,j,ci,co] = Σ x[b,h+i,w+j,ci]·dy[b,h,w,co]: a convolution of x by dy with batch and channels changing places. */
function filterGradient(x: tf.Tensor, dy: tf.Tensor, attributes: ConvolutionAttributes): tf.Tensor {
  requireUnitStride(attributes);
  const [height, width] = attributes.filterShape;
  const margin = (side: number): [number, number] =>
    attributes.pad === 'same' ? [Math.floor((side - 1) / 2), Math.ceil((side - 1) / 2)] : [0, 0];
  const padding: Padding = [[0, 0], margin(height), margin(width), [0, 0]];
  const images = tf.transpose(x, [3, 1, 2, 0]) as tf.Tensor4D;
  const kernels = tf.transpose(dy, [1, 2, 0, 3]) as tf.Tensor4D;
  return tf.transpose(tf.conv2d(images, kernels, 1, padding), [1, 2, 0, 3]);
}

/** dx = dy convolved with the filter turned by half a turn, its channels changing places. */
function inputGradient(
  dy: tf.Tensor,
  filter: tf.Tensor,
  attributes: ConvolutionAttributes,
): tf.Tensor {
  requireUnitStride(attributes);
  const [height = 1, width = 1] = filter.shape;
  const same = attributes.pad === 'same';
  const margin = (side: number): [number, number] =>
    same ? [Math.ceil((side - 1) / 2), Math.floor((side - 1) / 2)] : [side - 1, side - 1];
  const padding: Padding = [[0, 0], margin(height), margin(width), [0, 0]];
  return tf.conv2d(dy as tf.Tensor4D, turned(filter as tf.Tensor4D), 1, padding);
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

function requireUnitStride({strides}: ConvolutionAttributes): void {
  if ([strides].flat().some((stride) => stride !== 1)) {
    throw new Error('Only convolutions of stride 1 can be trained: use space-to-depth or a pool.');
  }
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
