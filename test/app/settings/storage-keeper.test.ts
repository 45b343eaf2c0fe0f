import {expect} from '@esm-bundle/chai';
import {StorageKeeper} from '../../../src/app/settings/storage-keeper.ts';
import {writeStored, type StoredKey} from '../../../src/app/common/storage.ts';
import {brokenStorage, memoryStorage} from '../../support/fakes/fake-storage.ts';

function setUp({isInstalled = false, isPersisted = false, storage = memoryStorage()} = {}) {
  const asked: string[] = [];
  const answer = (what: string, isTrue: boolean) => () => {
    asked.push(what);
    return Promise.resolve(isTrue);
  };
  const keeper = new StorageKeeper({
    storage,
    lasting: {persisted: answer('persisted', isPersisted), persist: answer('persist', true)},
    isInstalled: () => isInstalled,
  });
  return {keeper, storage, asked};
}

describe('StorageKeeper', () => {
  it('asks for nothing while there is nothing to lose', async () => {
    const {keeper, storage, asked} = setUp();
    writeStored(storage, 'fingerspell.settings', {theme: 'dark'});
    writeStored(storage, 'fingerspell.text', {text: '', caret: 0, from: 'GONE'});
    writeStored(storage, 'fingerspell.practice', {format: 1, letters: {}, streak: null});
    await keeper.look();
    expect(asked).to.be.empty;
  });

  const kept: readonly (readonly [StoredKey, unknown])[] = [
    ['fingerspell.text', {text: 'HI', caret: 2, from: ''}],
    ['fingerspell.own-words', {format: 1, words: ['ADA']}],
    ['fingerspell.phrases', {format: 1, phrases: ['Thank you']}],
    ['fingerspell.own-hand', {format: 1, network: 'abc', frames: [{letter: 'A'}]}],
    ['fingerspell.practice', {format: 1, letters: {A: {tries: 1}}, streak: null}],
    ['fingerspell.recorded-words', {version: 1, words: [{word: 'CAT'}]}],
    ['fingerspell.practice', {format: 1, letters: {}, streak: null, watch: {pace: 3}}],
  ];
  for (const [key, value] of kept) {
    it(`asks the browser once to keep ${key}`, async () => {
      const {keeper, storage, asked} = setUp();
      await keeper.look();
      writeStored(storage, key, value);
      await keeper.look();
      await keeper.look();
      expect(asked).to.deep.equal(['persisted', 'persist']);
    });
  }

  it('asks for an app on the home screen, and not where it was promised already', async () => {
    const {keeper, asked} = setUp({isInstalled: true, isPersisted: true});
    await keeper.look();
    expect(asked).to.deep.equal(['persisted']);
  });

  it('takes whatever lies in the storage, also nothing', async () => {
    const {keeper, storage, asked} = setUp();
    for (const odd of ['null', '7', '"HI"', '{"text":null}', '{"text":5}', 'no JSON']) {
      storage.setItem('fingerspell.text', odd);
      await keeper.look();
    }
    await setUp({storage: brokenStorage}).keeper.look();
    expect(asked).to.be.empty;
  });

  it('does without where the browser promises nothing', async () => {
    const options = {storage: memoryStorage(), isInstalled: () => true};
    await new StorageKeeper({...options, lasting: undefined}).look();
    const refused = () => Promise.reject(new DOMException('no', 'SecurityError'));
    await new StorageKeeper({...options, lasting: {persisted: refused, persist: refused}}).look();
  });
});
