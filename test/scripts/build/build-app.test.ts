import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {collectAssets} from '../../../scripts/build/app-assets.ts';
import {buildApp} from '../../../scripts/build/build-app.ts';
import {alphabetNamed} from '../../../scripts/support/alphabet/alphabet-folder.ts';
import {currentBuild} from '../../../scripts/build/current-build.ts';
import type {BuiltFile} from '../../../src/contracts/offline-protocol.ts';
import type {Asset} from '../../../src/contracts/recognizer-protocol.ts';

describe('buildApp', () => {
  let folder: string;
  let files: ReadonlyMap<string, Buffer>;
  let kept: readonly BuiltFile[];
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'build-'));
    files = await readAll(await currentBuild());
    kept = offlineList(textOf(files, 'service-worker.js'));
  });
  after(() => rm(folder, {recursive: true}));

  it('keeps everything the app needs for offline use', () => {
    const kinds = {
      page: /^index\.html$/,
      script: /^main-\w{8}\.js$/,
      worker: /^recognizer-worker-\w{8}\.js$/,
      styles: /\.css$/,
      manifest: /^manifest\.webmanifest$/,
      visionLoader: /^assets\/vision_wasm_module_internal\.\w{8}\.js$/,
      visionWasm: /^assets\/vision_wasm_module_internal\.\w{8}\.wasm$/,
      handModel: /^assets\/hand_landmarker\.\w{8}\.task$/,
      tfjsWasm: /^assets\/tfjs-backend-wasm-simd\.\w{8}\.wasm$/,
      topology: /^assets\/letters\.\w{8}\.json$/,
      weights: /^assets\/letters\.\w{8}\.bin$/,
      card: /^assets\/letters-card\.\w{8}\.json$/,
      words: /^assets\/words\.\w{8}\.bin$/,
    };
    for (const [kind, pattern] of Object.entries(kinds)) {
      assert.ok(
        kept.some((file) => pattern.test(file.url)),
        `no ${kind} in the offline copy`,
      );
    }
  });

  it('leaves no file out of the offline copy but the host’s own and what shows the app before it is installed', () => {
    const others = /^(?:_headers|service-worker\.js|screenshots\/.*)$/;
    const expected = [...files.keys()].filter((name) => !others.test(name)).sort();
    assert.deepEqual(kept.map((file) => file.url).sort(), expected);
  });

  it('writes down the size and the checksum of each file of the offline copy', () => {
    for (const file of kept) {
      const bytes = files.get(file.url);
      assert.equal(bytes?.length, file.bytes, file.url);
      const hash = createHash('sha256').update(bytes).digest('base64');
      assert.equal(file.integrity, `sha256-${hash}`, file.url);
    }
  });

  it('gives a revision to every file of the offline copy whose name stays when it changes', () => {
    const constant = /^(?:alphabet|icons)\/|^(?:index\.html|licenses\.txt|manifest\.webmanifest)$/;
    for (const {url, revision} of kept) assert.equal(revision !== null, constant.test(url), url);
  });

  it('names assets by their content', () => {
    const assets = [...files].filter(([name]) => name.startsWith('assets/'));
    assert.ok(assets.length >= 7);
    for (const [name, bytes] of assets) {
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
      assert.equal(name.split('.').at(-2), hash);
    }
  });

  it('tells the page each asset’s size and checksum', async () => {
    const names = [...files.keys()].filter((name) => /^(?:main|chunk)-\w+\.js$/.test(name));
    const scripts = names.map((name) => textOf(files, name)).join('\n');
    const {assets} = await collectAssets();
    for (const {url, sha256, bytes} of Object.values(assets) as Asset[]) {
      assert.equal(files.get(url.slice('./'.length))?.length, bytes);
      assert.ok(scripts.includes(sha256));
    }
  });

  it('keeps what reads films on the device, but out of the first screen', () => {
    // What an encrypted film’s pictures are called.
    const withFilms = [...files.keys()].filter(
      (name) => name.endsWith('.js') && textOf(files, name).includes('"encv"'),
    );
    assert.equal(withFilms.length, 1);
    assert.ok(kept.some(({url}) => url === withFilms[0]));
    assert.ok(!textOf(files, 'index.html').includes(withFilms[0] ?? ''));
  });

  it('puts the content policy before anything it governs', () => {
    const page = textOf(files, 'index.html');
    const policy = page.indexOf('Content-Security-Policy');
    assert.ok(policy > 0);
    assert.ok(policy < page.indexOf('<script'));
    assert.ok(policy < page.indexOf('<link'));
    assert.doesNotMatch(page, /frame-ancestors/);
  });

  it('draws the mark of the icon until the app is there', () => {
    const [page, icon] = ['index.html', 'icons/icon.svg'].map((name) =>
      linesIn(textOf(files, name)),
    );
    assert.ok(page !== undefined && page.length > 0);
    assert.deepEqual(page, icon);
  });

  it('works in any folder of a host: the page names no absolute address', () => {
    assert.doesNotMatch(textOf(files, 'index.html'), /(?:src|href)="(?:\/|https?:)/);
    const manifest = JSON.parse(textOf(files, 'manifest.webmanifest')) as {start_url: string};
    assert.doesNotMatch(manifest.start_url, /^(?:\/|https?:)/);
  });

  it('makes the same bytes from the same sources', async () => {
    await buildApp({outDir: path.join(folder, 'second')});
    const again = await readAll(path.join(folder, 'second'));
    assert.deepEqual([...again.keys()], [...files.keys()]);
    for (const [name, bytes] of files) assert.ok(again.get(name)?.equals(bytes), name);
  });

  it('names the licences of what it contains', () => {
    const licenses = textOf(files, 'licenses.txt');
    for (const name of [
      '@mediapipe/hands',
      '@mediapipe/tasks-vision',
      '@tensorflow/tfjs-core',
      'lit-html',
      'mediabunny',
      'three',
      'workbox-precaching',
      '@webxr-input-profiles/assets',
    ]) {
      assert.ok(licenses.includes(name), name);
    }
  });
});

describe('an app of several alphabets', () => {
  it('is of different ones', async () => {
    const twice = ['asl', 'ngt', 'asl'].map(alphabetNamed);
    await assert.rejects(buildApp({alphabets: twice}), /--alphabet names "asl" twice/);
  });
});

describe('collectAssets', () => {
  it('says how to make the network when it is missing', async () => {
    await assert.rejects(collectAssets(path.join(tmpdir(), 'no-network')), /npm run train/);
  });
});

/** What workbox-build wrote into the worker. */
function offlineList(serviceWorker: string): readonly BuiltFile[] {
  const [list = ''] = /\[\{"bytes":[^\]]*\]/.exec(serviceWorker) ?? [];
  return JSON.parse(list) as readonly BuiltFile[];
}

/** What the paths of a drawing are drawn along. */
function linesIn(svg: string): readonly (string | undefined)[] {
  return [...svg.matchAll(/ d="([^"]+)"/g)].map(([, line]) => line);
}

async function readAll(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(folder, file).replaceAll(path.sep, '/'), await readFile(file)] as const;
  });
  return new Map((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function textOf(files: ReadonlyMap<string, Buffer>, name: string): string {
  return files.get(name)?.toString('utf8') ?? '';
}
