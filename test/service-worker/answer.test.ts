import {expect} from '@esm-bundle/chai';
import type {BuiltFile} from '../../src/contracts/offline-protocol.ts';
import {answerFile, answerOther, fileFor} from '../../src/service-worker/answer.ts';
import {FakeFiles, SCOPE} from '../support/fakes/fake-files.ts';

describe('an address', () => {
  const files: readonly BuiltFile[] = ['index.html', 'licenses.txt', 'assets/a.bin'].map(
    (path) => ({
      path,
      bytes: 1,
      sha256: '',
    }),
  );
  const pathFor = (address: string, mode: RequestMode = 'cors') =>
    fileFor(files, SCOPE, {url: address, mode})?.path ?? null;

  it('stands for its file, whatever its query', () => {
    expect(pathFor(`${SCOPE}assets/a.bin`)).to.equal('assets/a.bin');
    expect(pathFor(`${SCOPE}assets/a.bin?x=1`)).to.equal('assets/a.bin');
  });

  it('opened as a page is the app, unless it is a file', () => {
    expect(pathFor(SCOPE, 'navigate')).to.equal('index.html');
    expect(pathFor(`${SCOPE}?screen=learn`, 'navigate')).to.equal('index.html');
    expect(pathFor(`${SCOPE}licenses.txt`, 'navigate')).to.equal('licenses.txt');
  });

  it('of something unknown or of another app is nobody’s', () => {
    expect(pathFor(`${SCOPE}old-12345678.js`)).to.equal(null);
    expect(pathFor('https://host.example/other/', 'navigate')).to.equal(null);
  });
});

describe('an answer', () => {
  let host: FakeFiles;
  const request = new Request(`${SCOPE}chunk-ABCDEFGH.js`);
  const fromHost = () => Promise.resolve(new Response('from the host'));
  beforeEach(() => (host = new FakeFiles()));
  afterEach(() => host.close());

  it('comes from the device', async () => {
    const file = await host.publish('chunk-ABCDEFGH.js', 'kept');
    await host.store.save(file, () => undefined);
    host.break(file.path, null);
    const answer = await answerFile(host.store, file, request, fromHost);
    expect(await answer.text()).to.equal('kept');
  });

  it('is fetched again and kept when the device has lost the file', async () => {
    const file = await host.publish('chunk-ABCDEFGH.js', 'kept');
    const answer = await answerFile(host.store, file, request, fromHost);
    expect(await answer.text()).to.equal('kept');
    expect(await host.store.isIntact(file)).to.equal(true);
  });

  it('is what the host has when that is no longer this version', async () => {
    const file = await host.publish('chunk-ABCDEFGH.js', 'kept');
    host.break(file.path, 'newer');
    const answer = await answerFile(host.store, file, request, fromHost);
    expect(await answer.text()).to.equal('from the host');
    expect(await host.store.isIntact(file)).to.equal(false);
  });

  it('to a page of an earlier version is the earlier file', async () => {
    const file = await host.publish('chunk-ABCDEFGH.js', 'of the earlier version');
    await host.store.save(file, () => undefined);
    const answer = await answerOther(host.store, request, fromHost);
    expect(await answer.text()).to.equal('of the earlier version');
  });
});
