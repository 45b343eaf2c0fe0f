import {PICTURE_SIZE} from '../../../src/core/hand/preprocess.ts';
import type {Batch} from '../batches/batch.ts';

const PICTURE_LENGTH = PICTURE_SIZE * PICTURE_SIZE;

export interface SharedPictures {
  /** rows × 28 × 28 */
  readonly pictures: Float32Array;
  /** Which row each sample has; null when each has its own. */
  readonly rowOf: Int32Array | null;
}

/** Absent pictures are all alike, and a large part of most batches: they become one row, so that the network looks at it once. */
export function sharePictures({pictures, size}: Pick<Batch, 'pictures' | 'size'>): SharedPictures {
  const pictureOf = (sample: number) =>
    pictures.subarray(sample * PICTURE_LENGTH, (sample + 1) * PICTURE_LENGTH);
  const present = Array.from({length: size}, (_, sample) => sample).filter((sample) =>
    pictureOf(sample).some((value) => value !== 0),
  );
  if (present.length > size - 2) return {pictures, rowOf: null};
  const shared = new Float32Array((present.length + 1) * PICTURE_LENGTH);
  const rowOf = new Int32Array(size).fill(present.length);
  present.forEach((sample, row) => {
    shared.set(pictureOf(sample), row * PICTURE_LENGTH);
    rowOf[sample] = row;
  });
  return {pictures: shared, rowOf};
}
