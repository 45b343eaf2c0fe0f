import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, it} from 'node:test';
import {quietBrowserFlags} from '../../../../scripts/support/browser/launch-browser.ts';
import {packageFolder} from '../../../../scripts/support/files/paths.ts';

const FLAG = '--disable-features=';

describe('quietBrowserFlags', () => {
  it('switch off what Playwright does, whose list they take the place of', async () => {
    const bundle = path.join(packageFolder('playwright-core'), 'lib', 'coreBundle.js');
    const list =
      /\bdisabledFeatures = \[([^\]]*)\]/.exec(await readFile(bundle, 'utf8'))?.[1] ?? '';
    const wanted = [...list.matchAll(/"(\w+)"/g)].map(([, name = '']) => name);
    assert.ok(wanted.includes('PaintHolding'));
    const off = quietBrowserFlags
      .find((flag) => flag.startsWith(FLAG))
      ?.slice(FLAG.length)
      .split(',');
    assert.deepEqual(
      wanted.filter((name) => off?.includes(name) !== true),
      [],
    );
  });
});
