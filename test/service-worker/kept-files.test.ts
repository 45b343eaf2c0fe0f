import {expect} from '@esm-bundle/chai';
import type {BuiltFile} from '../../src/contracts/offline-protocol.ts';
import type {KeptFiles} from '../../src/service-worker/kept-files.ts';
import {FakeFiles, fakeEvent, SCOPE} from '../support/fakes/fake-files.ts';

describe('the files on the device', () => {
  let host: FakeFiles;
  let files: readonly BuiltFile[];
  let kept: KeptFiles;
  const save = (version = kept) => version.save(fakeEvent('install'), () => undefined);
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
    kept = host.keep(files);
  });
  afterEach(() => host.close());

  it('are all fetched and whole, with their headers but not those of the transfer', async () => {
    await save();
    const paths = files.map(({url}) => url.slice(SCOPE.length));
    expect([...host.asked].sort()).to.deep.equal(paths.sort());
    expect(await kept.check()).to.include({brokenFiles: 0, bytes: 1026});
    const page = await kept.precache.matchPrecache(files[0]!.url);
    expect(await page!.text()).to.equal('the page');
    expect(page!.headers.get('X-Policy')).to.equal('strict');
    expect(page!.headers.get('Content-Type')).to.equal('text/x-test');
    expect(page!.headers.has('Content-Encoding')).to.equal(false);
  });

  it('are counted as they come', async () => {
    const seen: number[] = [];
    await kept.save(fakeEvent('install'), ({loadedBytes, totalBytes}) => {
      expect(totalBytes).to.equal(1026);
      seen.push(loadedBytes);
    });
    expect(seen[0]).to.equal(0);
    expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).to.be.greaterThan(1000);
  });

  it('that came before a saving broke off are not fetched again', async () => {
    host.break('icons/icon.svg', null);
    expect(await failure(save())).to.contain('icon.svg');
    const before = host.asked.length;
    await host.publish('icons/icon.svg', 'the icon');
    await save();
    expect(host.asked.slice(before)).to.deep.equal(['icons/icon.svg']);
  });

  it('are left at a failure only when nothing is under way any more', async () => {
    host.break('index.html', null);
    expect(await failure(save())).to.contain('index.html');
    const asked = [...host.asked];
    expect(asked).not.to.include('icons/icon.svg');
    for (const file of files.slice(1, 3)) expect(await kept.isIntact(file)).to.equal(true);
    expect(host.asked).to.deep.equal(asked);
  });

  it('are not taken when the server sends something else', async () => {
    host.break('main-ABCDEFGH.js', '<!doctype html>');
    expect(await failure(save())).to.contain('main-ABCDEFGH.js');
    expect(await kept.isIntact(files[1]!)).to.equal(false);
  });

  it('are asked of the host itself when a copy on the way is another', async () => {
    host.break('main-ABCDEFGH.js', 'the script of yeste');
    host.freshContents.set('main-ABCDEFGH.js', 'the script');
    await save();
    expect(await kept.isIntact(files[1]!)).to.equal(true);
  });

  it('that are damaged or gone are found, and only those are fetched again', async () => {
    await save();
    await host.damage(files[1]!);
    await host.lose(files[3]!);
    expect(await kept.check()).to.include({brokenFiles: 2, brokenBytes: 18});
    const before = host.asked.length;
    await save();
    expect(host.asked.slice(before).sort()).to.deep.equal(['icons/icon.svg', 'main-ABCDEFGH.js']);
    expect(await kept.check()).to.include({brokenFiles: 0});
  });

  it('of a newer version are fetched only where they changed, and the older ones stay', async () => {
    await save();
    const newer = host.keep([await host.publish('index.html', 'the new page'), ...files.slice(1)]);
    const before = host.asked.length;
    await save(newer);
    expect(host.asked.slice(before)).to.deep.equal(['index.html']);
    expect(await kept.isIntact(files[0]!)).to.equal(true);
    await newer.precache.activate(fakeEvent('message'));
    expect(await kept.isIntact(files[0]!)).to.equal(false);
    expect(await newer.check()).to.include({brokenFiles: 0});
  });
});
