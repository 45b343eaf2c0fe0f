import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startReading, waitForLetters} from './support/app.ts';
import {drawnCamera, showDrawing} from './support/drawn-camera.ts';
import {openSession, type Session} from './support/session.ts';

const noWorkers = `globalThis.Worker = class { constructor() { throw new Error('made by a test'); } };`;

describe('a browser whose workers cannot read', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  it('reads on the page, and says that it may be slow', async () => {
    const page = await session.open({init: `${noWorkers}${drawnCamera}`});
    await startReading(page);
    await page.getByText('cannot read hands in the background').first().waitFor();
    await showDrawing(page, 'B');
    assert.match(await waitForLetters(page, 1), /^B/);
  });
});
