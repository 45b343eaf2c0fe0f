import {expect} from '@esm-bundle/chai';
import {HandController} from '../../../src/app/signing-hand/hand-controller.ts';
import {LETTER_POSES} from '../../../src/signing-hand/letter-poses.ts';
import {STROKES} from '../../../src/signing-hand/strokes.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {fakeHands} from '../../support/fakes/fake-hand.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';

const LOOK = {hand: 'right', skin: '#604134'} as const;
const settle = () => new Promise((resolve) => setTimeout(resolve));

async function setUp({still = false} = {}) {
  const {hands, open} = fakeHands();
  const clock = new FakeClock();
  const shown = new HandController(new FakeHost(), {
    openHand: () => open,
    clock: () => clock,
    still: () => still,
  });
  await shown.open(document.createElement('canvas'), LOOK);
  const hand = hands[0]!;
  return {shown, hand, clock};
}

describe('HandController', () => {
  it('shows a letter that is held still', async () => {
    const {shown, hand} = await setUp();
    shown.showLetter('B');
    expect(hand.shown.at(-1)).to.equal(LETTER_POSES.B);
    expect(hand.played).to.be.empty;
  });

  it('draws J again and again until another letter is shown', async () => {
    const {shown, hand} = await setUp();
    shown.showLetter('J');
    hand.finish();
    await settle();
    expect(hand.played).to.deep.equal(['J', 'J']);
    shown.showLetter('K');
    await settle();
    expect(hand.played).to.deep.equal(['J', 'J']);
    expect(hand.shown.at(-1)).to.equal(LETTER_POSES.K);
  });

  it('spells a text, tells the letter and comes back to the letter from before', async () => {
    const {shown, hand} = await setUp();
    shown.showLetter('B');
    void shown.spell('ADA', 3);
    hand.options.onLetter?.('A', 0);
    expect(shown.state).to.deep.equal({kind: 'shown', spelling: 'A'});
    hand.finish();
    await settle();
    expect(hand.played).to.deep.equal(['ADA']);
    expect(hand.shown.at(-1)).to.equal(LETTER_POSES.B);
    expect(shown.state).to.deep.equal({kind: 'shown', spelling: null});
  });

  it('moves nothing for people who want less motion', async () => {
    const {shown, hand, clock} = await setUp({still: true});
    shown.showLetter('J');
    expect(hand.shown.at(-1)).to.equal(STROKES.J!.path[0]);
    void shown.spell('hi', 2);
    expect(shown.state).to.deep.equal({kind: 'shown', spelling: 'H'});
    clock.pass(500);
    await settle();
    expect(hand.shown.at(-1)).to.equal(LETTER_POSES.I);
    clock.pass(500);
    await settle();
    expect(shown.state).to.deep.equal({kind: 'shown', spelling: null});
    expect(hand.played).to.be.empty;
  });

  it('turns the hand all the way round, but does not tip it over', async () => {
    const {shown, hand} = await setUp();
    shown.turnBy(200, 60);
    shown.turnBy(200, 60);
    expect(hand.looks.slice(-2)).to.deep.equal([
      {view: {yaw: 200, pitch: 60, roll: 0}},
      {view: {yaw: 40, pitch: 80, roll: 0}},
    ]);
  });

  it('is shown from where it was to be seen before it was drawn', async () => {
    const {hands, open} = fakeHands();
    const shown = new HandController(new FakeHost(), {
      openHand: () => open,
      clock: () => new FakeClock(),
      still: () => true,
    });
    const view = {yaw: 50, pitch: 10, roll: -20};
    shown.turnTo(view);
    await shown.open(document.createElement('canvas'), LOOK);
    expect(hands[0]!.looks).to.deep.include({view});
  });

  it('leaves it to the stills while the browser keeps the graphics to itself', async () => {
    const {shown, hand} = await setUp();
    hand.options.onGraphics?.('lost');
    expect(shown.state).to.deep.equal({kind: 'lost'});
    shown.showLetter('B');
    hand.options.onGraphics?.('back');
    expect(shown.state).to.deep.equal({kind: 'shown', spelling: null});
    expect(hand.shown.at(-1)).to.equal(LETTER_POSES.B);
    shown.close();
    hand.options.onGraphics?.('lost');
    expect(shown.state).to.deep.equal({kind: 'closed'});
  });

  it('gives the hand back when closed', async () => {
    const {shown, hand} = await setUp();
    shown.showLetter('Z');
    shown.close();
    await settle();
    expect(hand.isDisposed).to.equal(true);
    expect(hand.played).to.deep.equal(['Z']);
  });

  it('leaves it to the stills where no hand can be drawn', async () => {
    const shown = new HandController(new FakeHost(), {
      openHand: () => () => Promise.reject(new Error('no WebGL')),
      clock: () => new FakeClock(),
      still: () => false,
    });
    await shown.open(document.createElement('canvas'), LOOK);
    shown.showLetter('B');
    expect(shown.state).to.deep.equal({kind: 'failed'});
  });
});
