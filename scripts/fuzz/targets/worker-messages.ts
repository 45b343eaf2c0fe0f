import assert from 'node:assert/strict';
import fc, {type Arbitrary} from 'fast-check';
import type {
  RecognizerReply,
  RecognizerRequest,
} from '../../../src/contracts/recognizer-protocol.ts';
import {RecognizerClient} from '../../../src/app/recognizer/recognizer-client.ts';
import type {WorkerLike} from '../../../src/app/recognizer/recognizer-place.ts';
import {MAX_RESTARTS} from '../../../src/app/recognizer/restart-budget.ts';
import type {FuzzTarget} from '../fuzz-target.ts';
import {FakeClock} from '../../../test/support/fakes/fake-clock.ts';
import {PretendImage, pretendAssets} from '../pretend.ts';

const id = fc.nat(4);
const problem = fc.constantFrom<Extract<RecognizerReply, {kind: 'failed'}>['problem']>(
  {kind: 'no-simd'},
  {kind: 'wasm-forbidden'},
  {kind: 'recognizer-failed', detail: 'x'},
  {kind: 'asset-missing', asset: 'x', detail: 'x'},
);

const reply: Arbitrary<RecognizerReply> = fc.oneof(
  fc.constantFrom<RecognizerReply>(
    {kind: 'ready', delegate: 'cpu', rejectBelow: 0.3},
    {kind: 'choosing-delegate'},
    {kind: 'delegate-chosen', delegate: 'gpu', isGraphicsBlind: false},
    {kind: 'delegate-chosen', delegate: 'cpu', isGraphicsBlind: true},
    {kind: 'looked-again', hands: 1, tookMs: 1, doubtsGraphics: true},
    {kind: 'resources', numTensors: 0, liveBitmaps: 0},
    {kind: 'loading', loadedBytes: 1, totalBytes: 2},
    {kind: 'stopped'},
  ),
  id.map((frameId) => ({kind: 'recognition', recognition: recognitionOf(frameId)}) as const),
  id.map((frameId) => ({kind: 'frame-failed', frameId, detail: 'x'}) as const),
  id.map((photoId) => ({kind: 'photo-failed', photoId, detail: 'x'}) as const),
  id.map(
    (photoId) =>
      ({
        kind: 'photo-read',
        photoId,
        reading: {image: {width: 1, height: 1}, hands: []},
      }) as const,
  ),
  problem.map((one) => ({kind: 'failed', problem: one}) as const),
);

type Step =
  | {readonly kind: 'reply'; readonly worker: number; readonly reply: RecognizerReply}
  | {readonly kind: 'crash'; readonly worker: number}
  | {readonly kind: 'wait'; readonly ms: number}
  | {readonly kind: 'start' | 'stop' | 'frame' | 'photo' | 'end-photos' | 'teach'};

const step: Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({kind: fc.constant('reply' as const), worker: fc.nat(1), reply}),
  },
  fc.record({kind: fc.constant('crash' as const), worker: fc.nat(1)}),
  fc.record({kind: fc.constant('wait' as const), ms: fc.nat(20_000)}),
  fc.constantFrom<Step>(
    {kind: 'start'},
    {kind: 'stop'},
    {kind: 'photo'},
    {kind: 'end-photos'},
    {kind: 'teach'},
  ),
  {weight: 3, arbitrary: fc.constant<Step>({kind: 'frame'})},
);

/** A worker of which a test says what it answers, in whatever order. */
class PretendWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<RecognizerReply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  ended = false;

  postMessage(message: RecognizerRequest<ImageBitmap>): void {
    if ('image' in message) (message.image as unknown as PretendImage).handOver();
  }

  terminate(): void {
    this.ended = true;
  }
}

export const workerMessages: FuzzTarget = {
  name: 'worker-messages',
  promise:
    'Answers of the worker in any order, late, twice or never: one worker at most, three restarts a minute at most, every picture closed or handed over, every photo answered.',
  weight: 4,
  property: () =>
    fc.asyncProperty(fc.array(step, {maxLength: 50}), async (steps) => {
      const bench = new Bench();
      for (const one of steps) bench.take(one);
      bench.client.stop();
      bench.check();
      await bench.checkPhotos();
    }),
};

class Bench {
  private readonly workers: PretendWorker[] = [];
  private readonly images: PretendImage[] = [];
  private readonly photos: Promise<unknown>[] = [];
  private readonly restartedAt: number[] = [];
  private readonly clock = new FakeClock();
  readonly client = new RecognizerClient({
    assets: pretendAssets,
    clock: this.clock,
    createWorker: () => {
      const worker = new PretendWorker();
      this.workers.push(worker);
      return worker;
    },
    onEvent: ({kind}) => {
      if (kind === 'restarting') this.restartedAt.push(this.clock.now());
    },
  });

  take(one: Step): void {
    switch (one.kind) {
      case 'start':
        this.client.start({delegate: 'auto', handedness: 'auto'});
        break;
      case 'stop':
        this.client.stop();
        break;
      case 'frame':
        this.client.sendFrame(this.image(), this.clock.now());
        break;
      case 'photo':
        this.photos.push(this.client.readPhoto(this.image()).catch(() => null));
        break;
      case 'end-photos':
        this.client.endPhotos();
        break;
      case 'teach':
        this.client.setOwnHand([]);
        break;
      case 'wait':
        this.clock.pass(one.ms);
        break;
      case 'reply':
        this.workers
          .at(-1 - one.worker)
          ?.onmessage?.({data: one.reply} as MessageEvent<RecognizerReply>);
        break;
      case 'crash':
        this.workers.at(-1 - one.worker)?.onerror?.(crash());
        break;
    }
    const running = this.workers.filter(({ended}) => !ended);
    assert.ok(running.length <= 1, 'one worker at most');
    assert.ok(
      this.images.every(({faults}) => faults === 0),
      'no picture is closed twice',
    );
  }

  check(): void {
    assert.ok(
      this.workers.every(({ended}) => ended),
      'a stopped client has no worker',
    );
    assert.equal(this.clock.pending, 0, 'a stopped client has no timer');
    assert.ok(
      this.images.every(({isGone}) => isGone),
      'every picture is closed or handed over',
    );
    for (const from of this.restartedAt) {
      const within = this.restartedAt.filter((at) => at >= from && at < from + MINUTE_MS);
      assert.ok(within.length <= MAX_RESTARTS, `${within.length} restarts in a minute`);
    }
  }

  async checkPhotos(): Promise<void> {
    const late = new Promise((resolve) => setImmediate(() => resolve('late')));
    const outcome = await Promise.race([Promise.all(this.photos), late]);
    assert.notEqual(outcome, 'late', 'every photo is answered');
  }

  private image(): ImageBitmap {
    const image = new PretendImage();
    this.images.push(image);
    return image;
  }
}

const MINUTE_MS = 60_000;

function crash(): ErrorEvent {
  return {message: 'made by a test', preventDefault: () => undefined} as ErrorEvent;
}

function recognitionOf(frameId: number) {
  return {
    frameId,
    capturedAt: 0,
    image: {width: 1, height: 1},
    hand: null,
    timings: {detectMs: 0, classifyMs: 0, totalMs: 0},
  };
}
