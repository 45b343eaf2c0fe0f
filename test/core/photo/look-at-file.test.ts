import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {lookAtFile} from '../../../src/core/photo/look-at-file.ts';

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : part)));

const PNG = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';
/** Start of image, a comment of four bytes with a length, a table that is no frame, then a frame of 300×200. */
const JPEG = [
  ...[0xff, 0xd8, 0xff, 0xfe, 0, 6, 0xff, 0xc0, 1, 2, 0xff, 0xc4, 0, 3, 9, 0xff],
  ...[0xff, 0xc2, 0, 11, 8, 0, 200, 1, 44, 3],
];

describe('lookAtFile', () => {
  it('reads kind and size of a picture from its first bytes', () => {
    const size = {width: 300, height: 200};
    const heads: Record<string, Uint8Array> = {
      jpeg: bytes(JPEG),
      png: bytes(PNG, [0, 0, 1, 44, 0, 0, 0, 200, 16, 2]),
      gif: bytes('GIF89a', [44, 1, 200, 0]),
      bmp: bytes('BM', new Array<number>(16).fill(0), [44, 1, 0, 0, 56, 255, 255, 255]),
      webp: bytes('RIFF\0\0\0\0WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 43, 1, 0, 199, 0, 0]),
      heic: bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic', [
        ...[0, 0, 0, 20, ...ascii('ispe'), 0, 0, 0, 0, 0, 0, 0, 64, 0, 0, 0, 64],
        ...[0, 0, 0, 20, ...ascii('ispe'), 0, 0, 0, 0, 0, 0, 1, 44, 0, 0, 0, 200],
      ]),
    };
    for (const [kind, head] of Object.entries(heads)) {
      expect(lookAtFile(head)).to.deep.equal({kind, size, animated: false});
    }
  });

  it('reads the sizes of plain and lossless WebP files', () => {
    const plain = bytes('RIFF\0\0\0\0WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 157, 1, 42, 44, 1, 200, 0]);
    const lossless = bytes('RIFF\0\0\0\0WEBPVP8L', [0, 0, 0, 0, 47, 0x2b, 0xc1, 0x31, 0]);
    for (const head of [plain, lossless]) {
      expect(lookAtFile(head)).to.deep.include({size: {width: 300, height: 200}});
    }
  });

  it('sees that a picture moves', () => {
    const moving = [
      bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0], '!\xff\x0bNETSCAPE2.0'),
      bytes(PNG, [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0], 'xxxx\0\0\0\x08acTL', 'xxxxxxxxxxxxIDAT'),
      bytes('RIFF\0\0\0\0WEBPVP8X', [10, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ];
    for (const head of moving) expect(lookAtFile(head)).to.include({animated: true});
  });

  it('tells what is no picture by its bytes', () => {
    const others: readonly (readonly [string, Uint8Array])[] = [
      ['svg', bytes('<?xml version="1.0"?>\n<!-- a --> <svg onload="x()">')],
      ['svg', bytes('\xff\xfe<\0s\0v\0g\0>\0')],
      ['pdf', bytes('junk %PDF-1.7')],
      ['video', bytes('\0\0\0\x18ftypmp42')],
      ['video', bytes('\x1a\x45\xdf\xa3webm', [0x42, 0x86, 1])],
      ...['moov', 'wide', 'mdat', 'free'].map(
        (box) => ['video', bytes('\0\0\0\x08', box, 'more')] as const,
      ),
      ['video', bytes('RIFF', [0, 1, 0, 0], 'AVI LIST')],
      ['other', bytes('Dear Ada, here is the picture.')],
      ['other', bytes('BMW or bicycle? A list of pros and cons.')],
      ['other', bytes('GIF89a is how such files begin.')],
      ['other', bytes('The moov atom of a film.')],
      ['other', new Uint8Array(0)],
    ];
    for (const [kind, head] of others) expect(lookAtFile(head)).to.deep.equal({kind});
  });

  it('comes to an end with whatever bytes', () => {
    const starts = [
      '\xff\xd8\xff',
      PNG,
      'GIF89a',
      'BM',
      'RIFF\0\0\0\0WEBPVP8X',
      '\0\0\0\x18ftypheic',
    ];
    const start = fc.constantFrom('', ...starts);
    fc.assert(
      fc.property(start, fc.uint8Array({maxLength: 300}), (mark, rest) => {
        const look = lookAtFile(bytes(mark, [...rest]));
        if (!('size' in look) || look.size === null) return;
        const {width, height} = look.size;
        expect(Number.isFinite(width) && Number.isFinite(height)).to.equal(true);
        expect(width >= 0 && height >= 0).to.equal(true);
      }),
      {numRuns: 2000},
    );
  });
});
