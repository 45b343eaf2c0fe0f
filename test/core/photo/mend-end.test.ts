import {expect} from '@esm-bundle/chai';
import {mendEnd} from '../../../src/core/photo/mend-end.ts';
import type {PictureKind} from '../../../src/core/photo/look-at-file.ts';

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const PNG = '\x89PNG\r\n\x1a\n\0\0\0\x02IDATxxcrc.';
const PNG_END = '\0\0\0\0IEND\xae\x42\x60\x82';

describe('mendEnd', () => {
  it('gives a file the end that it lacks', () => {
    const lacking: readonly (readonly [PictureKind, string, string])[] = [
      ['jpeg', '\xff\xd8\xff\xda\0\x02pixels', '\xff\xd8\xff\xda\0\x02pixels\xff\xd9'],
      ['png', PNG, PNG + PNG_END],
      ['png', `${PNG}\0\0\0\0IEN`, PNG + PNG_END],
      ['webp', 'RIFF\x10\0\0\0WEBPVP8 \x03\0\0\0abc', 'RIFF\x10\0\0\0WEBPVP8 \x03\0\0\0abc\0'],
    ];
    for (const [kind, file, whole] of lacking) {
      const mended = mendEnd(ascii(file), kind)?.flatMap((part) => [...part]);
      expect(mended, kind).to.deep.equal([...ascii(whole)]);
    }
  });

  it('leaves a whole file alone, and one whose length is nonsense', () => {
    const whole: readonly (readonly [PictureKind, string])[] = [
      ['jpeg', '\xff\xd8\xff\xda\0\x02pixels\xff\xd9'],
      ['png', PNG + PNG_END],
      ['webp', 'RIFF\x10\0\0\0WEBPVP8 \x03\0\0\0abc\0'],
      ['webp', 'RIFF\xff\xff\xff\xffWEBPVP8 \x03\0\0\0abc\0'],
      ['gif', 'GIF89a'],
    ];
    for (const [kind, file] of whole) expect(mendEnd(ascii(file), kind), kind).to.equal(null);
  });
});
