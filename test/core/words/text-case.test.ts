import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {inCase, type TextCase} from '../../../src/core/words/text-case.ts';
import {toCapitals} from '../../../src/core/words/to-capitals.ts';

const CASES: readonly TextCase[] = ['capitals', 'sentence', 'lower'];

describe('inCase', () => {
  it('leaves capitals, or makes small letters of them', () => {
    expect(inCase('MY NAME IS ADA.', 'capitals')).to.equal('MY NAME IS ADA.');
    expect(inCase('MY NAME IS ADA.', 'lower')).to.equal('my name is ada.');
  });

  it('begins sentences, lines and what is quoted with a capital', () => {
    expect(inCase('HI MOM. HOW ARE YOU? FINE', 'sentence')).to.equal('Hi mom. How are you? Fine');
    expect(inCase('DEAR ADA\nTHANK YOU', 'sentence')).to.equal('Dear ada\nThank you');
    expect(inCase('¿QUÉ TAL? ¡ÑU!', 'sentence')).to.equal('¿Qué tal? ¡Ñu!');
    expect(inCase('"YES." "NO."', 'sentence')).to.equal('"Yes." "No."');
    expect(inCase('  HI', 'sentence')).to.equal('  Hi');
  });

  it('does not take the point of a number or an address for the end of a sentence', () => {
    expect(inCase('IT IS 3.5 AT A.B.C', 'sentence')).to.equal('It is 3.5 at a.b.c');
    expect(inCase('7 IS A NUMBER', 'sentence')).to.equal('7 is a number');
  });

  it('writes the word I large', () => {
    expect(inCase("SO AM I, I'M I", 'sentence')).to.equal("So am I, I'm I");
    expect(inCase('HI, IT IS WI-FI', 'sentence')).to.equal('Hi, it is wi-fi');
  });

  it('changes no length, and the capitals can be made of it again, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.constantFrom(...CASES), (any, textCase) => {
        const text = toCapitals(any);
        const written = inCase(text, textCase);
        expect(written).to.have.length(text.length);
        expect(toCapitals(written)).to.equal(text);
      }),
    );
  });
});
