import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Route} from 'playwright-core';
import {builtApp, patienceMs, textBox} from '../support/app.ts';
import {openSession, type Session} from '../support/session.ts';

/** What becomes of a file on its way. */
const faults: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  missing: (route) => route.fulfill({status: 404}),
  'cut short': async (route) => {
    const body = await bodyOf(route);
    await route.fulfill({body: body.subarray(0, body.length / 2)});
  },
  'changed by one bit': async (route) => {
    const body = Buffer.from(await bodyOf(route));
    const middle = body.length >> 1;
    body.writeUInt8(body.readUInt8(middle) ^ 1, middle);
    await route.fulfill({body});
  },
  'a page instead': (route) =>
    route.fulfill({contentType: 'text/html', body: '<!doctype html><p>Welcome</p>'}),
  'a server’s fault': (route) => route.fulfill({status: 503, body: 'busy'}),
  'cut off': (route) => route.abort('connectionreset'),
};

/** Each file with faults of its own; together every fault meets a file, and every file a fault. */
const files: Readonly<Record<string, readonly string[]>> = {
  'vision_wasm_module_internal.*.js': ['changed by one bit', 'missing'],
  'vision_wasm_module_internal.*.wasm': ['a page instead'],
  'hand_landmarker.*.task': ['cut off', 'changed by one bit'],
  'tfjs-backend-wasm-simd.*.wasm': ['cut short'],
  'letters.*.json': ['a server’s fault'],
  'letters.*.bin': ['changed by one bit'],
  'letters-card.*.json': ['missing', 'a page instead'],
};

async function bodyOf(route: Route): Promise<Buffer> {
  return (await route.fetch()).body();
}

describe('a file of the hand reader', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  for (const [file, itsFaults] of Object.entries(files)) {
    for (const fault of itsFaults) {
      it(`${file} that is ${fault} is told of in one sentence, with the text kept`, async () => {
        const breakIt = faults[fault];
        assert.ok(breakIt !== undefined);
        const [start = '', end = ''] = file.split('*');
        const names = readdirSync(path.join(builtApp(), 'assets'));
        assert.ok(
          names.some((name) => name.startsWith(start) && name.endsWith(end)),
          file,
        );
        const page = await session.open({
          prepare: (opened) => opened.route(`**/assets/${file}`, breakIt),
          mayLog: /Failed to load resource/,
        });
        await page.keyboard.type('ada');
        await page.getByRole('button', {name: 'Start the camera'}).click();
        const alert = page.getByRole('alert');
        await alert.getByText(/did not arrive|arrived damaged/).waitFor({timeout: patienceMs});
        assert.equal(await textBox(page).textContent(), 'ADA');
      });
    }
  }
});
