import {expect} from '@esm-bundle/chai';
import {HintController, NOTICE_MS} from '../../../src/app/hints/hint-controller.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {fakeRecognition} from '../../support/fakes/fake-recognizer-worker.ts';
import {leading} from '../../support/letter-scores.ts';

const FRAME_MS = 100;

function setUp() {
  const said: string[] = [];
  let reopened = 0;
  const clock = new FakeClock();
  const hints = new HintController(
    new FakeHost(),
    clock,
    (sentence) => said.push(sentence),
    () => reopened++,
  );
  let atMs = 0;
  let hands = 1;
  /** Frames with a hand or without one, for so long. */
  const look = (ms: number, hasHand: boolean) => {
    for (let passed = 0; passed < ms; passed += FRAME_MS) {
      atMs += FRAME_MS;
      const recognition = fakeRecognition(0, atMs, hasHand ? leading('A') : null);
      const withoutHandMs = hasHand ? 0 : passed;
      hints.see(recognition, {stillness: 1, typed: false, withoutHandMs, hands});
    }
  };
  const count = (counted: number) => {
    hands = counted;
  };
  return {said, clock, hints, look, count, reopened: () => reopened};
}

function plainFrame(colour: string): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(64, 48);
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 64, 48);
  return createImageBitmap(canvas);
}

describe('HintController', () => {
  it('asks for a hand after a while, and is content when it comes', () => {
    const {hints, look} = setUp();
    look(500, false);
    expect(hints.hint).to.equal(null);
    look(1_500, false);
    expect(hints.hint).to.equal('no-hand');
    look(1_500, true);
    expect(hints.hint).to.equal(null);
  });

  it('blames the light when the picture is dark', async () => {
    const {hints, look} = setUp();
    const frame = await plainFrame('#101010');
    hints.measure(frame, 0);
    frame.close();
    look(5_000, false);
    expect(hints.hint).to.equal('too-dark');
  });

  it('says that the picture is black, and is content when it is not', async () => {
    const {hints, said, look} = setUp();
    const [black, grey] = await Promise.all([plainFrame('black'), plainFrame('grey')]);
    hints.measure(black, 0);
    look(5_000, false);
    expect(hints.hint).to.equal('black');
    expect(said).to.deep.equal(['The picture is black. Uncover the camera, or turn on a light.']);
    hints.measure(grey, 5_000);
    look(2_000, true);
    expect(hints.hint).to.equal(null);
    for (const frame of [black, grey]) frame.close();
  });

  it('says that the same picture comes again and again, until another one does', async () => {
    const {hints, said, look} = setUp();
    const [frozen, other] = await Promise.all([plainFrame('#777'), plainFrame('#787')]);
    for (let atMs = 0; atMs <= 6_000; atMs += 600) {
      hints.measure(frozen, atMs);
      look(600, true);
    }
    expect(hints.hint).to.equal('frozen');
    expect(said).to.have.length(1);
    hints.measure(other, 7_000);
    look(2_000, true);
    expect(hints.hint).to.equal(null);
    for (const frame of [frozen, other]) frame.close();
  });

  it('has a camera opened anew, once, that shows nothing any more after a call', async () => {
    const {hints, look, reopened} = setUp();
    const frames = await Promise.all(['#777', '#787', 'black'].map(plainFrame));
    const [first, second, black] = frames as [ImageBitmap, ImageBitmap, ImageBitmap];
    hints.measure(first, 0);
    look(600, true);
    hints.measure(second, 600);
    look(600, true);
    expect(reopened()).to.equal(0);
    for (let atMs = 1_200; atMs < 12_000; atMs += 600) {
      hints.measure(black, atMs);
      look(600, false);
    }
    expect(hints.hint).to.equal('black');
    expect(reopened()).to.equal(1);
    for (const frame of frames) frame.close();
  });

  it('leaves a camera alone that was covered from the start, or shows a still picture', async () => {
    for (const colour of ['black', '#777']) {
      const {hints, look, reopened} = setUp();
      const frame = await plainFrame(colour);
      for (let atMs = 0; atMs < 9_000; atMs += 600) {
        hints.measure(frame, atMs);
        look(600, false);
      }
      expect(reopened(), colour).to.equal(0);
      frame.close();
    }
  });

  it('asks for one hand while two are counted', () => {
    const {hints, look, count} = setUp();
    count(2);
    look(2_000, true);
    expect(hints.hint).to.equal('two-hands');
    count(1);
    look(2_000, true);
    expect(hints.hint).to.equal(null);
  });

  it('speaks what stays on the screen, once', () => {
    const {said, look, count} = setUp();
    count(2);
    look(10_000, true);
    expect(said).to.deep.equal(['There are two hands. Show only the one that spells.']);
  });

  it('tells of the camera for some seconds, on the screen and aloud', () => {
    const {hints, said, clock} = setUp();
    hints.tell('lost');
    expect(hints.notice).to.equal('lost');
    expect(said).to.have.length(1);
    clock.pass(NOTICE_MS - 1);
    expect(hints.notice).to.equal('lost');
    clock.pass(1);
    expect(hints.notice).to.equal(null);
  });

  it('begins anew with another picture', () => {
    const {hints, look, count} = setUp();
    count(2);
    look(2_000, true);
    hints.forget();
    count(1);
    expect(hints.hint).to.equal(null);
    look(2_000, true);
    expect(hints.hint).to.equal(null);
  });
});
