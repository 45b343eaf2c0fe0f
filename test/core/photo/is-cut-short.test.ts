import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {isCutShort} from '../../../src/core/photo/is-cut-short.ts';
import type {PictureKind} from '../../../src/core/photo/look-at-file.ts';

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A segment for a preview that is itself a JPEG, the picture's scan, its end. */
const START = '\xff\xd8\xff\xe1\0\x08\xff\xd8\xff\xd9aa\xff\xda\0\x03\x01';
const JPEG = `${START}pixels\xff\0more\xff\xd9`;
const PNG_ROWS = '\x89PNG\r\n\x1a\n\0\0\0\x02IDATxxcrc.';
const WHOLE: readonly (readonly [PictureKind, string])[] = [
  ['jpeg', JPEG],
  ['jpeg', `${JPEG}a film behind the picture \xff\xda`],
  ['png', '\x89PNG\r\n\x1a\nIDATxxxxxIEND\xae\x42\x60\x82'],
  // Without its pad byte, and without what comes after the picture.
  ['webp', 'RIFF\x10\0\0\0WEBPVP8 \x03\0\0\0abc'],
  ['webp', 'RIFF\x20\0\0\0WEBPVP8 \x03\0\0\0abc\0EXIF\x08\0\0\0ab'],
  // Without their end marks.
  ['png', `${PNG_ROWS}\0\0\0\0IE`],
  ['png', PNG_ROWS],
  ['jpeg', `${START}pixels\xff\xc4\0\x02\xff\xda\0\x02more`],
];

describe('isCutShort', () => {
  it('tells half a picture from a whole one, whatever its preview and what comes after it', () => {
    for (const [kind, text] of WHOLE) {
      expect(isCutShort(ascii(text), kind), text).to.equal(false);
    }
    expect(isCutShort(ascii(`${START}pixels\xff\0mo`), 'jpeg')).to.equal(true);
    expect(isCutShort(ascii('\x89PNG\r\n\x1a\nIDATxxx'), 'png')).to.equal(true);
    expect(isCutShort(ascii(`${PNG_ROWS}\0\0\0\x02IDATx`), 'png')).to.equal(true);
    expect(isCutShort(ascii('RIFF\x10\0\0\0WEBPVP8 \x03\0\0\0ab'), 'webp')).to.equal(true);
    expect(isCutShort(ascii('RIFF\x12\0\0\0WEBPVP8X'), 'webp')).to.equal(true);
  });

  it('lets the browser judge what it cannot tell', () => {
    expect(isCutShort(ascii('\xff\xd8\xff'), 'jpeg')).to.equal(false);
    expect(isCutShort(ascii('GIF89a'), 'gif')).to.equal(false);
  });

  it('never throws', () => {
    const kinds = fc.constantFrom<PictureKind>('jpeg', 'png', 'webp', 'gif');
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 60}), kinds, (tail, kind) => {
        isCutShort(Uint8Array.of(0xff, 0xd8, ...tail), kind);
      }),
    );
  });
});
