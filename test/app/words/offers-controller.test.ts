import {expect} from '@esm-bundle/chai';
import {
  NO_OFFERS,
  offeredWords,
  OffersController,
} from '../../../src/app/words/offers-controller.ts';
import {NO_OWN_WORDS, type OwnWords} from '../../../src/contracts/own-words.ts';
import {
  EMPTY_SPELLING,
  spell,
  type SpellAction,
  type Spelling,
} from '../../../src/core/text/spell.ts';
import type {WordTrie} from '../../../src/core/words/word-trie.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {torn} from '../../support/letter-scores.ts';
import {wordList} from '../../support/word-list.ts';

const WORDS = ['HELLO', 'HELP', 'HELD', 'HELMET', 'THE', 'MAN', 'NAN'];

/** Lets everything that waits for a resolved promise go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

function setUp(loadWords: () => Promise<WordTrie> = () => Promise.resolve(wordList(...WORDS))) {
  const host = new FakeHost();
  const said: string[] = [];
  let spelling: Spelling = EMPTY_SPELLING;
  let ownWords: OwnWords = NO_OWN_WORDS;
  const act = (action: SpellAction) => {
    spelling = spell(spelling, action);
  };
  const offers = new OffersController(host, {
    spelling: () => spelling,
    ownWords: () => ownWords,
    loadWords,
    apply: act,
    say: (sentence) => said.push(sentence),
  });
  host.connect();
  const type = (text: string) => {
    for (const letter of text) act(letter === ' ' ? {kind: 'space'} : {kind: 'letter', letter});
  };
  const own = (...words: string[]) => (ownWords = {format: 1, words});
  return {host, said, offers, act, type, own, text: () => spelling.text};
}

async function opened() {
  const parts = setUp();
  await settle();
  return {...parts, words: () => offeredWords(parts.offers.state)};
}

describe('OffersController', () => {
  it('offers corrections and words that go on, at most three, while a word is under way', async () => {
    const {type, words, offers} = await opened();
    type('HEL');
    expect(words()).to.have.length(3);
    expect(words()).to.include.members(['HELLO', 'HELP']);
    expect(offers.state).to.include({hasKeys: true});
    type('O');
    expect(words()[0]).to.equal('HELLO');
  });

  it('still offers to correct a word after the space, without keys', async () => {
    const {type, words, offers} = await opened();
    type('HELO ');
    expect(words()).to.include('HELLO');
    expect(offers.state).to.include({hasKeys: false});
    type('T');
    expect(words()).to.not.include('HELLO');
  });

  it('replaces nothing by itself, and letters in one undoable step when a word is accepted', async () => {
    const {type, offers, act, text, words} = await opened();
    type('HELO');
    expect(text()).to.equal('HELO');
    offers.accept('HELLO');
    expect(text()).to.equal('HELLO ');
    act({kind: 'undo'});
    expect(text()).to.equal('HELO');
    expect(words()).to.include('HELLO');
  });

  it('accepts only what is offered', async () => {
    const {type, offers, text} = await opened();
    type('HELO');
    offers.accept('MAN');
    expect(text()).to.equal('HELO');
  });

  it('offers when a word ends what it offered before, in the same places', async () => {
    const {type, own, words, offers} = await opened();
    own('HE');
    type('HE');
    const before = words();
    expect(before[0]).to.equal('HE');
    expect(before).to.have.length.greaterThan(1);
    type(' ');
    expect(words()).to.deep.equal(before);
    expect(offers.state).to.include({hasKeys: false});
    type('M');
    expect(words()).to.not.include('HELLO');
  });

  it('accepts what it offered a moment ago for the same word, and nothing of it for the next one', async () => {
    const {type, offers, text, words} = await opened();
    type('HEL');
    expect(words()).to.include('HELP');
    type('LO');
    expect(words()).to.not.include('HELP');
    offers.accept('HELP');
    expect(text()).to.equal('HELP ');
    type('HEL');
    expect(words()).to.include('HELP');
    type('LO T');
    expect(words()).to.not.include('HELP');
    offers.accept('HELP');
    expect(text()).to.equal('HELP HELLO T');
  });

  it('leaves an accepted word alone', async () => {
    const {type, offers, words} = await opened();
    type('HELO');
    offers.accept('HELLO');
    expect(words()).to.be.empty;
  });

  it('leaves a word alone that was turned down, until it changes', async () => {
    const {type, offers, words, host} = await opened();
    type('HEL');
    expect(words()).to.not.be.empty;
    const before = host.updates;
    offers.dismiss();
    expect(words()).to.be.empty;
    expect(host.updates).to.be.greaterThan(before);
    type('P');
    expect(words()).to.include('HELP');
  });

  it('goes by the probabilities the letters were read with', async () => {
    const {act, type, words} = await opened();
    act({kind: 'letter', letter: 'N', scores: torn('N', 'M')});
    type('AN');
    expect(words().slice(0, 2)).to.have.members(['MAN', 'NAN']);
  });

  it('offers the person’s own words at once, and those that were removed no more', async () => {
    const {type, own, words} = await opened();
    type('AOIF');
    expect(words()).to.not.include('AOIFE');
    own('AOIFE');
    expect(words()[0]).to.equal('AOIFE');
    own();
    expect(words()).to.not.include('AOIFE');
  });

  it('offers nothing for what is no word of the alphabet or longer than any', async () => {
    const {type, words} = await opened();
    for (const text of ['H3L', 'DON’T', 'HE'.repeat(20)]) {
      type(` ${text}`);
      expect(words(), text).to.be.empty;
    }
    type(' HEL');
    expect(words()).to.not.be.empty;
  });

  it('offers nothing, without a word, while the list is loading', () => {
    const {type, offers, said} = setUp(() => new Promise(() => undefined));
    type('HELO');
    expect(offers.state).to.equal(NO_OFFERS);
    expect(said).to.be.empty;
  });

  it('says once why nothing is offered when the list does not load, and lets the text be', async () => {
    const {type, offers, said, text} = setUp(() => Promise.reject(new Error('made by a test')));
    type('HELO');
    await settle();
    const {state} = offers;
    expect(state.kind === 'failed' && state.message).to.match(/No words are offered.*Reload/);
    expect(said).to.have.length(1);
    expect(text()).to.equal('HELO');
  });

  it('makes the same offers only once', async () => {
    const {type, offers} = await opened();
    type('HEL');
    expect(offers.state).to.equal(offers.state);
  });
});
