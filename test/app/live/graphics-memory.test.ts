import {expect} from '@esm-bundle/chai';
import {GraphicsMemory} from '../../../src/app/live/graphics-memory.ts';
import {brokenStorage, memoryStorage} from '../../support/fakes/fake-storage.ts';

const BROWSER = 'Browser/120';

describe('graphics that see no hand', () => {
  it('are not tried again at the next visit, nor kept from who asks for them', () => {
    const storage = memoryStorage();
    const memory = new GraphicsMemory(storage, BROWSER);
    expect(memory.delegateFor('auto')).to.equal('auto');
    memory.markBlind();
    for (const each of [memory, new GraphicsMemory(storage, BROWSER)]) {
      expect(each.delegateFor('auto')).to.equal('cpu');
      expect(each.delegateFor('gpu')).to.equal('gpu');
    }
  });

  it('get another chance with another browser, and when the person chooses anew', () => {
    const storage = memoryStorage();
    const memory = new GraphicsMemory(storage, BROWSER);
    memory.markBlind();
    expect(new GraphicsMemory(storage, 'Browser/121').delegateFor('auto')).to.equal('auto');
    memory.forget();
    expect(memory.delegateFor('auto')).to.equal('auto');
    expect(storage.length).to.equal(0);
  });

  it('are left for this visit where nothing can be kept', () => {
    const memory = new GraphicsMemory(brokenStorage, BROWSER);
    memory.markBlind();
    expect(memory.delegateFor('auto')).to.equal('cpu');
  });
});
