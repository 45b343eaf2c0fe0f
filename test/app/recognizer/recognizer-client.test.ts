import {expect} from '@esm-bundle/chai';
import {CHOOSING_TIMEOUT_MS, LOADING_TIMEOUT_MS} from '../../../src/app/recognizer/answer-watch.ts';
import {MAX_FAILED_FRAMES} from '../../../src/app/recognizer/frame-in-flight.ts';
import {RecognizerClient} from '../../../src/app/recognizer/recognizer-client.ts';
import type {RecognizerEvent} from '../../../src/app/recognizer/recognizer-event.ts';
import {RESTART_WINDOW_MS} from '../../../src/app/recognizer/restart-budget.ts';
import {
  FIRST_ANSWERS_MS,
  KNOWN_ANSWERS,
  LEAST_LIMIT_MS,
} from '../../../src/core/recognizer/answer-limit.ts';
import {REST_MS} from '../../../src/core/recognizer/rest-ms.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {
  FakeRecognizerWorker,
  fakeAssets,
  fakeRecognition,
} from '../../support/fakes/fake-recognizer-worker.ts';
import {lessonOf} from '../../support/taught-frames.ts';

const CHOICE = {delegate: 'cpu', handedness: 'auto'} as const;

function setUp() {
  const clock = new FakeClock();
  const workers: FakeRecognizerWorker[] = [];
  const events: RecognizerEvent[] = [];
  const client = new RecognizerClient({
    assets: fakeAssets,
    clock,
    onEvent: (event) => events.push(event),
    createWorker: () => {
      const worker = new FakeRecognizerWorker();
      workers.push(worker);
      return worker;
    },
  });
  client.start(CHOICE);
  const kinds = () => events.map((event) => event.kind);
  const newest = () => workers.at(-1)!;
  const answer = () => {
    const recognition = fakeRecognition(newest().lastFrameId, 0, null);
    newest().reply({kind: 'recognition', recognition});
  };
  /** Frames that are read, each for so many milliseconds. */
  const read = async (tookMs: number, frames = KNOWN_ANSWERS) => {
    for (let i = 0; i < frames; i++) {
      client.sendFrame(await frame(), clock.now());
      clock.pass(tookMs);
      answer();
    }
  };
  return {clock, workers, events, kinds, client, newest, answer, read};
}

/** The promise: a hung recogniser is replaced within two seconds. */
const REPLACED_WITHIN_MS = 2000;

/** The next frame may take as long as a first one, and the one after it no longer than any. */
async function expectPatienceOnce({client, clock, workers, answer}: ReturnType<typeof setUp>) {
  client.sendFrame(await frame(), clock.now());
  clock.pass(FIRST_ANSWERS_MS - 1);
  expect(workers).to.have.length(1);
  answer();
  client.sendFrame(await frame(), clock.now());
  clock.pass(REPLACED_WITHIN_MS);
  expect(workers).to.have.length(2);
}

async function frame(): Promise<ImageBitmap> {
  return createImageBitmap(new ImageData(2, 2));
}

/** A closed bitmap has no size. */
const isClosed = (image: ImageBitmap) => image.width === 0;

describe('RecognizerClient', () => {
  it('wants no frame before the recogniser is ready', async () => {
    const {client, newest} = setUp();
    const image = await frame();
    expect(client.sendFrame(image, 0)).to.equal(false);
    expect(isClosed(image)).to.equal(true);
    newest().ready();
    expect(client.wantsFrame).to.equal(true);
  });

  it('keeps one frame in flight and closes the ones it does not take', async () => {
    const {client, newest} = setUp();
    newest().ready();
    const [first, second] = [await frame(), await frame()];
    expect(client.sendFrame(first, 0)).to.equal(true);
    expect(client.sendFrame(second, 1)).to.equal(false);
    expect(isClosed(first)).to.equal(false);
    expect(isClosed(second)).to.equal(true);
    first.close();
  });

  it('takes the next frame after the answer', async () => {
    const {client, newest, kinds} = setUp();
    newest().ready();
    client.sendFrame(await frame(), 0);
    newest().reply({
      kind: 'recognition',
      recognition: fakeRecognition(newest().lastFrameId, 0, null),
    });
    expect(kinds()).to.deep.equal(['ready', 'recognition']);
    expect(client.wantsFrame).to.equal(true);
  });

  it('goes on after a frame that could not be read', async () => {
    const {client, newest} = setUp();
    newest().ready();
    client.sendFrame(await frame(), 0);
    newest().reply({kind: 'frame-failed', frameId: newest().lastFrameId, detail: 'bad'});
    expect(client.wantsFrame).to.equal(true);
  });

  it('drops late answers of a worker that was replaced', async () => {
    const {client, workers, kinds, newest} = setUp();
    workers[0]!.ready();
    client.sendFrame(await frame(), 0);
    client.start(CHOICE);
    newest().ready();
    workers[0]!.reply({
      kind: 'recognition',
      recognition: fakeRecognition(workers[0]!.lastFrameId, 0, null),
    });
    expect(kinds()).to.deep.equal(['ready', 'ready']);
  });

  it('replaces a worker that stops answering within two seconds of its last frame', async () => {
    const {client, clock, workers, kinds, newest, read} = setUp();
    newest().ready();
    await read(40);
    client.sendFrame(await frame(), clock.now());
    clock.pass(LEAST_LIMIT_MS - 1);
    expect(workers).to.have.length(1);
    clock.pass(REPLACED_WITHIN_MS - LEAST_LIMIT_MS);
    expect(workers).to.have.length(2);
    expect(workers[0]!.terminated).to.equal(true);
    expect(kinds().at(-1)).to.equal('restarting');
  });

  it('waits longer for the first frames, which wait for code to be compiled', async () => {
    const {client, clock, workers, newest, read} = setUp();
    newest().ready();
    await read(40, KNOWN_ANSWERS - 1);
    client.sendFrame(await frame(), clock.now());
    clock.pass(FIRST_ANSWERS_MS - 1);
    expect(workers).to.have.length(1);
    clock.pass(1);
    expect(workers).to.have.length(2);
  });

  it('does not take a slow device for a hanging worker', async () => {
    const {client, clock, workers, newest, answer, read} = setUp();
    newest().ready();
    await read(600);
    client.sendFrame(await frame(), clock.now());
    clock.pass(5000);
    expect(workers).to.have.length(1);
    answer();
    await read(600);
    expect(workers).to.have.length(1);
  });

  it('does not take a page that was frozen for a hanging worker', async () => {
    const {client, clock, workers, newest, answer, read} = setUp();
    newest().ready();
    await read(40);
    client.sendFrame(await frame(), clock.now());
    clock.sleep(3_600_000);
    clock.pass(200);
    expect(workers).to.have.length(1);
    answer();
    expect(client.wantsFrame).to.equal(true);
  });

  it('waits longer for a frame that comes after a count of the hands', async () => {
    const known = setUp();
    const {client, clock, newest, answer, read} = known;
    newest().ready();
    await read(40);
    client.sendFrame(await frame(), clock.now(), {keepTo: null});
    answer();
    await expectPatienceOnce(known);
  });

  it('waits longer for a frame after a minute without any, when the detector has been closed', async () => {
    const known = setUp();
    const {clock, newest, read} = known;
    newest().ready();
    await read(40);
    clock.pass(REST_MS);
    await expectPatienceOnce(known);
  });

  it('waits longer while the worker makes itself another detector', async () => {
    const {client, clock, workers, newest, read} = setUp();
    newest().ready();
    await read(40);
    client.sendFrame(await frame(), clock.now());
    newest().reply({kind: 'frame-failed', frameId: newest().lastFrameId, detail: 'context lost'});
    client.sendFrame(await frame(), clock.now());
    clock.pass(FIRST_ANSWERS_MS - 1);
    expect(workers).to.have.length(1);
  });

  it('still waits for a photo when the frame before it is answered', async () => {
    const {client, clock, workers, newest, answer} = setUp();
    newest().ready();
    client.sendFrame(await frame(), clock.now());
    const reading = client.readPhoto(await frame()).catch(() => 'gone');
    answer();
    clock.pass(60_000);
    expect(workers).to.have.length(2);
    expect(await reading).to.equal('gone');
  });

  it('replaces a worker that can read no frame any more', async () => {
    const {client, clock, workers, newest} = setUp();
    newest().ready();
    for (let i = 0; i < MAX_FAILED_FRAMES; i++) {
      expect(workers).to.have.length(1);
      client.sendFrame(await frame(), clock.now());
      newest().reply({kind: 'frame-failed', frameId: newest().lastFrameId, detail: 'broken'});
    }
    expect(workers).to.have.length(2);
  });

  it('replaces a worker that ran out of memory, three times, then says so', async () => {
    const {client, clock, events, newest, workers} = setUp();
    const problem = {kind: 'recognizer-failed', detail: 'Aborted(OOM)'} as const;
    for (let i = 0; i < 4; i++) {
      newest().ready();
      client.sendFrame(await frame(), clock.now());
      const {lastFrameId: frameId} = newest();
      newest().reply({kind: 'frame-failed', frameId, detail: problem.detail});
      newest().reply({kind: 'failed', problem});
    }
    expect(workers).to.have.length(4);
    expect(events.at(-1)).to.deep.equal({kind: 'failed', problem});
  });

  it('gives up on a worker that never comes to read anything, however slowly it breaks', () => {
    const {clock, kinds, newest} = setUp();
    for (let i = 0; i < 4; i++) {
      newest().ready();
      clock.pass(2 * RESTART_WINDOW_MS);
      newest().crash('out of memory');
    }
    expect(kinds().at(-1)).to.equal('failed');
  });

  it('waits longer while the delegates are measured, and sends no frame meanwhile', () => {
    const {client, clock, newest, workers} = setUp();
    newest().ready();
    newest().reply({kind: 'choosing-delegate'});
    expect(client.wantsFrame).to.equal(false);
    clock.pass(FIRST_ANSWERS_MS + 1);
    expect(workers.length).to.equal(1);
    newest().reply({kind: 'delegate-chosen', delegate: 'gpu', isGraphicsBlind: false});
    expect(client.wantsFrame).to.equal(true);
    clock.pass(CHOOSING_TIMEOUT_MS);
    expect(workers.length).to.equal(1);
  });

  it('starts again on the CPU when the graphics card hangs', () => {
    const {client, clock, newest, workers} = setUp();
    client.start({delegate: 'auto', handedness: 'auto'});
    newest().ready();
    newest().reply({kind: 'choosing-delegate'});
    clock.pass(CHOOSING_TIMEOUT_MS + 1);
    expect(workers.length).to.equal(3);
    expect(newest().requests[0]).to.include({kind: 'start', delegate: 'cpu'});
  });

  it('starts again on the CPU when the graphics card hangs while it reads', async () => {
    const {client, clock, newest, workers, answer} = setUp();
    client.start({delegate: 'auto', handedness: 'auto'});
    newest().ready();
    newest().reply({kind: 'delegate-chosen', delegate: 'gpu', isGraphicsBlind: false});
    client.sendFrame(await frame(), clock.now());
    answer();
    client.sendFrame(await frame(), clock.now());
    clock.pass(FIRST_ANSWERS_MS + 1);
    expect(workers.length).to.equal(3);
    expect(newest().requests[0]).to.include({kind: 'start', delegate: 'cpu'});
  });

  it('does not take a pause without frames for a hanging worker', () => {
    const {clock, workers, newest} = setUp();
    newest().ready();
    clock.pass(100 * FIRST_ANSWERS_MS);
    expect(workers).to.have.length(1);
  });

  it('waits longer while files are still arriving', () => {
    const {clock, workers, newest} = setUp();
    for (let i = 0; i < 5; i++) {
      clock.pass(LOADING_TIMEOUT_MS - 1);
      newest().reply({kind: 'loading', loadedBytes: i, totalBytes: 10});
    }
    expect(workers).to.have.length(1);
  });

  it('replaces a crashed worker with the same choices', () => {
    const {workers, newest} = setUp();
    newest().crash('out of memory');
    expect(workers).to.have.length(2);
    expect(newest().requests[0]).to.include({kind: 'start', delegate: 'cpu'});
  });

  it('gives up after three restarts in a minute, and says why', () => {
    const {events, newest, workers} = setUp();
    for (let i = 0; i < 4; i++) newest().crash('out of memory');
    expect(workers).to.have.length(4);
    expect(events.at(-1)).to.deep.equal({
      kind: 'failed',
      problem: {kind: 'recognizer-failed', detail: 'out of memory'},
    });
  });

  it('goes on replacing when crashes are rare', async () => {
    const {clock, kinds, newest, read} = setUp();
    for (let i = 0; i < 10; i++) {
      newest().crash('now and then');
      newest().ready();
      await read(40, 1);
      clock.pass(RESTART_WINDOW_MS / 2);
    }
    expect(kinds()).not.to.include('failed');
  });

  it('does not start again by itself when a file is missing or wrong', () => {
    const {events, newest, workers} = setUp();
    const problem = {kind: 'wrong-model-card', detail: 'labels'} as const;
    newest().reply({kind: 'failed', problem});
    expect(events).to.deep.equal([{kind: 'failed', problem}]);
    expect(workers).to.have.length(1);
    expect(newest().terminated).to.equal(true);
  });

  it('leaves no timer and no worker behind when stopped', async () => {
    const {client, clock, newest} = setUp();
    newest().ready();
    client.sendFrame(await frame(), 0);
    client.stop();
    expect(newest().terminated).to.equal(true);
    expect(clock.pending).to.equal(0);
  });

  it('remembers a changed hand for the next worker', () => {
    const {client, newest} = setUp();
    client.setHandedness('left');
    newest().crash('again');
    expect(newest().requests[0]).to.include({handedness: 'left'});
  });

  it('tells the next worker what was taught and that frames are to carry vectors', () => {
    const {client, newest} = setUp();
    const frames = lessonOf('B');
    client.setOwnHand(frames);
    client.setTraits(true);
    newest().crash('again');
    expect(newest().requests.slice(1)).to.deep.equal([
      {kind: 'set-own-hand', frames},
      {kind: 'set-traits', wanted: true},
    ]);
    client.setOwnHand([]);
    client.setTraits(false);
    newest().crash('once more');
    expect(newest().requests).to.have.length(1);
  });

  it('reads on the page when workers have no graphics, and says so when the page has none either', () => {
    const places: string[] = [];
    const makers = new Map<string, FakeRecognizerWorker>();
    const events: RecognizerEvent[] = [];
    const make = (place: string) => {
      places.push(place);
      makers.set(place, new FakeRecognizerWorker());
      return makers.get(place)!;
    };
    const client = new RecognizerClient({
      assets: fakeAssets,
      clock: new FakeClock(),
      onEvent: (event) => events.push(event),
      createWorker: () => make('worker'),
      createOnPage: () => make('page'),
    });
    client.start(CHOICE);
    const noGraphics = {kind: 'failed', problem: {kind: 'no-webgl'}} as const;
    makers.get('worker')!.reply(noGraphics);
    expect(places).to.deep.equal(['worker', 'page']);
    expect(events).to.be.empty;
    makers.get('page')!.reply(noGraphics);
    expect(places).to.have.length(2);
    expect(events).to.deep.equal([noGraphics]);
  });
});
