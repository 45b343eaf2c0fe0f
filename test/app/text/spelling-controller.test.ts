import {expect} from '@esm-bundle/chai';
import {PAUSE_MS, SpellingController} from '../../../src/app/text/spelling-controller.ts';
import {TextStore} from '../../../src/app/text/text-store.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {brokenStorage, memoryStorage} from '../../support/fakes/fake-storage.ts';

function setUp(storage: Storage = memoryStorage(), offered: readonly string[] = []) {
  const clock = new FakeClock();
  const host = new FakeHost();
  const spelling = new SpellingController(host, new TextStore(storage), clock, {
    offered: () => offered,
  });
  host.connect();
  const type = (word: string) => {
    for (const letter of word) spelling.apply({kind: 'letter', letter});
  };
  return {clock, host, spelling, type, storage};
}

describe('SpellingController', () => {
  it('has every letter kept before the next one comes', () => {
    const {type, storage} = setUp();
    type('HI');
    expect(setUp(storage).spelling.state).to.include({text: 'HI', caret: 2});
  });

  it('goes on when nothing can be kept', () => {
    const {type, spelling} = setUp(brokenStorage);
    type('HI');
    expect(spelling.state.text).to.equal('HI');
  });

  it('announces the word at a pause, and no single letters', () => {
    const {type, spelling, clock} = setUp();
    for (const letter of 'HELLO') {
      type(letter);
      clock.pass(PAUSE_MS - 1);
      expect(spelling.announcement).to.equal('');
    }
    clock.pass(1);
    expect(spelling.announcement).to.equal('HELLO');
  });

  it('announces the words offered with the word at a pause, and at its end', () => {
    const {type, spelling, clock} = setUp(memoryStorage(), ['HELLO', 'HELP']);
    type('HELO');
    expect(spelling.announcement).to.equal('');
    clock.pass(PAUSE_MS);
    expect(spelling.announcement).to.equal('HELO. Offered: HELLO, HELP');
    type('S');
    spelling.apply({kind: 'space'});
    expect(spelling.announcement).to.equal('HELOS. Offered: HELLO, HELP');
  });

  it('announces words as they are written for people', () => {
    const clock = new FakeClock();
    const host = new FakeHost();
    const spelling = new SpellingController(host, new TextStore(null), clock, {
      offered: () => ['HELLO'],
      show: (words) => words.toLowerCase(),
    });
    for (const letter of 'HELO') spelling.apply({kind: 'letter', letter});
    clock.pass(PAUSE_MS);
    expect(spelling.announcement).to.equal('helo. Offered: hello');
    spelling.apply({kind: 'undo'});
    expect(spelling.announcement).to.equal('Undone. hel');
    spelling.apply({kind: 'redo'});
    expect(spelling.announcement).to.equal('Done again. helo');
  });

  it('announces a word that was accepted', () => {
    const {type, spelling} = setUp();
    type('HELO');
    spelling.apply({kind: 'word', word: 'HELLO', replaces: 'HELO'});
    expect(spelling.announcement).to.equal('HELLO');
  });

  it('announces a finished word at once', () => {
    const {type, spelling} = setUp();
    type('HI');
    spelling.apply({kind: 'space'});
    expect(spelling.announcement).to.equal('HI');
  });

  it('says how to get a cleared text back', () => {
    const {type, spelling} = setUp();
    type('HI');
    spelling.apply({kind: 'clear'});
    expect(spelling.announcement).to.match(/undo/i);
    spelling.apply({kind: 'undo'});
    expect(spelling.announcement).to.match(/HI/);
  });

  it('leaves no timer behind', () => {
    const {type, host, clock} = setUp();
    type('HI');
    host.disconnect();
    expect(clock.pending).to.equal(0);
  });
});
