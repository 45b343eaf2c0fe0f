import {expect} from '@esm-bundle/chai';
import {SharedPhotos} from '../../../src/app/photo/shared-photos.ts';
import {isShare, receiveShare} from '../../../src/service-worker/receive-share.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';

const SCOPE = new URL('/fingerspell/', location.href).href;

/** A window at an address of the app, with the browser's own caches. */
function windowAt(query: string, caches: CacheStorage | undefined = window.caches) {
  const location = {href: SCOPE + query};
  const history = {
    state: null,
    replaceState: (_: unknown, __: string, url: URL) => void (location.href = url.href),
  };
  return {location, history, caches} as unknown as Window;
}

async function share(...files: (File | string)[]): Promise<Response> {
  const body = new FormData();
  for (const file of files) body.append('photos', file);
  const request = new Request(SCOPE, {method: 'POST', body});
  let count = 0;
  const newName = () => `${Math.random()} ${count++}`;
  return receiveShare(request, {caches, scope: SCOPE, newName});
}

/** Comes to the page and gives what it found, and what it would say. */
async function open(at: Window): Promise<{files: readonly File[]; otherwise: string} | null> {
  const host = new FakeHost();
  const found = new Promise<{files: readonly File[]; otherwise: string} | null>((resolve) => {
    new SharedPhotos(host, {
      window: () => at,
      onFiles: (files, otherwise) => resolve({files, otherwise}),
    });
    // Long after the caches were looked through, when there is nothing to tell.
    setTimeout(() => resolve(null), 1000);
  });
  host.connect();
  return found;
}

/** Of the browsers that do not, none offers an app what others share. */
async function readsForms(): Promise<boolean> {
  const body = new FormData();
  body.append('photos', new File(['one'], 'one.jpg'));
  const reading = new Request(SCOPE, {method: 'POST', body}).formData();
  return reading.then(
    () => true,
    () => false,
  );
}

describe('pictures shared from another app', () => {
  before(async function () {
    if (!(await readsForms())) this.skip();
  });

  it('come to the page once, in order, under their names', async () => {
    await share(new File(['one'], 'Grüße, Ada.jpg', {type: 'image/jpeg'}), new File(['two'], 'b'));
    const at = windowAt('?screen=photo&shared');
    const found = await open(at);
    expect(found?.files.map(({name}) => name)).to.deep.equal(['Grüße, Ada.jpg', 'b']);
    expect(found?.files[0]!.type).to.equal('image/jpeg');
    expect(await found?.files[1]!.text()).to.equal('two');
    expect(at.location.href).to.equal(`${SCOPE}?screen=photo`);
    const again = await open(windowAt('?screen=photo&shared'));
    expect(again?.files).to.be.empty;
    expect(again?.otherwise).to.match(/did not arrive/);
  });

  it('are taken at the next visit when the page was closed before', async () => {
    await share(new File(['late'], 'late.jpg'));
    const found = await open(windowAt('?screen=photo'));
    expect(found?.files.map(({name}) => name)).to.deep.equal(['late.jpg']);
    expect(await open(windowAt('?screen=photo'))).to.equal(null);
  });

  it('leave nothing behind where a form is not one or holds no files', async () => {
    await share('text', new File([], ''));
    const request = new Request(SCOPE, {method: 'POST', body: 'no form'});
    const answer = await receiveShare(request, {caches, scope: SCOPE, newName: () => 'a'});
    // Browsers hide where a redirect leads.
    expect(answer.status).to.equal(303);
    expect((await open(windowAt('?shared')))?.files).to.be.empty;
  });

  it('are missed, but break nothing, where the browser withholds its caches', async () => {
    const withheld = {
      has: () => Promise.reject(new DOMException('', 'SecurityError')),
    } as unknown as CacheStorage;
    expect((await open(windowAt('?shared', withheld)))?.files).to.be.empty;
  });

  it('are told from everything else that is asked for', () => {
    const asks = (method: string, mode: string, url: string) =>
      isShare({method, mode, url} as Request, SCOPE);
    expect(asks('POST', 'navigate', `${SCOPE}?screen=photo&shared`)).to.equal(true);
    expect(asks('GET', 'navigate', `${SCOPE}?screen=photo&shared`)).to.equal(false);
    expect(asks('POST', 'cors', `${SCOPE}?screen=photo&shared`)).to.equal(false);
    expect(asks('POST', 'navigate', `${SCOPE}?screen=photo`)).to.equal(false);
    expect(asks('POST', 'navigate', `${SCOPE}elsewhere?shared`)).to.equal(false);
  });
});
