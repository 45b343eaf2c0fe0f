import {expect} from '@esm-bundle/chai';
import type {KeptFiles} from '../../src/service-worker/kept-files.ts';
import {createRouter} from '../../src/service-worker/routes.ts';
import {FakeFiles, fakeEvent, SCOPE} from '../support/fakes/fake-files.ts';

/** A page's request; only browsers make one that opens a page. */
function requestFor(address: string, mode: RequestMode = 'cors'): Request {
  return Object.defineProperty(new Request(address), 'mode', {value: mode});
}

describe('an address', () => {
  let host: FakeFiles;
  /** The file that answers; null where the network would be asked. */
  let pathFor: (address: string, mode?: RequestMode) => Promise<string | null>;
  beforeEach(async () => {
    host = new FakeFiles();
    const paths = ['index.html', 'licenses.txt', 'assets/a.bin'];
    const kept = host.keep(await Promise.all(paths.map((path) => host.publish(path, path))));
    await kept.save(fakeEvent('install'), () => undefined);
    const router = createRouter(kept.precache, SCOPE);
    pathFor = async (address, mode) => {
      const request = requestFor(address, mode);
      const before = host.asked.length;
      const answer = await router.handleRequest({request, event: fakeEvent('fetch')});
      return host.asked.length > before ? null : ((await answer?.text()) ?? null);
    };
  });
  afterEach(() => host.close());

  it('stands for its file, whatever its query', async () => {
    expect(await pathFor(`${SCOPE}assets/a.bin`)).to.equal('assets/a.bin');
    expect(await pathFor(`${SCOPE}assets/a.bin?x=1`)).to.equal('assets/a.bin');
  });

  it('opened as a page is the app, unless it is a file', async () => {
    expect(await pathFor(SCOPE, 'navigate')).to.equal('index.html');
    expect(await pathFor(`${SCOPE}?screen=learn`, 'navigate')).to.equal('index.html');
    expect(await pathFor(`${SCOPE}licenses.txt`, 'navigate')).to.equal('licenses.txt');
  });

  it('of something unknown or of another app is nobody’s', async () => {
    expect(await pathFor(`${SCOPE}old-12345678.js`)).to.equal(null);
    expect(await pathFor('https://host.example/other/', 'navigate')).to.equal(null);
  });
});

describe('an answer', () => {
  let host: FakeFiles;
  const scriptRequest = requestFor(`${SCOPE}chunk-ABCDEFGH.js`);
  beforeEach(() => (host = new FakeFiles()));
  afterEach(() => host.close());

  /** A version of the app that is a page and a script. */
  async function publish() {
    const page = await host.publish('index.html', 'the page');
    const file = await host.publish('chunk-ABCDEFGH.js', 'kept');
    const kept = host.keep([page, file]);
    return {page, file, kept, answer: () => answerOf(kept)};
  }

  async function answerOf({precache}: KeptFiles, request = scriptRequest) {
    const router = createRouter(precache, SCOPE);
    const answer = await router.handleRequest({request, event: fakeEvent('fetch')});
    return answer?.text();
  }

  it('comes from the device', async () => {
    const {file, kept, answer} = await publish();
    await kept.save(fakeEvent('install'), () => undefined);
    host.break('chunk-ABCDEFGH.js', null);
    expect(await answer()).to.equal('kept');
    expect(await kept.isIntact(file)).to.equal(true);
  });

  it('is fetched again and kept when the device has lost the file', async () => {
    const {file, kept, answer} = await publish();
    expect(await answer()).to.equal('kept');
    expect(await kept.isIntact(file)).to.equal(true);
  });

  it('that is the app itself is fetched again and kept as well', async () => {
    const {page, kept} = await publish();
    const request = requestFor(`${SCOPE}?screen=learn`, 'navigate');
    expect(await answerOf(kept, request)).to.equal('the page');
    expect(await kept.isIntact(page)).to.equal(true);
  });

  it('is what the host has when that is no longer this version', async () => {
    const {file, kept, answer} = await publish();
    host.break('chunk-ABCDEFGH.js', 'newer');
    expect(await answer()).to.equal('newer');
    expect(await kept.isIntact(file)).to.equal(false);
  });

  it('to a page of an earlier version is the earlier file', async () => {
    const {page, kept} = await publish();
    await kept.save(fakeEvent('install'), () => undefined);
    host.break('chunk-ABCDEFGH.js', null);
    expect(await answerOf(host.keep([page]))).to.equal('kept');
  });
});
