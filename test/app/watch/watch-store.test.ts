import {expect} from '@esm-bundle/chai';
import {PracticeStore} from '../../../src/app/practice/practice-store.ts';
import {
  DEFAULT_WATCH_CHOICES,
  WatchStore,
  type WatchChoices,
} from '../../../src/app/watch/watch-store.ts';
import {SKIN_TONES} from '../../../src/signing-hand/hand-look.ts';
import {brokenStorage, memoryStorage} from '../../support/fakes/fake-storage.ts';

const KEY = 'fingerspell.watch-choices';

describe('WatchStore', () => {
  it('gives back what was chosen', () => {
    const storage = memoryStorage();
    const skin = SKIN_TONES[4] ?? null;
    const choices: WatchChoices = {words: 'places', length: 'long', hand: 'left', skin};
    new WatchStore(storage).save(choices);
    expect(new WatchStore(storage).load()).to.deep.equal(choices);
  });

  it('takes what it does not know for nothing chosen', () => {
    const storage = memoryStorage();
    for (const stored of ['{"words":"verbs","length":9,"hand":"both","skin":"red"}', '[]', '{']) {
      storage.setItem(KEY, stored);
      expect(new WatchStore(storage).load()).to.deep.equal(DEFAULT_WATCH_CHOICES);
    }
  });

  it('does without a storage', () => {
    for (const storage of [null, brokenStorage]) {
      const store = new WatchStore(storage);
      store.save(DEFAULT_WATCH_CHOICES);
      expect(store.load()).to.deep.equal(DEFAULT_WATCH_CHOICES);
    }
  });
});

describe('the exercise that Practice begins with', () => {
  it('is the one that was chosen last, and spelling at first', () => {
    const storage = memoryStorage();
    const store = new PracticeStore(storage);
    expect(store.loadChoices().exercise).to.equal('spell');
    store.saveChoices({...store.loadChoices(), exercise: 'watch'});
    expect(new PracticeStore(storage).loadChoices().exercise).to.equal('watch');
  });
});
