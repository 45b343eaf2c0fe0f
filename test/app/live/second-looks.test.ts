import {expect} from '@esm-bundle/chai';
import {SecondLooks} from '../../../src/app/live/second-looks.ts';
import {BLIND_MS, DOUBT_EVERY_MS, EMPTY_EVERY} from '../../../src/core/live/wants-graphics-look.ts';
import {fakeRecognition} from '../../support/fakes/fake-recognizer-worker.ts';
import {leading} from '../../support/letter-scores.ts';

const FRAME_MS = 100;
const QUICK_MS = 30;
const SLOW_MS = 500;

function setUp() {
  const looks = new SecondLooks();
  let atMs = 0;
  let withoutHandMs = 0;
  /** A frame with the hand at this place of the picture's width, or without one. */
  const see = (x: number | null) => {
    atMs += FRAME_MS;
    withoutHandMs = x === null ? withoutHandMs + FRAME_MS : 0;
    const recognition = fakeRecognition(0, atMs, x === null ? null : leading('A'));
    const {hand} = recognition;
    const landmarks = hand?.landmarks.map((point) => ({...point, x: x ?? 0, y: 0.5}));
    const placed =
      hand === null || landmarks === undefined
        ? recognition
        : {...recognition, hand: {...hand, landmarks}};
    looks.see(placed, {typed: false, withoutHandMs});
  };
  /** Frames with a hand or without one, for so long. */
  const look = (ms: number, hasHand: boolean) => {
    for (let passed = 0; passed < ms; passed += FRAME_MS) see(hasHand ? 0.3 : null);
  };
  const answer = (hands: number, doubtsGraphics = false) =>
    looks.answered({kind: 'looked-again', hands, tookMs: 60, doubtsGraphics});
  const takes = (frameMs = QUICK_MS) => looks.take(atMs, frameMs);
  return {looks, see, look, answer, takes};
}

describe('SecondLooks', () => {
  it('wants hands counted when a hand is long without a letter, one count at a time', () => {
    const {looks, look, answer} = setUp();
    const wanted = (atMs: number) => looks.take(atMs, QUICK_MS) !== null;
    look(2_000, true);
    expect(wanted(2_000)).to.equal(false);
    look(2_000, true);
    expect(wanted(4_000)).to.equal(true);
    expect(wanted(9_000)).to.equal(false);
    answer(1);
    expect(wanted(4_100)).to.equal(false);
    expect(wanted(6_000)).to.equal(true);
    answer(1);
    look(2_000, false);
    expect(wanted(9_000)).to.equal(false);
  });

  it('forgets a second hand when all hands are gone', () => {
    const {looks, look, answer} = setUp();
    answer(2);
    look(2_000, true);
    expect(looks.hands).to.equal(2);
    look(3_000, false);
    look(2_000, true);
    expect(looks.hands).to.equal(1);
  });

  it('has the hand that spells followed on when the reading jumps to another', () => {
    const {see, answer, takes} = setUp();
    see(0.2);
    see(0.2);
    expect(takes()).to.equal(null);
    see(0.8);
    expect(takes()?.keepTo?.x).to.be.closeTo(0.2, 0.01);
    answer(2);
    see(0.2);
    expect(takes()).to.equal(null);
  });

  it('lets the reading be where the hand went, and where the device is too slow to look twice', () => {
    const {see, answer, takes} = setUp();
    see(0.2);
    see(0.8);
    expect(takes(SLOW_MS)).to.equal(null);
    expect(takes()).not.to.equal(null);
    answer(1);
    for (let frame = 0; frame < 10; frame++) see(0.8);
    expect(takes()).to.equal(null);
  });

  it('says that there are two hands where the reading is torn between them', () => {
    const {looks, see} = setUp();
    for (const x of [0.2, 0.8, 0.2]) see(x);
    expect(looks.hands).to.equal(2);
  });

  it('asks the processor whether there is no hand, where graphics see none for seconds', () => {
    const {looks, look, takes} = setUp();
    look(BLIND_MS + 2 * FRAME_MS, false);
    expect(takes()).to.equal(null);
    looks.usesGraphics = true;
    expect(takes()).to.deep.equal({keepTo: null});
  });

  it('asks soon again where the processor saw what graphics did not, and seldom where nobody is there', () => {
    const {looks, look, answer, takes} = setUp();
    looks.usesGraphics = true;
    look(BLIND_MS + 2 * FRAME_MS, false);
    takes();
    answer(1, true);
    look(DOUBT_EVERY_MS, false);
    expect(takes()).not.to.equal(null);
    answer(0);
    look(EMPTY_EVERY.first + FRAME_MS, false);
    expect(takes()).to.equal(null);
    look(2 * EMPTY_EVERY.first, false);
    expect(takes()).not.to.equal(null);
  });

  it('begins anew with another picture', () => {
    const {looks, see, answer, takes} = setUp();
    answer(2);
    see(0.2);
    see(0.8);
    looks.forget();
    expect(looks.hands).to.equal(1);
    expect(takes()).to.equal(null);
  });
});
