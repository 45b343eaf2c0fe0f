import {expect} from '@esm-bundle/chai';
import {OfflineController} from '../../../src/app/offline/offline-controller.ts';
import type {OfflineReport} from '../../../src/contracts/offline-protocol.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';
import {waitUntil} from '../../support/wait-until.ts';

const MINUTE_MS = 60 * 1000;
const WHOLE: OfflineReport = {kind: 'checked', bytes: 23_000_000, brokenFiles: 0, brokenBytes: 0};
const BROKEN: OfflineReport = {...WHOLE, brokenFiles: 2, brokenBytes: 5000};

class FakeWorker extends EventTarget {
  readonly messages: unknown[] = [];
  postMessage(message: unknown): void {
    this.messages.push(message);
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  looks = 0;
  update(): Promise<void> {
    this.looks++;
    return Promise.resolve();
  }
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  registered = 0;
  readonly registration = new FakeRegistration();
  register(): Promise<FakeRegistration> {
    this.registered++;
    return Promise.resolve(this.registration);
  }
}

function setUp(container = new FakeContainer(), whenIdle = () => Promise.resolve()) {
  const host = new FakeHost();
  const page = new EventTarget();
  const window = new EventTarget();
  const time = {ms: 0};
  let reloads = 0;
  const offline = new OfflineController(host, {
    serviceWorker: container as unknown as ServiceWorkerContainer,
    scriptUrl: './service-worker.js',
    whenIdle,
    document: Object.assign(page, {visibilityState: 'visible'}) as unknown as Document,
    window,
    wasReloaded: false,
    now: () => time.ms,
    reload: () => reloads++,
  });
  const {registration} = container;
  const reaches = (kind: string) => waitUntil(() => offline.state.kind === kind);
  const say = (report: unknown) =>
    container.dispatchEvent(new MessageEvent('message', {data: report}));
  /** A worker goes through its life; null for what it leaves behind. */
  const move = (worker: FakeWorker, to: 'installing' | 'waiting' | 'active' | null) => {
    for (const place of ['installing', 'waiting', 'active'] as const) {
      if (registration[place] === worker) registration[place] = null;
    }
    if (to !== null) registration[to] = worker;
    if (to === 'installing') registration.dispatchEvent(new Event('updatefound'));
    else worker.dispatchEvent(new Event('statechange'));
  };
  return {
    host,
    page,
    window,
    time,
    offline,
    container,
    registration,
    reaches,
    say,
    move,
    reloads: () => reloads,
  };
}

/** A page that was opened by a saved version, which proved whole. */
async function setUpSaved() {
  const container = new FakeContainer();
  const active = new FakeWorker();
  container.registration.active = active;
  container.controller = active;
  const all = setUp(container);
  all.host.connect();
  await all.reaches('checking');
  all.say(WHOLE);
  return {...all, active};
}

describe('OfflineController', () => {
  it('leaves the first moments to the page', async () => {
    let paint = (): void => undefined;
    const painted = new Promise<void>((resolve) => (paint = resolve));
    const {host, container, reaches, registration} = setUp(new FakeContainer(), () => painted);
    registration.installing = new FakeWorker();
    host.connect();
    await Promise.resolve();
    expect(container.registered).to.equal(0);
    paint();
    await reaches('saving');
  });

  it('tells how much is saved, has it checked, and only then says it is ready', async () => {
    const {host, offline, registration, reaches, say, move} = setUp();
    const worker = new FakeWorker();
    registration.installing = worker;
    host.connect();
    await reaches('saving');
    say({kind: 'saving', loadedBytes: 1, totalBytes: 4});
    expect(offline.state).to.deep.equal({
      kind: 'saving',
      progress: {loadedBytes: 1, totalBytes: 4},
    });
    move(worker, 'active');
    expect(offline.state.kind).to.equal('checking');
    expect(worker.messages).to.deep.equal([{kind: 'check'}]);
    say(WHOLE);
    expect(offline.state).to.deep.equal({kind: 'ready', bytes: 23_000_000});
  });

  it('says when the saving broke off, and goes on with it when told to', async () => {
    const {host, offline, container, registration, reaches, move} = setUp();
    const worker = new FakeWorker();
    registration.installing = worker;
    host.connect();
    await reaches('saving');
    move(worker, null);
    expect(offline.state.kind).to.equal('failed');
    registration.installing = new FakeWorker();
    offline.repair();
    await reaches('saving');
    expect(container.registered).to.equal(2);
  });

  it('has damaged files repaired, and says so when that did not help', async () => {
    const {offline, say, active} = await setUpSaved();
    offline.check();
    say(BROKEN);
    expect(offline.state).to.deep.equal({kind: 'broken', files: 2, tried: false});
    offline.repair();
    expect(active.messages.at(-1)).to.deep.equal({kind: 'repair'});
    say({kind: 'saving', loadedBytes: 3, totalBytes: 4});
    expect(offline.state.kind).to.equal('repairing');
    say(BROKEN);
    expect(offline.state).to.deep.equal({kind: 'broken', files: 2, tried: true});
    offline.repair();
    say(WHOLE);
    expect(offline.state.kind).to.equal('ready');
  });

  it('lets go of earlier versions only after its own files proved whole', async () => {
    const {active} = await setUpSaved();
    expect(active.messages).to.deep.equal([{kind: 'check'}, {kind: 'tidy'}]);
  });

  it('says nothing of a newer version while it is being saved', async () => {
    const {offline, say, move} = await setUpSaved();
    move(new FakeWorker(), 'installing');
    say({kind: 'saving', loadedBytes: 1, totalBytes: 4});
    expect(offline.state.kind).to.equal('ready');
    expect(offline.hasUpdate).to.equal(false);
  });

  it('takes a newer version only when told to', async () => {
    const {offline, container, move, reloads} = await setUpSaved();
    const newer = new FakeWorker();
    move(newer, 'installing');
    move(newer, 'waiting');
    expect(offline.hasUpdate).to.equal(true);
    expect(newer.messages).to.be.empty;

    offline.update();
    expect(newer.messages).to.deep.equal([{kind: 'skip-waiting'}]);
    expect(reloads()).to.equal(0);
    container.dispatchEvent(new Event('controllerchange'));
    expect(reloads()).to.equal(1);
  });

  it('lets a newer version take over when the files are compared, or at once when asked again', async () => {
    const container = new FakeContainer();
    const newer = new FakeWorker();
    container.registration.active = new FakeWorker();
    container.registration.waiting = newer;
    const {host, offline, reaches, say} = setUp(container);
    host.connect();
    await reaches('checking');
    offline.update();
    expect(newer.messages).to.be.empty;
    offline.update();
    expect(newer.messages).to.have.length(1);
    say(WHOLE);
    expect(newer.messages).to.have.length(2);
    expect(newer.messages[1]).to.deep.equal({kind: 'skip-waiting'});
  });

  it('runs on when another page took the newer version, and offers to follow', async () => {
    const {offline, container, active, reloads} = await setUpSaved();
    container.dispatchEvent(new Event('controllerchange'));
    expect(reloads()).to.equal(0);
    expect(offline.hasUpdate).to.equal(true);
    const asked = active.messages.length;
    offline.update();
    expect(reloads()).to.equal(1);
    expect(active.messages).to.have.length(asked);
  });

  it('takes the first version to come for no newer one', async () => {
    const {host, offline, container, registration, reaches, reloads} = setUp();
    registration.active = new FakeWorker();
    host.connect();
    await reaches('checking');
    container.dispatchEvent(new Event('controllerchange'));
    expect(reloads()).to.equal(0);
    expect(offline.hasUpdate).to.equal(false);
  });

  it('looks for a newer version whenever it comes back to sight, at most once a minute', async () => {
    const {page, window, time, registration} = await setUpSaved();
    const comeBack = () => page.dispatchEvent(new Event('visibilitychange'));
    comeBack();
    expect(registration.looks).to.equal(0);
    time.ms = MINUTE_MS;
    comeBack();
    comeBack();
    expect(registration.looks).to.equal(1);
    time.ms = 2 * MINUTE_MS;
    window.dispatchEvent(new Event('pageshow'));
    expect(registration.looks).to.equal(2);
  });

  it('does not mind messages of others', async () => {
    const {offline, say} = await setUpSaved();
    for (const odd of [null, 'ready', {kind: 'checked'}, {kind: 'checked', bytes: -1}, {}])
      say(odd);
    expect(offline.state.kind).to.equal('ready');
  });

  it('lives without service workers', async () => {
    const container = new FakeContainer();
    container.register = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
    const {host, offline} = setUp(container);
    host.connect();
    await waitUntil(() => host.updates > 0);
    expect(offline.state).to.deep.equal({kind: 'unavailable'});
  });
});
