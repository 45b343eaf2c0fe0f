import {expect} from '@esm-bundle/chai';
import {OfflineController} from '../../src/app/offline-controller.ts';
import {FakeHost} from '../support/fake-host.ts';
import {waitUntil} from '../support/wait-until.ts';

class FakeWorker extends EventTarget {
  readonly messages: unknown[] = [];
  postMessage(message: unknown): void {
    this.messages.push(message);
  }
  advance(): void {
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
}

class FakeContainer extends EventTarget {
  readonly registration = new FakeRegistration();
  register(): Promise<FakeRegistration> {
    return Promise.resolve(this.registration);
  }
}

function setUp(container: FakeContainer | undefined = new FakeContainer()) {
  const host = new FakeHost();
  let reloads = 0;
  const offline = new OfflineController(host, {
    serviceWorker: container as unknown as ServiceWorkerContainer | undefined,
    scriptUrl: './service-worker.js',
    measureBytes: () => Promise.resolve(23_000_000),
    reload: () => reloads++,
  });
  const {registration} = container;
  const reaches = (kind: string) => waitUntil(() => offline.state.kind === kind);
  return {host, offline, container, registration, reaches, reloads: () => reloads};
}

describe('OfflineController', () => {
  it('tells when the app is being saved and when it is ready, with its size', async () => {
    const {host, offline, registration, reaches} = setUp();
    const worker = new FakeWorker();
    registration.installing = worker;
    host.connect();
    await reaches('saving');
    registration.installing = null;
    registration.active = worker;
    worker.advance();
    await reaches('ready');
    expect(offline.state).to.deep.equal({kind: 'ready', bytes: 23_000_000});
  });

  it('offers a newer version and takes it only when told to', async () => {
    const {host, offline, container, registration, reaches, reloads} = setUp();
    registration.active = new FakeWorker();
    host.connect();
    await reaches('ready');

    const newer = new FakeWorker();
    registration.installing = newer;
    registration.dispatchEvent(new Event('updatefound'));
    registration.installing = null;
    registration.waiting = newer;
    newer.advance();
    await reaches('update-ready');
    expect(newer.messages).to.be.empty;

    offline.update();
    expect(newer.messages).to.deep.equal([{kind: 'skip-waiting'}]);
    expect(reloads()).to.equal(0);
    container.dispatchEvent(new Event('controllerchange'));
    expect(reloads()).to.equal(1);
  });

  it('does not reload when the first version takes over', async () => {
    const {host, container, registration, reaches, reloads} = setUp();
    registration.active = new FakeWorker();
    host.connect();
    await reaches('ready');
    container.dispatchEvent(new Event('controllerchange'));
    expect(reloads()).to.equal(0);
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
