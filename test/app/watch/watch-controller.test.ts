import {expect} from '@esm-bundle/chai';
import {PracticeRecord} from '../../../src/app/practice/practice-record.ts';
import {PracticeStore} from '../../../src/app/practice/practice-store.ts';
import type {OpenHand} from '../../../src/app/signing-hand/open-hand.ts';
import {
  READY_MS,
  SLOWER,
  TOLD_PACE,
  WatchController,
} from '../../../src/app/watch/watch-controller.ts';
import type {WatchState} from '../../../src/app/watch/watch-state.ts';
import {WatchStore} from '../../../src/app/watch/watch-store.ts';
import {watchView} from '../../../src/app/watch/watch-view.ts';
import {NO_WATCHING} from '../../../src/contracts/watch-progress.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {fakeHands, type FakeHand} from '../../support/fakes/fake-hand.ts';
import {memoryStorage} from '../../support/fakes/fake-storage.ts';

interface Parts {
  readonly storage?: Storage;
  /** The words to watch. */
  readonly list?: string;
  readonly still?: boolean;
  readonly openHand?: OpenHand;
}

/** Somebody who watches the words of a list of their own. */
class Session {
  readonly clock = new FakeClock();
  readonly host = new FakeHost();
  readonly record: PracticeRecord;
  readonly watch: WatchController;
  private readonly drawn = fakeHands();

  constructor({storage = memoryStorage(), list = 'MAP', still = false, openHand}: Parts = {}) {
    this.record = new PracticeRecord(() => new PracticeStore(storage));
    this.record.choose({ownText: list});
    this.watch = new WatchController(this.host, {
      openHand: () => openHand ?? this.drawn.open,
      clock: () => this.clock,
      store: () => new WatchStore(storage),
      record: () => this.record,
      random: () => 0.5,
      today: () => '2026-06-10',
      still: () => still,
    });
    this.host.connect();
    this.watch.choose({words: 'own'});
  }

  get hands(): readonly FakeHand[] {
    return this.drawn.hands;
  }

  get hand(): FakeHand {
    const hand = this.drawn.hands.at(-1);
    if (hand === undefined) throw new Error('no hand was opened');
    return hand;
  }

  get watched() {
    return this.record.progress.watch ?? NO_WATCHING;
  }

  async open(): Promise<void> {
    await this.watch.open(document.createElement('canvas'));
  }

  /** Starts, and the hand spells the first word to its end. */
  async begin(): Promise<void> {
    this.watch.start();
    await this.open();
    await this.see();
  }

  /** What is about to be spelled is spelled to its end. */
  async see(): Promise<void> {
    this.clock.pass(READY_MS);
    this.hand.finish();
    await settle();
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

function told(state: WatchState): Extract<WatchState, {readonly kind: 'told'}> {
  if (state.kind !== 'told') throw new Error(`not told but ${state.kind}`);
  return state;
}

function sentence({watch, watched}: Session): string {
  return watchView(watch.state, watch.handShown, watched.pace)?.sentence ?? '';
}

describe('WatchController', () => {
  it('spells a word once at its pace, after the hand has been seen, and takes what was typed', async () => {
    const session = new Session();
    session.watch.start();
    await session.open();
    expect(session.hand.played).to.deep.equal([]);
    session.clock.pass(READY_MS);
    expect(session.hand.played).to.deep.equal(['MAP']);
    expect(session.hand.speeds).to.deep.equal([2]);
    expect(sentence(session)).to.equal('Type what you see.');
    session.hand.finish();
    await settle();
    expect(sentence(session)).to.equal('What did you see?');
    session.watch.answer('map');
    expect(told(session.watch.state).answer.right).to.equal(true);
    expect(sentence(session)).to.equal('MAP is right, at 2 letters a second.');
  });

  it('tells the word slowly, a letter at a time, and what was read instead', async () => {
    const session = new Session();
    await session.begin();
    session.watch.answer('nap');
    session.clock.pass(READY_MS);
    expect(session.hand.played).to.deep.equal(['MAP', 'MAP']);
    expect(session.hand.speeds.at(-1)).to.equal(TOLD_PACE);
    session.hand.options.onLetter?.('A', 1);
    const view = watchView(session.watch.state, 'shown', 1.5);
    expect(view?.sentence).to.equal('It was MAP, not NAP.');
    expect(view?.letters).to.deep.equal([
      {letter: 'M', isNow: false, instead: 'N'},
      {letter: 'A', isNow: true, instead: null},
      {letter: 'P', isNow: false, instead: null},
    ]);
    expect(view?.hints).to.deep.equal([
      'M and N look alike at speed.',
      'Next: 1.5 letters a second.',
    ]);
  });

  it('spells the next word faster after one that was read, and slower after one that was not', async () => {
    const session = new Session({list: 'MAP CAT'});
    await session.begin();
    const {word} = told((session.watch.answer('x'), session.watch.state)).item;
    expect(session.watched.pace).to.be.below(2);
    session.watch.next();
    await session.see();
    expect(session.hand.played.at(-1)).not.to.equal(word);
    expect(session.hand.speeds.at(-1)).to.equal(session.watched.pace);
    const before = session.watched.pace;
    session.watch.answer(session.hand.played.at(-1) ?? '');
    expect(session.watched.pace).to.be.above(before);
  });

  it('shows it again, or slower, and counts only what was read at first sight', async () => {
    const session = new Session();
    await session.begin();
    session.watch.again();
    await session.see();
    session.watch.slower();
    await session.see();
    expect(session.hand.speeds).to.deep.equal([2, 2, 2 * SLOWER]);
    session.watch.answer('map');
    expect(sentence(session)).to.equal('MAP is right, after another look.');
    expect(session.watched.days[0]).to.deep.include({words: 1, right: 0});
    session.watch.slower();
    await session.see();
    session.watch.again();
    await session.see();
    expect(session.hand.speeds.slice(3)).to.deep.equal([TOLD_PACE * SLOWER, 2]);
    expect(session.watched.days[0]?.words).to.equal(1);
  });

  it('shows another person’s hand with each word, and the one that was chosen', async () => {
    const session = new Session({list: 'MAP CAT'});
    session.watch.choose({hand: 'left'});
    await session.begin();
    const looks = session.hand.looks.length;
    session.watch.next();
    expect(session.hand.looks.length).to.be.above(looks);
    expect(session.hand.looks.at(-1)).to.deep.include({hand: 'left'});
  });

  it('asks somebody who wants less motion before anything moves, once', () => {
    const session = new Session({still: true});
    session.watch.start();
    expect(session.watch.state.kind).to.equal('asking-motion');
    session.watch.end();
    expect(session.watch.state.kind).to.equal('choosing');
    session.watch.start();
    session.watch.move();
    expect(session.watch.state.kind).to.equal('watching');
    session.watch.end();
    session.watch.start();
    expect(session.watch.state.kind).to.equal('watching');
  });

  it('tells at the end what was read, and goes on from that pace another day', async () => {
    const storage = memoryStorage();
    const session = new Session({storage});
    await session.begin();
    session.watch.answer('map');
    session.watch.end();
    expect(session.watch.state).to.deep.equal({
      ...{kind: 'choosing', problem: null},
      tally: {words: 1, right: 1},
    });
    const later = new Session({storage});
    await later.begin();
    expect(later.hand.speeds).to.deep.equal([session.watched.pace]);
    expect(session.watched.pace).to.be.above(2);
  });

  it('says that a list is empty', () => {
    const session = new Session({list: '…'});
    session.watch.start();
    expect(session.watch.state).to.deep.include({kind: 'choosing', problem: 'empty-list'});
  });

  it('says that the hand cannot be drawn', async () => {
    const session = new Session({openHand: () => Promise.reject(new Error('no WebGL'))});
    session.watch.start();
    await session.open();
    expect(session.watch.state).to.deep.include({kind: 'choosing', problem: 'not-drawn'});
  });

  it('gives the hand back, also one that comes late, and spells anew with the next', async () => {
    const session = new Session();
    session.watch.start();
    const opening = session.open();
    session.watch.close();
    await opening;
    expect(session.hand.isDisposed).to.equal(true);
    await session.open();
    await session.see();
    expect(session.hands.length).to.equal(2);
    expect(session.hand.played).to.deep.equal(['MAP']);
  });

  it('gives the hand back at the end, and begins with another', async () => {
    const session = new Session();
    await session.begin();
    session.watch.end();
    expect(session.hand.isDisposed).to.equal(true);
    session.watch.start();
    expect(session.clock.pending).to.equal(0);
    await session.begin();
    expect(session.hands.length).to.equal(2);
    expect(session.hand.played).to.deep.equal(['MAP']);
  });

  it('marks no letter while there is no hand', async () => {
    const session = new Session();
    await session.begin();
    session.watch.answer('map');
    session.hand.options.onLetter?.('A', 1);
    expect(told(session.watch.state).place).to.equal(1);
    session.watch.close();
    expect(told(session.watch.state).place).to.equal(null);
  });

  it('says that the graphics were taken away', async () => {
    const session = new Session();
    await session.begin();
    session.hand.options.onGraphics?.('lost');
    expect(sentence(session)).to.include('took the picture away');
    session.hand.options.onGraphics?.('back');
    expect(sentence(session)).to.equal('What did you see?');
  });
});
