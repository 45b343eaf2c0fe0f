import {expect} from '@esm-bundle/chai';
import {OwnHandController} from '../../../src/app/teach/own-hand-controller.ts';
import type {TaughtFrame} from '../../../src/contracts/taught-hand.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {brokenStorage, memoryStorage} from '../../support/fakes/fake-storage.ts';
import {lessonOf} from '../../support/taught-frames.ts';

const KEY = 'fingerspell.own-hand';

function open(storage: Storage | null = memoryStorage(), network = 'abc') {
  const given: (readonly TaughtFrame[])[] = [];
  const choice = {isOn: true};
  const own = new OwnHandController(new FakeHost(), {
    storage,
    network,
    isOn: () => choice.isOn,
    reader: {setOwnHand: (frames) => given.push(frames), setTraits: () => undefined},
  });
  const inUse = () => new Set(given.at(-1)!.map(({letter}) => letter));
  return {own, choice, inUse, letters: () => [...inUse()].join('')};
}

describe('OwnHandController', () => {
  it('reads with what was taught, from one visit to the next', () => {
    const storage = memoryStorage();
    const {own, letters} = open(storage);
    expect(letters()).to.equal('');
    own.teach('B', lessonOf('B'));
    own.teach('E', lessonOf('E'));
    expect(letters()).to.equal('BE');
    const next = open(storage);
    expect(next.letters()).to.equal('BE');
    expect(next.own.state.frames).to.have.length(10);
    const [first] = next.own.state.frames;
    lessonOf('B')[0]!.embedding.forEach((value, i) =>
      expect(first!.embedding[i]).to.be.closeTo(value, 1e-4),
    );
  });

  it('puts a letter that is taught again in the place of its first lesson', () => {
    const {own} = open();
    own.teach('B', lessonOf('B', 'D'));
    own.teach('B', lessonOf('B').slice(0, 3));
    expect(own.state.frames).to.deep.equal(lessonOf('B').slice(0, 3));
  });

  it('keeps the letters that another tab was taught meanwhile, or erased', () => {
    const storage = memoryStorage();
    const [one, other] = [open(storage), open(storage)];
    one.own.teach('B', lessonOf('B'));
    other.own.teach('E', lessonOf('E'));
    one.own.teach('F', lessonOf('F'));
    expect(open(storage).letters()).to.equal('BEF');
    expect([...one.inUse()].sort().join('')).to.equal('BEF');
    other.own.erase();
    one.own.teach('B', lessonOf('B'));
    expect(open(storage).letters()).to.equal('B');
  });

  it('is off by one switch and on again by the same, with nothing lost', () => {
    const {own, choice, letters} = open();
    own.teach('B', lessonOf('B'));
    choice.isOn = false;
    own.applySwitch();
    expect(letters()).to.equal('');
    own.teach('E', lessonOf('E'));
    expect(letters()).to.equal('');
    choice.isOn = true;
    own.applySwitch();
    expect(letters()).to.equal('BE');
  });

  it('leaves nothing on the device when it is erased', () => {
    const storage = memoryStorage();
    const {own, letters} = open(storage);
    own.teach('B', lessonOf('B'));
    own.erase();
    expect(storage.length).to.equal(0);
    expect(letters()).to.equal('');
  });

  it('keeps letters and numbers only', () => {
    const storage = memoryStorage();
    open(storage).own.teach('B', lessonOf('B'));
    const kept = JSON.parse(storage.getItem(KEY)!) as {frames: Record<string, unknown>[]};
    for (const {letter, ...vectors} of kept.frames) {
      expect(letter).to.equal('B');
      for (const vector of Object.values(vectors)) {
        expect((vector as unknown[]).every((value) => typeof value === 'number')).to.equal(true);
      }
    }
  });

  it('does not use what another network was taught, says so, and keeps it until it is taught anew', () => {
    const storage = memoryStorage();
    open(storage).own.teach('B', lessonOf('B'));
    const {own, letters} = open(storage, 'another');
    expect(letters()).to.equal('');
    expect(own.state.lost).to.equal('other-network');
    expect(open(storage).letters()).to.equal('B');
    own.teach('E', lessonOf('E'));
    expect(own.state.lost).to.equal(null);
    expect(open(storage, 'another').letters()).to.equal('E');
  });

  for (const [what, stored] of Object.entries({
    'no JSON': '{',
    'a number': '7',
    'a list': '[1]',
    'another format': '{"format":2,"network":"abc","frames":[]}',
    'no frames': '{"format":1,"network":"abc"}',
    'frames that are none': '{"format":1,"network":"abc","frames":[null,3]}',
    'words for numbers':
      '{"format":1,"network":"abc","frames":[{"letter":"B","logits":["x"],"embedding":[]}]}',
  })) {
    it(`works without what was taught when it finds ${what}`, () => {
      const storage = memoryStorage();
      storage.setItem(KEY, stored);
      const {own, letters} = open(storage);
      expect(letters()).to.equal('');
      expect(own.state.lost).to.equal(stored === '{' ? null : 'unreadable');
      own.teach('B', lessonOf('B'));
      expect(open(storage).letters()).to.equal('B');
    });
  }

  it('refuses vectors of different sizes', () => {
    const storage = memoryStorage();
    const [first, second] = lessonOf('B');
    const cut = {...second!, embedding: second!.embedding.slice(1)};
    open(storage).own.teach('B', [first!, cut]);
    expect(open(storage).own.state.lost).to.equal('unreadable');
  });

  it('works until the page is closed where the browser keeps nothing, and knows it', () => {
    for (const storage of [brokenStorage, null]) {
      const {own, letters} = open(storage);
      own.teach('B', lessonOf('B'));
      expect(letters()).to.equal('B');
      expect(own.state.isKept).to.equal(false);
    }
  });
});
