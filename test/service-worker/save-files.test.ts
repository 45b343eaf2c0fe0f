import {expect} from '@esm-bundle/chai';
import type {BuiltFile} from '../../src/contracts/offline-protocol.ts';
import {checkFiles, saveFiles} from '../../src/service-worker/save-files.ts';
import {FakeFiles} from '../support/fakes/fake-files.ts';

describe('the files on the device', () => {
  let host: FakeFiles;
  let files: readonly BuiltFile[];
  const save = (wanted = files) => saveFiles(host.store, wanted, () => undefined);
  const failure = (saving: Promise<void>) =>
    saving.then(
      () => 'saved',
      (error: unknown) => (error as Error).message,
    );

  beforeEach(async () => {
    host = new FakeFiles();
    files = await Promise.all([
      host.publish('index.html', 'the page'),
      host.publish('main-ABCDEFGH.js', 'the script'),
      host.publish('assets/hand.01234567.task', 'x'.repeat(1000)),
      host.publish('icons/icon.svg', 'the icon'),
    ]);
  });
  afterEach(() => host.close());

  it('are all fetched and whole, with their headers but not those of the transfer', async () => {
    await save();
    expect([...host.asked].sort()).to.deep.equal(files.map(({path}) => path).sort());
    expect(await checkFiles(host.store, files)).to.include({brokenFiles: 0, bytes: 1026});
    const kept = await host.store.find(files[0]!);
    expect(await kept!.text()).to.equal('the page');
    expect(kept!.headers.get('X-Policy')).to.equal('strict');
    expect(kept!.headers.get('Content-Type')).to.equal('text/x-test');
    expect(kept!.headers.has('Content-Encoding')).to.equal(false);
  });

  it('are counted as they come', async () => {
    const seen: number[] = [];
    await saveFiles(host.store, files, ({loadedBytes, totalBytes}) => {
      expect(totalBytes).to.equal(1026);
      seen.push(loadedBytes);
    });
    expect(seen[0]).to.equal(0);
    expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).to.be.greaterThan(1000);
  });

  it('that came before a saving broke off are not fetched again', async () => {
    host.break('icons/icon.svg', null);
    expect(await failure(save())).to.contain('404');
    const before = host.asked.length;
    await host.publish('icons/icon.svg', 'the icon');
    await save();
    expect(host.asked.slice(before)).to.deep.equal(['icons/icon.svg']);
  });

  it('are left at a failure only when nothing is under way any more', async () => {
    host.break('index.html', null);
    expect(await failure(save())).to.contain('404');
    const asked = [...host.asked];
    expect(asked).not.to.include('icons/icon.svg');
    for (const file of files.slice(1, 3)) expect(await host.store.isIntact(file)).to.equal(true);
    expect(host.asked).to.deep.equal(asked);
  });

  it('are not taken when the server sends something else', async () => {
    host.break('main-ABCDEFGH.js', '<!doctype html>');
    expect(await failure(save())).to.contain('main-ABCDEFGH.js');
    expect(await host.store.isIntact(files[1]!)).to.equal(false);
  });

  it('are asked of the host itself when a copy on the way is another', async () => {
    host.break('main-ABCDEFGH.js', 'the script of yeste');
    host.freshContents.set('main-ABCDEFGH.js', 'the script');
    await save();
    expect(await host.store.isIntact(files[1]!)).to.equal(true);
  });

  it('that are damaged or gone are found, and only those are fetched again', async () => {
    await save();
    await host.damage(files[1]!);
    const cache = await host.openCache();
    await cache.delete((await cache.keys()).find(({url}) => url.includes('icon.svg'))!);
    expect(await checkFiles(host.store, files)).to.include({brokenFiles: 2, brokenBytes: 18});
    const before = host.asked.length;
    await save();
    expect(host.asked.slice(before).sort()).to.deep.equal(['icons/icon.svg', 'main-ABCDEFGH.js']);
    expect(await checkFiles(host.store, files)).to.include({brokenFiles: 0});
  });

  it('of a newer version are fetched only where they changed, and the older ones stay', async () => {
    await save();
    const newer = [await host.publish('index.html', 'the new page'), ...files.slice(1)];
    const before = host.asked.length;
    await save(newer);
    expect(host.asked.slice(before)).to.deep.equal(['index.html']);
    expect(await host.store.isIntact(files[0]!)).to.equal(true);
    await host.store.keepOnly(newer);
    expect(await host.store.isIntact(files[0]!)).to.equal(false);
    expect(await checkFiles(host.store, newer)).to.include({brokenFiles: 0});
  });
});
