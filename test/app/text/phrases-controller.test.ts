import {expect} from '@esm-bundle/chai';
import {PhrasesController} from '../../../src/app/text/phrases-controller.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {memoryStorage} from '../../support/fakes/fake-storage.ts';
import {waitUntil} from '../../support/wait-until.ts';

describe('PhrasesController', () => {
  it('has the phrases of the last visit once what keeps them has come', async () => {
    const storage = memoryStorage();
    const first = new PhrasesController(new FakeHost(), storage);
    expect(first.state.own.phrases).to.be.empty;
    const host = new FakeHost();
    await first.apply({kind: 'add', words: 'Hi'});
    expect(first.state.own.phrases).to.deep.equal(['Hi']);
    const next = new PhrasesController(host, storage);
    await waitUntil(() => next.state.own.phrases.length > 0);
    expect(host.updates).to.be.above(0);
  });

  it('takes changes in the order they were wished in', async () => {
    const own = new PhrasesController(new FakeHost(), memoryStorage());
    await Promise.all(['A', 'B', 'C'].map((words) => own.apply({kind: 'add', words})));
    expect(own.state.own.phrases).to.deep.equal(['A', 'B', 'C']);
  });
});
