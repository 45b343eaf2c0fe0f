import {expect} from '@esm-bundle/chai';
import {LiveFeed} from '../../../src/app/live/live-feed.ts';
import {
  HINT_MS,
  PracticeController,
  RIGHT_MS,
  ROUND,
} from '../../../src/app/practice/practice-controller.ts';
import {PracticeStore} from '../../../src/app/practice/practice-store.ts';
import {askedLetter, type Asking} from '../../../src/app/practice/practice-state.ts';
import type {Handedness, Recognition} from '../../../src/contracts/recognition.ts';
import {readDrawing} from '../../support/drawn-hands.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {fakeRecognition} from '../../support/fakes/fake-recognizer-worker.ts';
import {brokenStorage, memoryStorage} from '../../support/fakes/fake-storage.ts';
import {leading} from '../../support/letter-scores.ts';

const FRAME_MS = 33;

interface Parts {
  readonly storage?: Storage | null;
  /** Letters and words to practise. */
  readonly list?: string;
  readonly fromMemory?: boolean;
  readonly still?: boolean;
}

/** Somebody who practises a list of their own before a camera that a test holds. */
class Session {
  readonly clock = new FakeClock();
  readonly live = new LiveFeed(() => 'practice');
  readonly practice: PracticeController;
  readonly host = new FakeHost();
  private atMs = 0;

  constructor({storage = memoryStorage(), list = 'B', fromMemory = false, still = false}: Parts) {
    this.practice = new PracticeController(this.host, {
      live: () => this.live,
      clock: () => this.clock,
      store: () => new PracticeStore(storage),
      random: () => 0,
      nowAt: () => 1_000_000,
      today: () => '2026-06-10',
      still: () => still,
    });
    this.host.connect();
    this.practice.choose({mode: 'own', ownText: list, fromMemory});
  }

  get asking(): Asking {
    const {state} = this.practice;
    if (state.kind !== 'asking') throw new Error(`not asking but ${state.kind}`);
    return state;
  }

  /** The camera sees a drawn letter, read as it is or as another; null for no hand. */
  see(letter: string | null, ms = 600, reads = letter, hand: Handedness = 'right'): this {
    for (let i = 0; i * FRAME_MS < ms; i++) {
      this.atMs += FRAME_MS;
      this.live.recognised(this.frame(letter, reads, hand));
    }
    return this;
  }

  read(letter: string): this {
    const event = {rival: null, scores: null, replaces: '', atMs: this.atMs};
    this.live.read({kind: 'letter', letter, ...event});
    return this;
  }

  private frame(letter: string | null, reads: string | null, handedness: Handedness): Recognition {
    const scores = letter === null ? null : leading(reads ?? 'none');
    const frame = fakeRecognition(1, this.atMs, scores);
    if (frame.hand === null || letter === null) return frame;
    const worldLandmarks = readDrawing(letter, handedness);
    return {...frame, hand: {...frame.hand, worldLandmarks, handedness}};
  }
}

describe('PracticeController', () => {
  it('says at once what to change about a wrong letter, and that the right one is right', () => {
    const session = new Session({list: 'B'});
    session.practice.start();
    session.see('S');
    expect(session.asking.feedback).to.deep.include({kind: 'differs'});
    session.see('B');
    expect(session.asking.feedback.kind).to.equal('hold');
    session.read('B');
    expect(session.practice.state.kind).to.equal('right');
    expect(session.practice.progress.letters.B).to.deep.include({tries: 1, right: 1});
  });

  it('does not chatter while the hand is on its way', () => {
    const session = new Session({list: 'B'});
    session.practice.start();
    session.see('B', 600, 'none');
    const {feedback} = session.asking;
    session.see('S', 60).see('V', 60).see('A', 60);
    expect(session.asking.feedback).to.equal(feedback);
  });

  it('tells what a hand reads as when its joints are as they should be', () => {
    const session = new Session({list: 'T'});
    session.practice.start();
    session.see('T', 600, 'S');
    expect(session.asking.feedback).to.deep.equal({kind: 'reads-as', letter: 'S'});
    session.see(null);
    expect(session.asking.feedback.kind).to.equal('no-hand');
  });

  it('asks the letters of a word one after the other, and the next item after a moment', () => {
    const session = new Session({list: 'UP ON'});
    session.practice.start();
    expect(session.asking.item).to.equal('UP');
    session.see('U').read('U');
    expect(askedLetter(session.asking)).to.equal('P');
    session.see('P').read('P');
    expect(session.practice.state.kind).to.equal('right');
    session.clock.pass(RIGHT_MS);
    expect(session.asking).to.deep.include({item: 'ON', place: 0});
  });

  it('takes J and Z as they are drawn, whatever they begin as', () => {
    const session = new Session({list: 'J'});
    session.practice.start();
    session.see('B');
    expect(session.asking.feedback.kind).to.equal('differs');
    session.see('I');
    expect(session.asking.feedback.kind).to.equal('draw');
    session.read('I').read('J');
    expect(session.practice.progress.letters.J).to.deep.include({tries: 1, right: 1});
  });

  it('counts a letter that was shown, skipped or tried wrongly as tried, not as right', () => {
    const session = new Session({list: 'A B C', fromMemory: true});
    session.practice.start();
    expect(session.asking.shown).to.equal(false);
    session.practice.showMe();
    expect(session.asking.shown).to.equal(true);
    session.see('A').read('A');
    session.clock.pass(RIGHT_MS);
    session.see('S').read('S').see('B').read('B');
    session.clock.pass(RIGHT_MS);
    session.practice.skip();
    const {A, B} = session.practice.progress.letters;
    expect([A?.right, A?.tries, B?.right, B?.tries]).to.deep.equal([0, 2, 0, 1]);
  });

  it('does not hold a misreading against a hand that differs in nothing', () => {
    const session = new Session({list: 'T'});
    session.practice.start();
    session.see('T', 600, 'S').read('S').see('T').read('T');
    expect(session.practice.progress.letters.T?.right).to.equal(1);
  });

  it('shows and describes a letter that takes long', () => {
    const session = new Session({list: 'B', fromMemory: true});
    session.practice.start();
    session.see('S', HINT_MS - 1000);
    expect(session.asking).to.deep.include({shown: false, hinted: false});
    session.see('S', 1100);
    expect(session.asking).to.deep.include({shown: true, hinted: true});
  });

  it('turns the drawn hand with the person’s until that is not wanted', () => {
    const session = new Session({list: 'B'});
    session.practice.start();
    session.see('C');
    const yaw = session.asking.angle?.yaw ?? 0;
    expect(Math.abs(yaw)).to.be.greaterThan(40);
    session.see('C', 600, 'C', 'left');
    expect(Math.sign(session.asking.angle?.yaw ?? 0)).to.equal(-Math.sign(yaw));
    expect(session.asking.hand).to.equal('left');
    session.practice.setFollow(false);
    session.see('C');
    expect(session.asking.angle).to.equal(null);
  });

  it('turns nothing by itself for people who want less motion', () => {
    const session = new Session({list: 'B', still: true});
    session.practice.start();
    session.see('C');
    expect(session.asking.angle).to.equal(null);
    session.practice.setFollow(true);
    session.see('C');
    expect(session.asking.angle).to.not.equal(null);
  });

  it('ends a round after so many, with what was asked', () => {
    const session = new Session({list: 'A B C'});
    session.practice.start();
    for (let i = 0; i < ROUND.own; i++) {
      session.see(askedLetter(session.asking)).read(askedLetter(session.asking));
      session.clock.pass(RIGHT_MS);
    }
    const {state} = session.practice;
    expect(state.kind === 'finished' && state.asked.map(({outcome}) => outcome)).to.deep.equal(
      Array.from({length: ROUND.own}, () => 'right'),
    );
  });

  it('ends early when asked to, and goes back where nothing was tried', () => {
    const session = new Session({list: 'A B C'});
    session.practice.start();
    session.practice.end();
    expect(session.practice.state.kind).to.equal('choosing');
    session.practice.start();
    session.practice.skip();
    session.practice.end();
    expect(session.practice.state.kind).to.equal('finished');
    expect(session.clock.pending).to.equal(0);
  });

  it('says that a list without letters cannot be practised', () => {
    const session = new Session({list: '12 …'});
    session.practice.start();
    expect(session.practice.state).to.deep.equal({kind: 'choosing', problem: 'empty-list'});
  });

  it('keeps progress and choices from one visit to the next, and erases progress', () => {
    const storage = memoryStorage();
    const session = new Session({storage, list: 'B'});
    session.practice.start();
    session.see('B').read('B');
    session.host.disconnect();
    const next = new Session({storage, list: 'B'});
    expect(next.practice.progress.letters.B?.right).to.equal(1);
    expect(next.practice.choices).to.deep.include({mode: 'own', ownText: 'B'});
    next.practice.erase();
    expect(new Session({storage}).practice.progress.letters).to.deep.equal({});
  });

  it('works where the browser keeps nothing, and knows', () => {
    for (const storage of [brokenStorage, null]) {
      const session = new Session({storage, list: 'B'});
      session.practice.start();
      session.see('B').read('B');
      expect(session.practice.progress.letters.B?.right).to.equal(1);
      expect(session.practice.keeps).to.equal(false);
    }
  });

  it('starts from any stored shape', () => {
    for (const stored of ['{', '[]', '7', '{"format":1,"letters":{"A":3}}', '"x"']) {
      const storage = memoryStorage();
      storage.setItem('fingerspell.practice', stored);
      storage.setItem('fingerspell.practice-choices', stored);
      const session = new Session({storage, list: 'A'});
      session.practice.start();
      session.see('A').read('A');
      expect(session.practice.progress.letters.A?.tries, stored).to.equal(1);
    }
  });

  it('listens to nothing once it is gone', () => {
    const session = new Session({list: 'B'});
    session.practice.start();
    session.host.disconnect();
    session.see('B').read('B');
    expect(session.practice.state.kind).to.equal('asking');
  });

  it('asks a word back that was watched, without a look, and then goes back', () => {
    const session = new Session({list: 'B'});
    session.practice.askBack('AB');
    expect(session.asking).to.deep.include({item: 'AB', place: 0, shown: false});
    session.see('A').read('A').see('B').read('B');
    expect(session.practice.state.kind).to.equal('right');
    session.clock.pass(RIGHT_MS);
    expect(session.practice.state.kind).to.equal('choosing');
    session.practice.askBack('AB');
    session.practice.end();
    expect(session.practice.state.kind).to.equal('choosing');
    session.practice.start();
    expect(session.asking).to.deep.include({item: 'B', shown: true});
  });
});
