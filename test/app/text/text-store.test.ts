import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {TextStore} from '../../../src/app/text/text-store.ts';
import {EMPTY_SPELLING, type Spelling} from '../../../src/core/text/spell.ts';
import {brokenStorage, memoryStorage} from '../../support/fakes/fake-storage.ts';

function written(text: string, caret: number): Spelling {
  return {text, caret, scores: Array.from(text, () => null), past: [], future: []};
}

describe('TextStore', () => {
  it('gives the text and its caret back after a reload', () => {
    const storage = memoryStorage();
    expect(new TextStore(storage).save(written('HI YOU', 2))).to.equal(true);
    expect(new TextStore(storage).load()).to.deep.equal(written('HI YOU', 2));
  });

  it('counts a character of two units as two', () => {
    const storage = memoryStorage();
    new TextStore(storage).save({...written('', 0), text: '😀A', caret: 3});
    const {text, scores} = new TextStore(storage).load();
    expect(scores.length).to.equal(text.length);
  });

  it('works without a storage and with one that refuses', () => {
    for (const storage of [null, brokenStorage]) {
      const store = new TextStore(storage);
      expect(store.save(written('HI', 2))).to.equal(false);
      expect(store.load()).to.deep.equal(EMPTY_SPELLING);
    }
  });

  it('makes a usable text of whatever is stored', () => {
    const parts = fc.record({text: fc.anything(), caret: fc.anything()});
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          parts.map((one) => JSON.stringify(one)),
        ),
        (item) => {
          const storage = memoryStorage();
          new TextStore(storage).save(written('X', 1));
          storage.setItem(storage.key(0)!, item);
          const {text, caret} = new TextStore(storage).load();
          expect(text).to.be.a('string');
          expect(caret).to.be.within(0, text.length);
        },
      ),
    );
  });
});
