import {expect} from '@esm-bundle/chai';
import type {Hand, Recognition} from '../../src/contracts/recognition.ts';
import type {Delegate, RecognizerReply} from '../../src/contracts/recognizer-protocol.ts';
import {createLiveDetector} from '../../src/recognizer/live-detector.ts';
import {REST_MS} from '../../src/core/recognizer/rest-ms.ts';
import {FakeClock} from '../support/fakes/fake-clock.ts';
import {FakeDetector, fakeHand} from '../support/fakes/fake-detector.ts';
import {fakeRecognition} from '../support/fakes/fake-recognizer-worker.ts';
import {handAt} from '../support/hand-at.ts';
import {leading} from '../support/letter-scores.ts';

const HERE = fakeHand(handAt(0, 0));
const THERE = fakeHand(handAt(1, 1));
/** Milliseconds a look takes. */
const CPU_MS = 40;
const QUICK_MS = 10;
/** More than are needed to find out. */
const MANY_FRAMES = 10;

const image = {width: 400, height: 400} as ImageBitmap;

interface SetUp {
  /** What graphics see of the hand that the processor sees. */
  readonly graphicsSee: Hand | null;
  readonly gpuMs?: number;
  readonly delegate?: Delegate;
}

async function setUp({graphicsSee, gpuMs = QUICK_MS, delegate = 'cpu'}: SetUp) {
  const clock = new FakeClock();
  const opened: FakeDetector[] = [];
  const replies: RecognizerReply[] = [];
  const live = await createLiveDetector({
    open: (wanted) => {
      const [sees, tookMs] = wanted === 'gpu' ? [graphicsSee, gpuMs] : [HERE, CPU_MS];
      const detector = new FakeDetector(wanted, sees, clock, tookMs);
      opened.push(detector);
      return Promise.resolve(detector);
    },
    delegate,
    mayTryGraphics: delegate === 'cpu',
    reply: (reply) => replies.push(reply),
    clock,
  });
  /** Frames in which the processor sees this hand. */
  const read = async (hand: Hand | null, frames = 1) => {
    for (let i = 0; i < frames; i++) {
      await live.tryGraphics(image, recognitionOf(hand, clock.now()));
    }
  };
  const newest = (wanted: Delegate) =>
    opened.filter((detector) => detector.delegate === wanted).at(-1);
  const blind = () =>
    replies.some((reply) => reply.kind === 'delegate-chosen' && reply.isGraphicsBlind);
  return {live, clock, opened, newest, replies, read, blind};
}

function recognitionOf(hand: Hand | null, atMs: number): Recognition {
  const recognition = fakeRecognition(0, atMs, hand === null ? null : leading('A'));
  return recognition.hand === null || hand === null
    ? recognition
    : {...recognition, hand: {...recognition.hand, ...hand}};
}

describe('the detector of the live picture', () => {
  it('is graphics where they see the same hands, sooner, in several frames', async () => {
    const {live, newest, read, blind} = await setUp({graphicsSee: HERE});
    await read(HERE);
    expect(live.current.delegate).to.equal('cpu');
    await read(HERE, MANY_FRAMES);
    expect(live.current.delegate).to.equal('gpu');
    expect(newest('cpu')?.isClosed).to.equal(true);
    expect(newest('gpu')?.isClosed).to.equal(false);
    expect(blind()).to.equal(false);
  });

  it('is not graphics that see no hand, however quick they are', async () => {
    const {live, newest, read, blind} = await setUp({graphicsSee: null, gpuMs: 1});
    await read(HERE, MANY_FRAMES);
    expect(live.current.delegate).to.equal('cpu');
    expect(newest('gpu')?.isClosed).to.equal(true);
    expect(blind()).to.equal(true);
  });

  it('is not graphics that see a hand somewhere else', async () => {
    const {live, read, blind} = await setUp({graphicsSee: THERE});
    await read(HERE, MANY_FRAMES);
    expect(live.current.delegate).to.equal('cpu');
    expect(blind()).to.equal(true);
  });

  it('is not graphics that are slower, which says nothing against their eyes', async () => {
    const {live, read, blind} = await setUp({graphicsSee: HERE, gpuMs: 2 * CPU_MS});
    await read(HERE, MANY_FRAMES);
    expect(live.current.delegate).to.equal('cpu');
    expect(blind()).to.equal(false);
  });

  it('forgives graphics two frames in which they lost the hand', async () => {
    const {live, newest, read} = await setUp({graphicsSee: HERE});
    await read(HERE);
    newest('gpu')!.sees = null;
    await read(HERE, 2);
    newest('gpu')!.sees = HERE;
    await read(HERE, MANY_FRAMES);
    expect(live.current.delegate).to.equal('gpu');
  });

  it('holds nothing against graphics that were not shown that the hand went and came back', async () => {
    const {live, newest, read} = await setUp({graphicsSee: HERE});
    await read(HERE);
    for (let i = 0; i < 4; i++) {
      await read(null, 3);
      newest('gpu')!.sees = null;
      await read(HERE);
      newest('gpu')!.sees = HERE;
    }
    await read(HERE, MANY_FRAMES);
    expect(live.current.delegate).to.equal('gpu');
  });

  it('keeps graphics that are being tried for a minute without a hand, and then tries others', async () => {
    const {live, clock, opened, newest, read} = await setUp({graphicsSee: HERE});
    await read(HERE);
    const first = newest('gpu');
    await read(null);
    clock.pass(REST_MS);
    expect(first?.isClosed).to.equal(true);
    await read(HERE, MANY_FRAMES);
    expect(live.current.delegate).to.equal('gpu');
    expect(opened.filter(({delegate}) => delegate === 'gpu')).to.have.length(2);
  });

  it('tries graphics only once', async () => {
    const {opened, read} = await setUp({graphicsSee: null});
    await read(HERE, 3 * MANY_FRAMES);
    expect(opened).to.have.length(2);
  });

  it('is the processor again when graphics see nothing any more where it sees a hand', async () => {
    const {live, newest, read, blind} = await setUp({graphicsSee: HERE});
    await read(HERE, MANY_FRAMES);
    const graphics = newest('gpu');
    expect(await live.compare(image, null, [HERE])).to.equal(true);
    expect(live.current.delegate).to.equal('gpu');
    for (let i = 0; i < MANY_FRAMES; i++) await live.compare(image, null, [HERE]);
    expect(live.current.delegate).to.equal('cpu');
    expect(graphics?.isClosed).to.equal(true);
    expect(blind()).to.equal(true);
  });

  it('is the processor again when graphics see a hand that is none', async () => {
    for (const found of [[HERE], []]) {
      const {live, blind} = await setUp({graphicsSee: THERE, delegate: 'gpu'});
      for (let i = 0; i < MANY_FRAMES; i++) await live.compare(image, THERE, found);
      expect(live.current.delegate).to.equal('cpu');
      expect(blind()).to.equal(true);
    }
  });

  it('stays graphics where nobody is there, and where they see the hand now and then', async () => {
    const {live} = await setUp({graphicsSee: HERE, delegate: 'gpu'});
    for (let i = 0; i < MANY_FRAMES; i++) {
      await live.compare(image, null, []);
      await live.compare(image, null, [HERE]);
      await live.compare(image, HERE, [THERE, HERE]);
    }
    expect(live.current.delegate).to.equal('gpu');
  });

  it('has nothing held against it as long as it is the processor', async () => {
    const {live, replies} = await setUp({graphicsSee: HERE});
    for (let i = 0; i < MANY_FRAMES; i++) {
      expect(await live.compare(image, null, [HERE])).to.equal(false);
    }
    expect(replies).to.be.empty;
  });

  it('is closed when no frame came for a minute, and made again with the next', async () => {
    const {live, clock, opened, newest} = await setUp({graphicsSee: HERE, delegate: 'gpu'});
    for (let i = 0; i < 3; i++) {
      await live.wake();
      clock.pass(REST_MS - 1);
    }
    expect(newest('gpu')?.isClosed).to.equal(false);
    clock.pass(1);
    expect(newest('gpu')?.isClosed).to.equal(true);
    await live.wake();
    expect(live.current.delegate).to.equal('gpu');
    expect(newest('gpu')?.isClosed).to.equal(false);
    expect(opened).to.have.length(2);
    live.close();
    expect(clock.pending).to.equal(0);
  });

  it('is another one on the processor when it broke', async () => {
    const {live, newest} = await setUp({graphicsSee: HERE, delegate: 'gpu'});
    await live.replace();
    expect(live.current.delegate).to.equal('cpu');
    expect(newest('gpu')?.isClosed).to.equal(true);
  });
});
