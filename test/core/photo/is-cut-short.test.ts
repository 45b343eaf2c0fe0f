import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {isCutShort} from '../../../src/core/photo/is-cut-short.ts';
import type {PictureKind} from '../../../src/core/photo/look-at-file.ts';

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A segment for a preview that is itself a JPEG, the picture's scan, its end. */
const START = '\xff\xd8\xff\xe1\0\x08\xff\xd8\xff\xd9aa\xff\xda\0\x03\x01';
const JPEG = `${START}pixels\xff\0more\xff\xd9`;
const WHOLE: readonly (readonly [PictureKind, string])[] = [
  ['jpeg', JPEG],
  ['jpeg', `${JPEG}a film behind the picture \xff\xda`],
  ['png', '\x89PNG\r\n\x1a\nIDATxxxxxIEND\xae\x42\x60\x82'],
  ['webp', 'RIFF\x08\0\0\0WEBPVP8 '],
];

describe('isCutShort', () => {
  it('tells half a picture from a whole one, whatever its preview and what comes after it', () => {
    for (const [kind, text] of WHOLE) {
      expect(isCutShort(ascii(text), kind), text).to.equal(false);
    }
    expect(isCutShort(ascii(`${START}pixels\xff\0mo`), 'jpeg')).to.equal(true);
    expect(isCutShort(ascii('\x89PNG\r\n\x1a\nIDATxxx'), 'png')).to.equal(true);
    expect(isCutShort(ascii('RIFF\x09\0\0\0WEBPVP8 '), 'webp')).to.equal(true);
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
