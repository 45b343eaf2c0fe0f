import {fromBase64} from '../common/from-base64.ts';
import {fromHalf} from '../common/from-half.ts';

/** The half floats, little endian, of a packed field of a recorded word; none where it is damaged. */
export function unpackNumbers(packed: string): Float32Array {
  const bytes = fromBase64(packed) ?? new Uint8Array();
  const view = new DataView(bytes.buffer);
  return Float32Array.from({length: bytes.length >> 1}, (_, i) =>
    fromHalf(view.getUint16(2 * i, true)),
  );
}
