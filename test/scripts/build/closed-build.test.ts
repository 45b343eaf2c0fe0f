import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {before, describe, it} from 'node:test';
import {currentBuild} from '../../../scripts/build/current-build.ts';
import {hostingHeaders} from '../../../scripts/build/hosting-headers.ts';
import {securityHeaders} from '../../../scripts/support/server/security-headers.ts';

describe('the built files', () => {
  let scripts: ReadonlyMap<string, string>;
  let page: string;
  before(async () => {
    const folder = await currentBuild();
    const names = (await readdir(folder, {recursive: true})).filter((name) => name.endsWith('.js'));
    const texts = names.map(
      async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const,
    );
    scripts = new Map(await Promise.all(texts));
    page = await readFile(path.join(folder, 'index.html'), 'utf8');
  });

  it('make no code of text', () => {
    assert.ok(scripts.size >= 5);
    for (const [name, text] of scripts) {
      const found = /(?<![\w$.])(?:eval\(|new Function\b|Function\(|document\.write)/.exec(text);
      const around = found === null ? '' : text.slice(found.index - 40, found.index + 60);
      assert.equal(around, '', name);
    }
  });

  it('hold one page, without an inline script, style or event attribute', () => {
    assert.doesNotMatch(page, /<script(?![^>]*\ssrc=)[^>]*>/i);
    assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|javascript:/i);
  });

  it('come with the same headers on a host as in tests', () => {
    for (const [name, value] of Object.entries(securityHeaders)) {
      assert.ok(hostingHeaders().includes(`\n  ${name}: ${value}\n`), name);
    }
  });
});

describe('the content policy', () => {
  const policy = securityHeaders['Content-Security-Policy'] ?? '';

  it('lets nothing but wasm run that is not a file of the app', () => {
    const sources = /script-src ([^;]*)/.exec(policy)?.[1];
    assert.equal(sources, "'self' 'wasm-unsafe-eval'");
    assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|\*|https?:/);
  });

  it('asks for Trusted Types and names the two policies there are', () => {
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.match(policy, /trusted-types lit-html fingerspell(?:;|$)/);
  });
});
