import {expect} from '@esm-bundle/chai';
import {DemoController} from '../../../src/app/signing-hand/demo-controller.ts';
import type {OpenHand} from '../../../src/app/signing-hand/open-hand.ts';
import type {Drawing} from '../../../src/app/camera/camera-state.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {fakeHands} from '../../support/fakes/fake-hand.ts';

function setUp({open, holdMs = 300}: {open?: OpenHand; holdMs?: number} = {}) {
  const {hands, open: openFake} = fakeHands();
  const drawings: Drawing[] = [];
  const taken: number[] = [];
  const problems: string[] = [];
  const host = new FakeHost();
  const demo = new DemoController(host, {
    openHand: open ?? openFake,
    hand: () => 'left',
    holdMs: () => holdMs,
    now: () => 1000,
    lastTakenMs: () => taken.at(-1) ?? null,
    onDrawing: (drawing) => drawings.push(drawing),
    onProblem: (detail) => problems.push(detail),
  });
  return {demo, hands, drawings, taken, problems, host};
}

/** Lets everything that waits for a resolved promise go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('DemoController', () => {
  it('gives the stream of a hand like the person’s and spells the text', async () => {
    const {demo, hands, drawings} = setUp();
    void demo.sign('HELLO');
    expect(demo.state).to.deep.equal({kind: 'opening', text: 'HELLO'});
    await settle();
    expect(drawings[0]!.stream.getVideoTracks()).to.have.length(1);
    expect(hands[0]!.options).to.deep.include({look: {hand: 'left'}, always: true});
    expect(hands[0]!.played).to.deep.equal(['HELLO']);
    hands[0]!.options.onLetter?.('H', 0);
    expect(demo.state).to.deep.equal({kind: 'signing', text: 'HELLO', letter: 'H'});
    hands[0]!.finish();
    await settle();
    expect(demo.state).to.deep.equal({kind: 'ended', text: 'HELLO'});
  });

  it('spells another text with the same hand and stream', async () => {
    const {demo, hands, drawings} = setUp();
    void demo.sign('ONE');
    await settle();
    void demo.sign('TWO');
    await settle();
    expect(hands).to.have.length(1);
    expect(drawings).to.have.length(1);
    expect(hands[0]!.played).to.deep.equal(['ONE', 'TWO']);
    expect(demo.state).to.deep.equal({kind: 'signing', text: 'TWO', letter: null});
  });

  it('gives up with a reason when the browser takes the graphics away', async () => {
    const {demo, hands, problems} = setUp();
    void demo.sign('HI');
    await settle();
    hands[0]!.options.onGraphics?.('lost');
    expect(demo.state).to.deep.equal({kind: 'off'});
    expect(hands[0]!.isDisposed).to.equal(true);
    expect(problems).to.deep.equal(['The browser took the graphics away.']);
    hands[0]!.options.onGraphics?.('lost');
    expect(problems).to.have.length(1);
  });

  it('tells the time of its pictures by the clock that the hand moves by', async () => {
    const {demo, hands, drawings, taken} = setUp();
    void demo.sign('HI');
    await settle();
    const {passTime} = hands[0]!.options;
    expect(passTime?.(40)).to.equal(0);
    expect(drawings[0]!.nowMs()).to.equal(1000);
    taken.push(1000);
    expect(passTime?.(40)).to.equal(40);
    expect(drawings[0]!.nowMs()).to.equal(1040);
  });

  it('spells more slowly for a reader who wants letters held long', async () => {
    const speeds: number[] = [];
    for (const holdMs of [250, 1200]) {
      const {demo, hands} = setUp({holdMs});
      void demo.sign('HI');
      await settle();
      speeds.push(...hands[0]!.speeds);
    }
    expect(speeds[0]).to.equal(1);
    expect(speeds[1]).to.be.lessThan(0.3);
  });

  it('gives everything back when stopped or taken off the page', async () => {
    for (const end of ['stop', 'hostDisconnected'] as const) {
      const {demo, hands} = setUp();
      void demo.sign('HI');
      await settle();
      demo[end]();
      await settle();
      expect(hands[0]!.isDisposed).to.equal(true);
      expect(demo.state).to.deep.equal({kind: 'off'});
    }
  });

  it('gives back a hand that came after nobody wanted it any more', async () => {
    const {demo, hands, drawings} = setUp();
    void demo.sign('HI');
    demo.stop();
    await settle();
    expect(hands[0]!.isDisposed).to.equal(true);
    expect(drawings).to.be.empty;
  });

  it('says why no hand can be drawn', async () => {
    const {demo, problems} = setUp({open: () => Promise.reject(new Error('no WebGL'))});
    await demo.sign('HI');
    expect(problems).to.deep.equal(['no WebGL']);
    expect(demo.state).to.deep.equal({kind: 'off'});
  });
});
