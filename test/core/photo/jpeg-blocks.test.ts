import {expect} from '@esm-bundle/chai';
import {findText} from '../../../src/core/photo/bytes-at.ts';
import {hasAllRows} from '../../../src/core/photo/jpeg-blocks.ts';
import {START_OF_SCAN} from '../../../src/core/photo/jpeg-segments.ts';

/** 32×16 in one colour: eight blocks, each a code of one bit for its light and one for its end. */
const FRAME = [0xff, 0xc0, 0, 11, 8, 0, 16, 0, 32, 1, 1, 0x11, 0];
const ONE_CODE = [1, ...new Array<number>(15).fill(0), 0];
const TABLES = [0x00, 0x10].flatMap((table) => [0xff, 0xc4, 0, 20, table, ...ONE_CODE]);
const SCAN = [0xff, START_OF_SCAN, 0, 8, 1, 1, 0, 0, 63, 0];

const jpeg = (...parts: readonly (readonly number[])[]) =>
  Uint8Array.from([[0xff, 0xd8], ...parts].flat());

describe('hasAllRows', () => {
  it('counts the blocks of a picture, whether or not its end is marked', () => {
    expect(hasAllRows(jpeg(FRAME, TABLES, SCAN, [0, 0, 0xff, 0xd9]))).to.equal(true);
    expect(hasAllRows(jpeg(FRAME, TABLES, SCAN, [0, 0]))).to.equal(true);
  });

  it('misses rows, not a few blocks of the last one', () => {
    // The last row has four of the eight blocks, each of two bits.
    expect(hasAllRows(jpeg(FRAME, TABLES, SCAN, [0, 0b111]))).to.equal(true);
    expect(hasAllRows(jpeg(FRAME, TABLES, SCAN, [0]))).to.equal(false);
    expect(hasAllRows(jpeg(FRAME, TABLES, SCAN, [0b111]))).to.equal(false);
  });

  it('goes on behind restart marks', () => {
    const everyTwo = [0xff, 0xdd, 0, 4, 0, 2];
    const pixels = [0x0f, 0xff, 0xd0, 0x0f, 0xff, 0xd1, 0x0f, 0xff, 0xd2, 0x0f];
    expect(hasAllRows(jpeg(FRAME, everyTwo, TABLES, SCAN, pixels))).to.equal(true);
    expect(hasAllRows(jpeg(FRAME, everyTwo, TABLES, SCAN, pixels.slice(0, 4)))).to.equal(false);
  });

  it('cannot tell of other ways to write a picture', () => {
    const progressive = FRAME.map((byte) => (byte === 0xc0 ? 0xc2 : byte));
    expect(hasAllRows(jpeg(progressive, TABLES, SCAN, [0]))).to.equal(null);
    expect(hasAllRows(jpeg(FRAME, SCAN, [0]))).to.equal(null);
    expect(hasAllRows(jpeg(FRAME, TABLES))).to.equal(null);
  });

  it('counts the blocks of a photo that a browser wrote', async () => {
    const canvas = new OffscreenCanvas(123, 77);
    const context = canvas.getContext('2d')!;
    for (let x = 0; x < 123; x += 3) {
      context.fillStyle = `hsl(${x * 7}, 80%, ${20 + (x % 60)}%)`;
      context.fillRect(x, (x * 5) % 40, 5, 37);
    }
    const blob = await canvas.convertToBlob({type: 'image/jpeg'});
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const begin = findText(bytes, '\xff\xda');
    const end = findText(bytes, '\xff\xd9', begin);
    expect(hasAllRows(bytes.subarray(0, end))).to.equal(true);
    // How many bytes the last row has is the browser's affair.
    expect(hasAllRows(bytes.subarray(0, (begin + end) / 2))).to.equal(false);
  });
});
