import {expect} from '@esm-bundle/chai';
import type {WorkerLike} from '../../../src/app/recognizer/recognizer-place.ts';
import type {RecognizerReply} from '../../../src/contracts/recognizer-protocol.ts';
import {OneAtATime} from '../../../src/input-element/worker/one-at-a-time.ts';
import {
  FakeRecognizerWorker,
  fakeAssets,
  fakeRecognition,
} from '../../support/fakes/fake-recognizer-worker.ts';

/** Takes the place of a reader with its client. */
class Reader {
  worker: WorkerLike | null = null;
  readonly heard: RecognizerReply['kind'][] = [];
  private readonly desk: OneAtATime;
  private readonly create: () => WorkerLike;

  constructor(desk: OneAtATime, create: () => WorkerLike) {
    this.desk = desk;
    this.create = create;
  }

  start(folder = '/a/'): void {
    this.desk.take(this, () => {
      this.worker = this.desk.lend(folder, this.create);
      this.worker.onmessage = ({data}) => this.heard.push(data.kind);
      const choice = {delegate: 'auto', handedness: 'left'} as const;
      this.worker.postMessage({kind: 'start', assets: fakeAssets, ...choice}, []);
    });
  }

  async sendFrame(frameId: number): Promise<void> {
    const image = await createImageBitmap(new ImageData(1, 1));
    this.worker?.postMessage({kind: 'frame', frameId, capturedAt: 0, image}, []);
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.desk.leave(this);
  }
}

function setUp() {
  const desk = new OneAtATime();
  const workers: FakeRecognizerWorker[] = [];
  const create = () => {
    const worker = new FakeRecognizerWorker();
    workers.push(worker);
    return worker;
  };
  return {workers, one: new Reader(desk, create), other: new Reader(desk, create)};
}

describe('two readers of a page', () => {
  it('read one at a time, and the second goes on with the worker of the first', async () => {
    const {workers, one, other} = setUp();
    one.start();
    workers[0]?.ready();
    other.start();
    await Promise.resolve();
    expect(one.worker).to.equal(null);
    expect(workers.length).to.equal(1);
    expect(other.heard).to.deep.equal(['ready']);
    expect(workers[0]?.requests.map(({kind}) => kind)).to.deep.equal(['start', 'set-handedness']);
  });

  it('are not told what the other asked for', async () => {
    const {workers, one, other} = setUp();
    one.start();
    workers[0]?.ready();
    await one.sendFrame(1);
    other.start();
    await other.sendFrame(1);
    workers[0]?.reply({kind: 'recognition', recognition: fakeRecognition(1, 0, null)});
    expect(other.heard).to.deep.equal(['ready']);
    workers[0]?.reply({kind: 'recognition', recognition: fakeRecognition(1, 0, null)});
    expect(other.heard).to.deep.equal(['ready', 'recognition']);
  });

  it('have a worker each where the first has not loaded yet, or loads other files', () => {
    const {workers, one, other} = setUp();
    one.start();
    other.start();
    workers[1]?.ready();
    one.start('/b/');
    expect(workers.map(({terminated}) => terminated)).to.deep.equal([true, true, false]);
  });

  it('leave no worker behind', () => {
    const {workers, one, other} = setUp();
    one.start();
    workers[0]?.ready();
    other.start();
    one.stop();
    expect(workers[0]?.terminated).to.equal(false);
    other.stop();
    expect(workers[0]?.terminated).to.equal(true);
  });
});
