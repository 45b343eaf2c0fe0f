import {expect} from '@esm-bundle/chai';
import {PracticeRecord} from '../../../src/app/practice/practice-record.ts';
import {PracticeStore} from '../../../src/app/practice/practice-store.ts';
import {memoryStorage} from '../../support/fakes/fake-storage.ts';

const open = (storage: Storage | null) => new PracticeRecord(() => new PracticeStore(storage));
const tried = (letter: string) => ({letter, right: true, tookMs: 900, at: 1, day: '2026-11-30'});
const lettersOf = (record: PracticeRecord) => Object.keys(record.progress.letters).sort();

describe('PracticeRecord', () => {
  it('loses no letter that another tab practised, nor the words that were watched there', () => {
    const storage = memoryStorage();
    const [one, other] = [open(storage), open(storage)];
    one.add(tried('A'));
    other.add(tried('B'));
    other.setPace(4);
    one.add(tried('A'));
    expect(lettersOf(open(storage))).to.deep.equal(['A', 'B']);
    expect(lettersOf(one)).to.deep.equal(['A', 'B']);
    expect(one.progress.letters.A?.tries).to.equal(2);
    expect(one.progress.watch?.pace).to.equal(4);
  });

  it('counts on where the device keeps nothing, or has no room', () => {
    const full = memoryStorage();
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    for (const storage of [null, full]) {
      const record = open(storage);
      record.add(tried('A'));
      record.add(tried('B'));
      expect(lettersOf(record)).to.deep.equal(['A', 'B']);
      expect(record.keeps).to.equal(false);
    }
  });
});
