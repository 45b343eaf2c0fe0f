import {expect} from '@esm-bundle/chai';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {FilmRecognizer} from '../../../src/app/film/film-recognizer.ts';
import {readFrames} from '../../../src/app/film/read-frames.ts';
import {RecognizerGoneError} from '../../../src/app/recognizer/photo-line.ts';
import {MAX_FAILED_FRAMES} from '../../../src/app/recognizer/frame-in-flight.ts';
import {FIRST_ANSWERS_MS} from '../../../src/core/recognizer/answer-limit.ts';
import {DEFAULT_READING_CHOICES} from '../../../src/core/letters/reading-choices.ts';
import {
  FakeRecognizerWorker,
  fakeAssets,
  fakeRecognition,
} from '../../support/fakes/fake-recognizer-worker.ts';
import {leading} from '../../support/letter-scores.ts';
import {waitUntil} from '../../support/wait-until.ts';

function setUp(answer: (worker: FakeRecognizerWorker, frameId: number, atMs: number) => void) {
  const clock = new FakeClock();
  const workers: FakeRecognizerWorker[] = [];
  const kinds: string[] = [];
  const reader = new FilmRecognizer({
    assets: fakeAssets,
    clock,
    createWorker: () => {
      const worker = new FakeRecognizerWorker();
      worker.answer = (request) => {
        if (request.kind === 'frame') answer(worker, request.frameId, request.capturedAt);
      };
      workers.push(worker);
      return worker;
    },
    onStatus: ({kind}) => void kinds.push(kind),
  });
  return {clock, reader, workers, kinds};
}

const image = () => createImageBitmap(new ImageData(2, 2));
const withLetter = (worker: FakeRecognizerWorker, frameId: number, atMs: number) =>
  worker.reply({kind: 'recognition', recognition: fakeRecognition(frameId, atMs, leading('B'))});

async function* frames(count: number, everyMs = 50) {
  for (let i = 0; i < count; i++) yield {image: await image(), atMs: i * everyMs, lastsMs: everyMs};
}

describe('FilmRecognizer', () => {
  it('reads on the CPU, either hand, without what a person taught', () => {
    const {workers} = setUp(withLetter);
    const kinds = workers[0]!.requests.map((request) => request.kind);
    expect(kinds).to.deep.equal(['start']);
    expect(workers[0]!.requests[0]).to.include({delegate: 'cpu', handedness: 'auto'});
  });

  it('gives every frame once it is ready, and a film its text with the frames’ times', async () => {
    const {reader, workers} = setUp(withLetter);
    setTimeout(() => workers[0]!.ready());
    const times: number[] = [];
    let text = '';
    for await (const {recognition, film} of readFrames(
      frames(30),
      reader,
      DEFAULT_READING_CHOICES,
    )) {
      times.push(recognition.capturedAt);
      text = film.text.letters.map(({letter}) => letter).join('');
    }
    expect(times).to.deep.equal(Array.from({length: 30}, (_, i) => i * 50));
    expect(text).to.equal('B');
    expect(reader.rejectBelow).to.equal(0.3);
  });

  it('leaves out frames that cannot be read, also when the recogniser is replaced for them', async () => {
    const {reader, workers} = setUp((worker, frameId, atMs) => {
      if (worker === workers[0]) worker.reply({kind: 'frame-failed', frameId, detail: 'broken'});
      else withLetter(worker, frameId, atMs);
    });
    workers[0]!.ready();
    const read: (number | null)[] = [];
    for await (const one of frames(MAX_FAILED_FRAMES + 2)) {
      const answer = reader.recognize(one.image, one.atMs);
      if (workers.length === 2) workers[1]!.ready();
      read.push((await answer)?.capturedAt ?? null);
    }
    expect(read).to.deep.equal([null, null, null, 150, 200]);
  });

  it('waits longer than for a live frame before it gives one up', async () => {
    const {clock, reader, workers} = setUp(() => undefined);
    workers[0]!.ready();
    const reading = reader.recognize(await image(), 0);
    clock.pass(5 * FIRST_ANSWERS_MS);
    expect(workers).to.have.length(1);
    clock.pass(2 * FIRST_ANSWERS_MS);
    expect(workers).to.have.length(2);
    expect(await reading).to.equal(null);
  });

  it('says why it does not come back', async () => {
    const {reader, workers} = setUp(withLetter);
    const problem = {kind: 'asset-missing', asset: 'handModel', detail: '404'} as const;
    const reading = reader.recognize(await image(), 0).catch((error: unknown) => error);
    workers[0]!.reply({kind: 'failed', problem});
    for (const error of [await reading, await reader.recognize(await image(), 1).catch(same)]) {
      expect(error).to.be.instanceOf(RecognizerGoneError);
      expect((error as RecognizerGoneError).problem).to.deep.equal(problem);
    }
  });

  it('lets go of the frame it waits with when it is stopped', async () => {
    const {reader, workers} = setUp(withLetter);
    const waiting = await image();
    const reading = reader.recognize(waiting, 0).catch(same);
    reader.stop();
    expect(await reading).to.be.instanceOf(RecognizerGoneError);
    expect(waiting.width).to.equal(0);
    await waitUntil(() => workers[0]!.terminated);
  });
});

function same(error: unknown): unknown {
  return error;
}
