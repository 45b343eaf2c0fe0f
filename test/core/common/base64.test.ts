import {expect} from '@esm-bundle/chai';
import {fromBase64} from '../../../src/core/common/from-base64.ts';
import {toBase64} from '../../../src/core/common/to-base64.ts';

const BYTES = Uint8Array.from({length: 256}, (_, i) => (i * 37 + (i >> 2)) % 256);

describe('base64', () => {
  it('is what the browser makes of the same bytes, at every length', () => {
    for (let length = 0; length < 12; length++) {
      const bytes = BYTES.slice(0, length);
      expect(toBase64(bytes)).to.equal(btoa(String.fromCharCode(...bytes)));
    }
    expect(toBase64(BYTES)).to.equal(btoa(String.fromCharCode(...BYTES)));
  });

  it('gives the bytes back', () => {
    for (let length = 0; length < 12; length++) {
      const bytes = BYTES.slice(0, length);
      expect(fromBase64(toBase64(bytes))).to.deep.equal(bytes);
    }
  });

  it('takes nothing else for it', () => {
    for (const text of ['A', 'AAA', 'AA=A', '====', 'AA\nA', 'AA-_', 'ÄAAA', 'A===']) {
      expect(fromBase64(text), text).to.equal(null);
    }
  });
});
