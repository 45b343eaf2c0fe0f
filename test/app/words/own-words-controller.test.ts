import {expect} from '@esm-bundle/chai';
import {OwnWordsController} from '../../../src/app/words/own-words-controller.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {brokenStorage, memoryStorage} from '../../support/fakes/fake-storage.ts';

const KEY = 'fingerspell.own-words';

function open(storage: Storage | null = memoryStorage()) {
  const host = new FakeHost();
  return {host, own: new OwnWordsController(host, storage)};
}

const sentence = ({state: {outcome}}: OwnWordsController) =>
  outcome.kind === 'none' ? '' : outcome.sentence;

describe('OwnWordsController', () => {
  it('keeps words from one visit to the next', () => {
    const storage = memoryStorage();
    const {own, host} = open(storage);
    own.add('Siobhán');
    own.add('Zoë');
    own.remove('SIOBHAN');
    expect(host.updates).to.equal(3);
    expect(open(storage).own.state.own.words).to.deep.equal(['ZOE']);
  });

  it('says what became of a word', () => {
    const {own} = open();
    own.add('zoë');
    expect(own.state.outcome.kind).to.equal('added');
    expect(sentence(own)).to.equal('ZOE will be offered.');
    own.add('R2D2');
    expect(own.state.outcome.kind).to.equal('refused');
    expect(sentence(own)).to.match(/A to Z/);
    own.remove('ZOE');
    expect(sentence(own)).to.equal('ZOE is removed.');
  });

  it('offers a word until the page is closed where the browser keeps nothing, and says so', () => {
    for (const storage of [brokenStorage, null]) {
      const {own} = open(storage);
      own.add('Zoë');
      expect(own.state.own.words).to.deep.equal(['ZOE']);
      expect(sentence(own)).to.match(/until the page is closed/);
    }
  });

  it('loses no word that another tab added or removed meanwhile', () => {
    const storage = memoryStorage();
    const [one, other] = [open(storage).own, open(storage).own];
    one.add('Ada');
    other.add('Zoë');
    one.add('Mia');
    other.remove('ADA');
    one.add('Leo');
    expect([...open(storage).own.state.own.words].sort()).to.deep.equal(['LEO', 'MIA', 'ZOE']);
    expect([...one.state.own.words].sort()).to.deep.equal(['LEO', 'MIA', 'ZOE']);
  });

  it('keeps the words there are when the storage is full, and adds to them when it is not', () => {
    const storage = memoryStorage();
    const {own} = open(storage);
    own.add('Ada');
    const write = storage.setItem.bind(storage);
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    own.add('Zoë');
    expect(sentence(own)).to.match(/until the page is closed/);
    expect(open(storage).own.state.own.words).to.deep.equal(['ADA']);
    storage.setItem = write;
    own.add('Mia');
    expect([...open(storage).own.state.own.words].sort()).to.deep.equal(['ADA', 'MIA', 'ZOE']);
  });

  it('starts without words where the stored ones are broken, says so, and takes new ones', () => {
    for (const stored of ['{', '7', '{"format":2,"words":[]}', '{"format":1,"words":["zoë"]}']) {
      const storage = memoryStorage();
      storage.setItem(KEY, stored);
      const {own} = open(storage);
      expect(own.state.own.words, stored).to.be.empty;
      if (stored !== '{') expect(sentence(own), stored).to.match(/could not be read.*add/);
      expect(storage.getItem(KEY)).to.equal(stored);
      own.add('Ada');
      expect(open(storage).own.state.own.words, stored).to.deep.equal(['ADA']);
    }
  });
});
