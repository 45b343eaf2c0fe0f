import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {patienceMs, startReading, textBox} from '../support/app.ts';
import {drawnCamera, showDrawing} from '../support/cameras/drawn-camera.ts';
import {drawingOf} from '../support/cameras/drawn-letters.ts';
import {onlyInChromium} from '../support/browsers/launch-test-browser.ts';
import {askRecognizer, inRecognizer} from '../support/in-recognizer.ts';
import {openSession, type Session} from '../support/session.ts';

/** Has the next frame looked at twice, with a hand at this place to follow from then on. */
const canKeepTo = `globalThis.keepTo = null;
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.kind !== 'frame' || keepTo === null) return post.call(this, message, ...rest);
    const wish = {keepTo};
    keepTo = null;
    return post.call(this, {...message, secondLook: wish}, ...rest);
  };`;

/** Graphics that pass for a card, and give nothing but zeros to detectors that run on them: the third context and later ones. */
const blindGraphics = `let contexts = 0;
  const {getContext} = OffscreenCanvas.prototype;
  OffscreenCanvas.prototype.getContext = function (kind, ...rest) {
    const context = getContext.call(this, kind, ...rest);
    if (kind !== 'webgl2' || context === null || context.number) return context;
    context.number = ++contexts;
    const {getParameter} = context;
    context.getParameter = (name) => name === 0x9246 ? 'Some Card' : getParameter.call(context, name);
    if (context.number > 2) context.readPixels = (x, y, width, height, format, type, memory, at) =>
      memory.fill(0, at, at + 4 * width * height);
    return context;
  };
  globalThis.countContexts = () => contexts;`;

/** Software graphics would take minutes on a busy machine: what is blind does not see more on the processor. */
function withoutGraphics(recogniser: string): string {
  assert.ok(recogniser.includes(GRAPHICS_OR_NOT), 'the recogniser chooses between the two');
  return recogniser.replace(GRAPHICS_OR_NOT, '"CPU":"CPU"');
}

const GRAPHICS_OR_NOT = '"GPU":"CPU"';

/** Two letters side by side before the drawn camera. */
async function showTwo(page: Page, letters: readonly [string, string]): Promise<void> {
  const images = await Promise.all(
    letters.map(async (letter) => (await readFile(drawingOf(letter))).toString('base64')),
  );
  await page.evaluate(`(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1000;
    const context = canvas.getContext('2d');
    context.fillStyle = 'grey';
    context.fillRect(0, 0, 1000, 1000);
    for (const [i, image] of ${JSON.stringify(images)}.entries()) {
      const bytes = Uint8Array.from(atob(image), (character) => character.charCodeAt(0));
      context.drawImage(await createImageBitmap(new Blob([bytes])), 500 * i, 250, 500, 500);
    }
    await drawnCamera.show(canvas.toDataURL().replace(/^.*,/, ''));
  })()`);
}

describe('a second look', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  it('goes back to the other of two hands', async () => {
    const page = await session.open({init: `${canKeepTo}${drawnCamera}`});
    await startReading(page);
    await showTwo(page, ['L', 'Y']);
    await textBox(page).filter({hasText: /[LY]/}).waitFor({timeout: patienceMs});
    const isLeft = ((await textBox(page).textContent()) ?? '').includes('L');
    await page.evaluate(`keepTo = {x: ${isLeft ? 0.67 : 0.33}, y: 0.5}`);
    await textBox(page)
      .filter({hasText: isLeft ? 'Y' : 'L'})
      .waitFor({timeout: patienceMs});
  });

  it(
    'goes on with the processor where graphics see no hand, and remembers that',
    onlyInChromium('the contexts of other browsers are counted otherwise'),
    async () => {
      const page = await session.open({
        init: drawnCamera,
        prepare: inRecognizer(blindGraphics, withoutGraphics),
      });
      await startReading(page);
      await showDrawing(page, 'L');
      await textBox(page).filter({hasText: 'L'}).waitFor({timeout: patienceMs});
      await page.waitForFunction(
        () => localStorage.getItem('fingerspell.graphics') !== null,
        null,
        {
          timeout: patienceMs,
        },
      );
      assert.ok(Number(await askRecognizer(page, 'countContexts')) > 2, 'graphics were tried');
      await showDrawing(page, 'Y');
      await textBox(page).filter({hasText: 'Y'}).waitFor({timeout: patienceMs});
    },
  );
});
