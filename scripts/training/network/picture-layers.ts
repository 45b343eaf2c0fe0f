import type {Layer} from './layers.ts';

/** How a picture gets smaller after a convolution: by a 2×2 pool, or by a stride of 2 in the convolution itself. */
export type Shrinking = 'pool' | 'stride';

export const SHRINKINGS: readonly Shrinking[] = ['pool', 'stride'];

export interface ConvolutionStyle {
  /** Height and width of every filter. */
  readonly filterSize: number;
  /** Batch normalisation after each convolution. */
  readonly norm: boolean;
  readonly shrinking: Shrinking;
}

/**
 * A convolution that halves its picture.
 * @param prefix of the layers' names
 * @returns one layer or two; the last gives the result
 */
export function shrinkingConvolution(
  prefix: string,
  index: number,
  from: string,
  filters: number,
  style: ConvolutionStyle,
): Layer[] {
  const name = `${prefix}conv${index}`;
  const conv = convolution(name, from, filters, style);
  return style.shrinking === 'stride'
    ? [{...conv, stride: 2}]
    : [conv, {op: 'max-pool', name: `${prefix}pool${index}`, from: name}];
}

/** A convolution that keeps its picture's size. */
export function convolution(
  name: string,
  from: string,
  filters: number,
  {filterSize: size, norm}: ConvolutionStyle,
): Extract<Layer, {op: 'conv'}> {
  return {op: 'conv', name, from, filters, size, norm, activation: 'relu'};
}
