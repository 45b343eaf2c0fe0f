import {expect} from '@esm-bundle/chai';
import {LiveFeed} from '../../../src/app/live/live-feed.ts';
import {RecordController} from '../../../src/app/teach/record-controller.ts';
import {toRecordingView, toWordTile} from '../../../src/app/teach/record-view.ts';
import {MOST_STORED} from '../../../src/app/teach/recorded-words-store.ts';
import type {LiveSnapshot} from '../../../src/app/live/view-model.ts';
import type {Screen} from '../../../src/app/common/screens.ts';
import type {Recognition} from '../../../src/contracts/recognition.ts';
import {parseRecordedWords} from '../../../src/contracts/recorded-words.ts';
import {DEFAULT_READING_CHOICES} from '../../../src/core/letters/reading-choices.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {brokenStorage, memoryStorage} from '../../support/fakes/fake-storage.ts';
import {recordedFrames, RECORDED_FRAME_MS} from '../../support/recorded-frames.ts';

const KEY = 'fingerspell.recorded-words';
const READY = {camera: {kind: 'live'}, recognizer: {kind: 'ready'}} as unknown as LiveSnapshot;

function open(storage: Storage | null = memoryStorage()) {
  let shown: Screen = 'teach';
  let atMs = 1000;
  const live = new LiveFeed(() => shown);
  const record = new RecordController(new FakeHost(), {
    live: () => live,
    storage: () => storage,
    isShown: () => shown === 'teach',
    reading: () => ({
      choices: DEFAULT_READING_CHOICES,
      rejectBelow: 0,
      network: 'ab'.repeat(32),
      taught: false,
    }),
    now: () => new Date(Date.UTC(2026, 0, 1) + atMs),
    newPerson: () => '12-34',
  });
  /** One frame a character, as `recordedFrames` has them. */
  const show = (frames: string) => {
    for (const frame of recordedFrames(frames, atMs)) {
      live.recognised(frame as unknown as Recognition);
    }
    atMs += frames.length * RECORDED_FRAME_MS;
  };
  /** Holds each letter for half a second. */
  const spell = (word: string) => {
    show('-'.repeat(10));
    for (const letter of word) show(letter.repeat(10));
    show('-'.repeat(25));
  };
  const turnTo = (screen: Screen) => {
    shown = screen;
    record.hostUpdate();
  };
  return {
    ...{record, storage, show, spell, turnTo},
    asked: () => (record.state.kind === 'recording' ? record.state.word : null),
    sentence: () =>
      record.state.kind === 'recording'
        ? toRecordingView(record.state, record.recorded, READY).sentence
        : '',
    words: () => record.recorded.words.map(({word}) => word),
  };
}

describe('RecordController', () => {
  it('keeps what was spelled with what was read of it, and asks for the next word', () => {
    const {record, spell, asked, words} = open();
    record.begin();
    const word = asked() ?? '';
    spell(word);
    expect(words()).to.deep.equal([word]);
    expect(record.recorded.words[0]).to.include({word, read: word, taught: false});
    expect(asked()).to.not.equal(word);
    expect(record.state.kind === 'recording' && record.state.last?.word).to.equal(word);
  });

  it('says what to do at every step', () => {
    const {record, show, sentence} = open();
    record.begin();
    show('BB');
    expect(sentence()).to.match(/^Lower your hand/);
    show('-'.repeat(10));
    expect(sentence()).to.match(/^Raise your hand and spell/);
    show('BBB');
    expect(sentence()).to.match(/then lower your hand/);
  });

  it('shows speed, what was misread, and the hand in each letter', () => {
    const {record, spell, asked} = open();
    record.begin();
    const word = asked() ?? '';
    spell(word.replace(/.$/, 'V'));
    const [kept] = record.recorded.words;
    const tile = toWordTile(kept!);
    expect(tile.facts).to.match(/^\d letters, 2(\.\d)? a second$/);
    expect(tile.misread).to.equal(`read as ${word.replace(/.$/, 'V')}`);
    expect(tile.stills.map(({letter}) => letter).join('')).to.equal(word);
    expect(tile.stills[0]?.path).to.match(/^M[\d.]+ [\d.]+L/);
  });

  it('has words again after a restart, and one person on all of them', () => {
    const {record, spell, asked, storage, words} = open();
    record.begin();
    spell(asked() ?? '');
    spell(asked() ?? '');
    const later = open(storage);
    expect(later.words()).to.deep.equal(words());
    const saved = parseRecordedWords(JSON.parse(later.record.fileText ?? ''));
    expect([saved.person, saved.words.length]).to.deep.equal(['12-34', 2]);
  });

  it('erases one word, and all of them with the storage', () => {
    const {record, spell, asked, storage, words} = open();
    record.begin();
    spell(asked() ?? '');
    spell(asked() ?? '');
    const [first, second] = record.recorded.words;
    record.erase(first!.recordedAt);
    expect(words()).to.deep.equal([second!.word]);
    record.erase(second!.recordedAt);
    expect(storage?.getItem(KEY)).to.equal(null);
    spell(asked() ?? '');
    record.eraseAll();
    expect([record.state.kind, words().length, storage?.length]).to.deep.equal(['off', 0, 0]);
    expect(record.fileText).to.equal(null);
  });

  it('takes the last word back and asks for it again', () => {
    const {record, spell, asked, words} = open();
    record.begin();
    const word = asked();
    spell(word ?? '');
    record.takeBack();
    expect([asked(), words().length]).to.deep.equal([word, 0]);
    record.takeBack();
    expect(asked()).to.equal(word);
  });

  it('passes over a word, which is asked for again later', () => {
    const {record, asked} = open();
    record.begin();
    const word = asked();
    record.skip();
    expect(asked()).to.not.equal(word);
  });

  it('ends a word by hand, and with it nothing that was hardly begun', () => {
    const {record, show, words} = open();
    record.begin();
    record.end();
    show(`${'-'.repeat(10)}B`);
    record.end();
    expect(words()).to.be.empty;
    show('BBBBBB');
    record.end();
    expect(words()).to.have.length(1);
  });

  it('begins the word anew when the screen comes back to the front', () => {
    const {record, show, turnTo, sentence, words} = open();
    record.begin();
    show(`${'-'.repeat(10)}BBBB`);
    turnTo('spell');
    show('EEEE');
    turnTo('teach');
    show('-');
    expect(sentence()).to.match(/^Raise your hand/);
    show('-'.repeat(30));
    expect(words()).to.be.empty;
  });

  it('does not lose what another tab recorded meanwhile', () => {
    const {record, spell, asked, storage, words} = open();
    record.begin();
    spell(asked() ?? '');
    const other = open(storage);
    other.record.begin();
    other.spell(other.asked() ?? '');
    spell(asked() ?? '');
    expect(words()).to.have.length(3);
  });

  it('keeps words until the page is closed where the browser keeps nothing, and says so', () => {
    for (const storage of [null, brokenStorage]) {
      const {record, spell, asked, words} = open(storage);
      record.begin();
      spell(asked() ?? '');
      spell(asked() ?? '');
      expect(words()).to.have.length(2);
      expect(record.recorded.isKept).to.equal(false);
      expect(parseRecordedWords(JSON.parse(record.fileText ?? '')).words).to.have.length(2);
      record.eraseAll();
      expect(words()).to.be.empty;
    }
  });

  it('stops where there is no room for more', () => {
    const {record, spell, asked, storage} = open();
    record.begin();
    spell(asked() ?? '');
    const file = JSON.parse(storage?.getItem(KEY) ?? '') as {words: unknown[]};
    const [word] = file.words;
    while (JSON.stringify(file).length <= MOST_STORED) file.words.push(word);
    storage?.setItem(KEY, JSON.stringify(file));
    spell(asked() ?? '');
    expect([record.state.kind, record.recorded.isFull]).to.deep.equal(['off', true]);
    record.begin();
    expect(record.state.kind).to.equal('off');
  });

  it('says that what was kept cannot be read, and begins a new file', () => {
    const storage = memoryStorage();
    storage.setItem(KEY, '{"format":"fingerspell-recorded-words","version":9}');
    const {record, spell, asked, words} = open(storage);
    expect(record.recorded.isUnreadable).to.equal(true);
    record.begin();
    spell(asked() ?? '');
    expect([words().length, record.recorded.isUnreadable]).to.deep.equal([1, false]);
  });
});
