import {expect} from '@esm-bundle/chai';
import {RecognizerClient} from '../../../src/app/recognizer/recognizer-client.ts';
import type {RecognizerEvent} from '../../../src/app/recognizer/recognizer-event.ts';
import {FakeClock} from '../../support/fakes/fake-clock.ts';
import {FakeRecognizerWorker, fakeAssets} from '../../support/fakes/fake-recognizer-worker.ts';

const CHOICE = {delegate: 'cpu', handedness: 'auto'} as const;

/** A client whose recognisers are kept by the place they were made for. */
function setUp(refuse: () => void = () => undefined) {
  const workers: FakeRecognizerWorker[] = [];
  const onPage: FakeRecognizerWorker[] = [];
  const events: RecognizerEvent[] = [];
  const made = (kept: FakeRecognizerWorker[]) => {
    const recognizer = new FakeRecognizerWorker();
    kept.push(recognizer);
    return recognizer;
  };
  const client = new RecognizerClient({
    assets: fakeAssets,
    clock: new FakeClock(),
    onEvent: (event) => events.push(event),
    createWorker: () => {
      refuse();
      return made(workers);
    },
    createOnPage: () => made(onPage),
  });
  client.start(CHOICE);
  const kinds = () => events.map(({kind}) => kind);
  return {client, workers, onPage, events, kinds};
}

describe('the recogniser', () => {
  it('stays in its worker when that works, also after a crash', () => {
    const {workers, onPage, kinds} = setUp();
    workers[0]!.ready();
    workers[0]!.crash('out of memory');
    expect(workers).to.have.length(2);
    expect(onPage).to.be.empty;
    expect(kinds()).to.deep.equal(['ready', 'restarting']);
  });

  it('reads on the page when the browser makes no worker, and says so once', () => {
    const {client, workers, onPage, kinds} = setUp(() => {
      throw new TypeError('no module workers');
    });
    expect(workers).to.be.empty;
    expect(onPage[0]!.requests[0]).to.include({kind: 'start', delegate: 'cpu'});
    onPage[0]!.ready();
    client.start(CHOICE);
    onPage[1]!.ready();
    expect(kinds()).to.deep.equal(['ready', 'on-page', 'ready']);
  });

  it('reads on the page when the worker breaks before its first word', () => {
    const {client, workers, onPage, kinds} = setUp();
    client.setHandedness('left');
    workers[0]!.crash('import declarations may only appear at top level of a module');
    expect(workers[0]!.terminated).to.equal(true);
    expect(onPage[0]!.requests[0]).to.include({kind: 'start', handedness: 'left'});
    onPage[0]!.ready();
    expect(kinds()).to.deep.equal(['ready', 'on-page']);
  });

  it('goes back to a worker when the script did not arrive on the page either', () => {
    const {workers, onPage, kinds} = setUp();
    workers[0]!.crash('');
    onPage[0]!.crash('the script did not arrive');
    workers[1]!.ready();
    expect(kinds()).to.deep.equal(['restarting', 'ready']);
  });
});
