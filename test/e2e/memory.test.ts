import assert from 'node:assert/strict';
import path from 'node:path';
import {describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {AppPage} from '../../scripts/harness/app-protocol.ts';
import {openAppHarness} from '../../scripts/support/app-harness.ts';
import {drawingOf} from './support/drawn-letters.ts';

const FRAMES = 2_000;
/** Later releases of the hand detector report to their maker when they are closed. */
const afterCloseMs = 3_000;

describe('2,000 frames and closing the detector', () => {
  it('leave no tensor and no bitmap behind and ask nothing of any other origin', async () => {
    const photo = drawingOf('L');
    const harness = await openAppHarness('auto', {'/photos/': path.dirname(photo)});
    try {
      const page = await harness.openPage();
      const asked: string[] = [];
      page.context().on('request', (request) => asked.push(request.url()));
      const run = await page.evaluate(
        ([app, url, frames]) => (globalThis as unknown as AppPage).runLong(app, url, frames),
        [harness.app, `/photos/${path.basename(photo)}`, FRAMES] as const,
      );
      await setTimeout(afterCloseMs);
      assert.ok(run.handsFound > FRAMES * 0.99, `a hand in ${run.handsFound} frames`);
      assert.deepEqual(run.late, run.early);
      assert.equal(run.late.liveBitmaps, 0);
      const {origin} = new URL(page.url());
      assert.deepEqual(
        asked.filter((url) => new URL(url).origin !== origin),
        [],
      );
    } finally {
      await harness.close();
    }
  });
});
