import {expect} from '@esm-bundle/chai';
import {PhraseBook} from '../../../src/app/text/phrase-book.ts';
import {brokenStorage, memoryStorage} from '../../support/fakes/fake-storage.ts';

const KEY = 'fingerspell.phrases';

function open(storage: Storage | null = memoryStorage()) {
  const own = new PhraseBook(storage);
  const add = (...phrases: string[]) => {
    for (const words of phrases) own.apply({kind: 'add', words});
  };
  return {own, add, phrases: () => own.state.own.phrases};
}

describe('PhraseBook', () => {
  it('keeps phrases and their order from one visit to the next', () => {
    const storage = memoryStorage();
    const {own, add} = open(storage);
    add('Thank you', 'My name is …');
    own.apply({kind: 'move', phrase: 'My name is …', by: -1});
    expect(open(storage).phrases()).to.deep.equal(['My name is …', 'Thank you']);
  });

  it('keeps what another tab added meanwhile', () => {
    const storage = memoryStorage();
    const [one, other] = [open(storage), open(storage)];
    one.add('A');
    other.add('B');
    one.add('C');
    expect(open(storage).phrases()).to.deep.equal(['A', 'B', 'C']);
  });

  it('has phrases until the page is closed where the browser keeps nothing, and tells', () => {
    for (const storage of [brokenStorage, null]) {
      const {own, add, phrases} = open(storage);
      add('A', 'A', 'B');
      expect(phrases()).to.deep.equal(['A', 'B']);
      expect(own.state.outcome).to.deep.include({kind: 'changed', isKept: false});
    }
  });

  it('starts without phrases where the stored ones are broken, tells, and takes new ones', () => {
    for (const stored of ['{', '7', '{"format":2,"phrases":[]}', '{"format":1,"phrases":[""]}']) {
      const storage = memoryStorage();
      storage.setItem(KEY, stored);
      const {own, add, phrases} = open(storage);
      expect(own.state.outcome.kind, stored).to.equal(stored === '{' ? 'none' : 'unreadable');
      add('Hi');
      expect(phrases()).to.deep.equal(['Hi']);
      expect(open(storage).phrases()).to.deep.equal(['Hi']);
    }
  });

  it('tells why a phrase is not taken', () => {
    const {own, add} = open();
    add('Hi', 'Hi');
    expect(own.state.outcome).to.deep.equal({
      kind: 'refused',
      reason: {kind: 'known', phrase: 'Hi'},
    });
  });
});
