import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {patternCamera, startReading, textBox, waitForLetters} from '../support/app.ts';
import {drawnCamera, showDrawing} from '../support/cameras/drawn-camera.ts';
import {inRecognizer} from '../support/in-recognizer.ts';
import {onlyInChromium} from '../support/browsers/launch-test-browser.ts';
import {openSession, type Session} from '../support/session.ts';

const noWorkers = `globalThis.Worker = class { constructor() { throw new Error('made by a test'); } };`;

/** Safari before 17 and WebKitGTK. */
const noOffscreenGraphics = `{
  const getContext = OffscreenCanvas.prototype.getContext;
  OffscreenCanvas.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
  };
}`;

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

  it('reads on the page where only its canvases have WebGL', async () => {
    const page = await session.open({
      init: `${noOffscreenGraphics}${drawnCamera}`,
      prepare: inRecognizer(noOffscreenGraphics),
    });
    await startReading(page);
    await page.getByText('cannot read hands in the background').first().waitFor();
    await showDrawing(page, 'B');
    assert.match(await waitForLetters(page, 1), /^B/);
  });
});

describe('a browser without WebGL', onlyInChromium('a flag of Chromium takes WebGL away'), () => {
  let session: Session;
  before(async () => {
    session = await openSession({camera: [...patternCamera, '--disable-software-rasterizer']});
  });
  after(() => session.close());

  it('says what is missing and what to do, and keeps the text', async () => {
    const page = await session.open();
    await page.keyboard.type('hello');
    await page.getByRole('button', {name: 'Start the camera'}).click();
    await page.getByRole('heading', {name: 'The hand reader needs WebGL'}).waitFor();
    await page.getByText('Turn on graphics acceleration').waitFor();
    assert.equal(await textBox(page).textContent(), 'HELLO');
  });
});
