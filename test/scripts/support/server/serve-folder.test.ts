import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {serveFolder, type FolderServer} from '../../../../scripts/support/server/serve-folder.ts';

const wasm = Buffer.alloc(5000, 'wasm ');

describe('serveFolder', () => {
  let folder: string;
  let server: FolderServer;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'serve-'));
    const root = path.join(folder, 'root');
    await mkdir(path.join(root, 'sub'), {recursive: true});
    await mkdir(path.join(folder, 'models'));
    await Promise.all([
      writeFile(path.join(folder, 'secret.txt'), 'secret'),
      writeFile(path.join(root, 'index.html'), '<p>home'),
      writeFile(path.join(root, 'sub', 'index.html'), '<p>sub'),
      writeFile(path.join(root, 'worker.js'), 'postMessage(1)'),
      writeFile(path.join(root, 'a.wasm'), wasm),
      writeFile(path.join(root, 'hand.task'), 'PK'),
      writeFile(path.join(root, 'app.webmanifest'), '{}'),
      writeFile(path.join(folder, 'models', 'weights.bin'), 'weights'),
    ]);
    server = await serveFolder({root, mounts: {'/models': path.join(folder, 'models')}});
  });
  after(async () => {
    await server.close();
    await rm(folder, {recursive: true});
  });

  const get = (name: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(new URL(name, server.url), {headers});

  it('serves a folder’s index.html', async () => {
    assert.equal(await (await get('')).text(), '<p>home');
    assert.equal(await (await get('sub/?query=1')).text(), '<p>sub');
  });

  it('names the types that browsers insist on', async () => {
    const types = {
      'a.wasm': 'application/wasm',
      'worker.js': 'text/javascript; charset=utf-8',
      'app.webmanifest': 'application/manifest+json; charset=utf-8',
      'hand.task': 'application/octet-stream',
    };
    for (const [name, type] of Object.entries(types)) {
      assert.equal((await get(name)).headers.get('content-type'), type);
    }
  });

  it('sends the security headers with pages, worker scripts and errors alike', async () => {
    for (const name of ['', 'worker.js', 'missing.js']) {
      const {headers} = await get(name);
      assert.match(
        headers.get('content-security-policy') ?? '',
        /default-src 'self'.*frame-ancestors 'none'/,
      );
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('permissions-policy') ?? '', /camera=\(self\)/);
    }
  });

  it('serves mounted folders under their prefix', async () => {
    assert.equal(await (await get('models/weights.bin')).text(), 'weights');
  });

  it('never leaves the folder', async () => {
    for (const name of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/sub/..%2f..%2fsecret.txt',
      '/models/..%2fsecret.txt',
    ]) {
      assert.equal(await rawStatus(server.port, name), 404, name);
    }
    assert.equal(await rawStatus(server.port, '/%'), 400);
    assert.equal(await rawStatus(server.port, '/a%00'), 400);
  });

  it('compresses what gains from it and says so', async () => {
    for (const encoding of ['br', 'gzip']) {
      const response = await get('a.wasm', {'accept-encoding': encoding});
      assert.equal(response.headers.get('content-encoding'), encoding);
      assert.ok(Number(response.headers.get('content-length')) < 500);
      assert.deepEqual(Buffer.from(await response.arrayBuffer()), wasm);
    }
    const task = await get('hand.task', {'accept-encoding': 'br'});
    assert.equal(task.headers.get('content-encoding'), null);
  });

  it('sends everything as it is where that is asked for', async () => {
    const plain = await serveFolder({root: path.join(folder, 'root'), compress: false});
    try {
      const response = await fetch(new URL('a.wasm', plain.url), {
        headers: {'accept-encoding': 'br'},
      });
      assert.equal(response.headers.get('content-encoding'), null);
      assert.equal(response.headers.get('content-length'), String(wasm.length));
    } finally {
      await plain.close();
    }
  });

  it('answers 304 to a known version and the new bytes after a change', async () => {
    const tag = (await get('worker.js')).headers.get('etag') ?? '';
    assert.equal((await get('worker.js', {'if-none-match': tag})).status, 304);
    await writeFile(path.join(folder, 'root', 'worker.js'), 'postMessage("changed")');
    const changed = await get('worker.js', {'if-none-match': tag});
    assert.equal(changed.status, 200);
    assert.equal(await changed.text(), 'postMessage("changed")');
  });

  it('refuses to be written to', async () => {
    assert.equal((await fetch(server.url, {method: 'POST', body: 'x'})).status, 405);
  });

  it('takes the next port when the wanted one is taken', async () => {
    const second = await serveFolder({root: folder, port: server.port});
    try {
      assert.notEqual(second.port, server.port);
      assert.equal((await fetch(new URL('secret.txt', second.url))).status, 200);
    } finally {
      await second.close();
    }
  });
});

/** Sends the path as it is: fetch would resolve its dots first. */
function rawStatus(port: number, rawPath: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({port, host: '127.0.0.1', path: rawPath}, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
