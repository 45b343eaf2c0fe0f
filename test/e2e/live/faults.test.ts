import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {goTo, patienceMs, startReading, textBox} from '../support/app.ts';
import {
  breakCamera,
  drawnCamera,
  resizeCamera,
  showDrawing,
} from '../support/cameras/drawn-camera.ts';
import {askRecognizer, inRecognizer} from '../support/in-recognizer.ts';
import {onlyInChromium} from '../support/browsers/launch-test-browser.ts';
import {openSession, type Session} from '../support/session.ts';
import {withdrawCamera} from '../support/browsers/withdraw-camera.ts';

/** Notes when frames are handed to the recogniser, and how wide they are. */
const noteFrames = `globalThis.frames = [];
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.kind === 'frame') frames.push({atMs: performance.now(), width: message.image.width});
    return post.call(this, message, ...rest);
  };`;

/** Lets a test take the graphics away from a worker, or from a page. */
const keepContexts = `globalThis.contexts = [];
  for (const canvas of [globalThis.HTMLCanvasElement, globalThis.OffscreenCanvas]) {
    const getContext = canvas?.prototype.getContext;
    if (getContext) canvas.prototype.getContext = function (kind, ...rest) {
      const context = getContext.call(this, kind, ...rest);
      if (kind.startsWith('webgl') && context !== null) contexts.push(context);
      return context;
    };
  }
  globalThis.extensions = [];
  globalThis.loseGraphics = () => {
    extensions = contexts.flatMap((one) => one.getExtension('WEBGL_lose_context') ?? []);
    extensions.forEach((one) => one.loseContext());
    return extensions.length;
  };`;

/** Stops the recogniser once it has said that it will. */
const canHang = 'globalThis.hang = () => void setTimeout(() => { for (;;); });';

/** What `noteFrames` keeps in the page. */
interface Noted {
  readonly frames: readonly {readonly atMs: number; readonly width: number}[];
  readonly opened: number;
}

/** Waits until this many frames were handed over from now on. */
async function expectFrames(page: Page, count = 3): Promise<void> {
  const before: number = await page.evaluate('frames.length');
  await page.waitForFunction(
    (least) => (globalThis as unknown as Noted).frames.length >= least,
    before + count,
    {timeout: patienceMs},
  );
}

async function expectWidth(page: Page, width: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => (globalThis as unknown as Noted).frames.at(-1)?.width === wanted,
    width,
    {timeout: patienceMs},
  );
}

async function expectHint(page: Page, words: string): Promise<void> {
  await page.getByText(words).first().waitFor({timeout: patienceMs});
}

async function expectNoHint(page: Page, words: string): Promise<void> {
  await page.locator('.note').getByText(words).waitFor({state: 'detached', timeout: patienceMs});
}

/** Shows a letter until it is typed; a hand that is not read is taken away and shown again, as people do. */
async function show(page: Page, letter: string): Promise<void> {
  const typed = textBox(page).filter({hasText: letter});
  const isTyped = () =>
    typed.waitFor({timeout: patienceMs / 10}).then(
      () => true,
      () => false,
    );
  const attempts: string[] = [];
  while (attempts.length < 5) {
    const before: number = await page.evaluate('frames.length');
    await showDrawing(page, letter);
    if (await isTyped()) return;
    attempts.push(await whatHappened(page, before));
    await showDrawing(page, null);
    await expectFrames(page, 10);
  }
  assert.fail(`${letter} was shown five times and not typed:\n${attempts.join('\n')}`);
}

/** For whoever wants to know why nothing was typed. @param before frames that were handed over until then */
async function whatHappened(page: Page, before: number): Promise<string> {
  const frames: number = await page.evaluate('frames.length');
  const texts = (locator: Locator) => locator.allTextContents();
  const panel = await texts(page.getByRole('region', {name: 'The letter seen now'}));
  const hints = await texts(page.locator('.note'));
  return JSON.stringify({frames: frames - before, panel, hints});
}

/** The same, and takes the hand away. */
async function spell(page: Page, letter: string): Promise<void> {
  await show(page, letter);
  await showDrawing(page, null);
}

async function typedText(page: Page): Promise<string> {
  return ((await textBox(page).textContent()) ?? '').replaceAll(/\s/g, '');
}

describe('while somebody spells', () => {
  let session: Session;
  let page: Page;
  before(async () => {
    session = await openSession();
    page = await session.open({
      init: `${noteFrames}${drawnCamera}`,
      prepare: inRecognizer(`${keepContexts}${canHang}`),
    });
    await startReading(page);
    await expectFrames(page);
  });
  after(() => session.close());

  it('a black picture is named, until there is something to see again', async () => {
    const words = 'The picture is black';
    await breakCamera(page, 'black');
    await expectHint(page, words);
    await breakCamera(page, 'none');
    await expectNoHint(page, words);
  });

  it('a camera that gives no new picture is named and opened again, until one comes', async () => {
    const words = 'No new picture comes';
    await page.evaluate(`globalThis.opened = 0;
      const open = navigator.mediaDevices.getUserMedia;
      navigator.mediaDevices.getUserMedia = (wanted) => (opened++, open(wanted))`);
    await breakCamera(page, 'stopped');
    await expectHint(page, words);
    await page.waitForFunction(() => (globalThis as unknown as Noted).opened > 0, null, {
      timeout: patienceMs,
    });
    await breakCamera(page, 'none');
    await expectNoHint(page, words);
    await expectFrames(page);
  });

  it('a change of the camera’s resolution types nothing twice, and is followed', async () => {
    await show(page, 'L');
    await resizeCamera(page, 320, 240);
    await expectWidth(page, 320);
    await expectFrames(page, 10);
    assert.equal(await typedText(page), 'L');
    await resizeCamera(page, 480, 640);
    await expectWidth(page, 480);
    await resizeCamera(page, 640, 480);
    await spell(page, 'Y');
    assert.equal(await typedText(page), 'LY');
  });

  it(
    'a page that is frozen and resumed goes on with the same recogniser',
    onlyInChromium('only DevTools freeze a page'),
    async () => {
      const [worker] = page.workers();
      const client = await page.context().newCDPSession(page);
      await client.send('Page.setWebLifecycleState', {state: 'frozen'});
      await client.send('Page.setWebLifecycleState', {state: 'active'});
      await expectFrames(page);
      assert.deepEqual(page.workers(), [worker]);
      assert.equal(await typedText(page), 'LY');
    },
  );

  it('a recogniser that loses its graphics reads on', async () => {
    const lost = await askRecognizer(page, 'loseGraphics');
    assert.ok(Number(lost) > 0, 'it has graphics to lose');
    await spell(page, 'B');
    assert.equal(await typedText(page), 'LYB');
  });

  it('a recogniser that hangs is replaced', async (test) => {
    await expectFrames(page, 10);
    const replacement = page.waitForEvent('worker', {timeout: patienceMs});
    const hungAt = performance.now();
    await askRecognizer(page, 'hang');
    await replacement;
    test.diagnostic(`replaced ${Math.round(performance.now() - hungAt)} ms after it hung`);
    await expectFrames(page);
    assert.equal(await typedText(page), 'LYB');
  });
});

describe('in use', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  it('a permission that is taken back is named, and the text is kept', async () => {
    const page = await session.open();
    await page.keyboard.type('HI');
    await startReading(page);
    await withdrawCamera(page);
    await page.getByRole('alert').getByText('no longer allowed').waitFor({timeout: patienceMs});
    assert.equal(await typedText(page), 'HI');
  });

  it('a device without memory for the recogniser says so after three new starts', async () => {
    let starts = 0;
    const noMemory = `WebAssembly.Memory.prototype.grow = () => {
      throw new RangeError('made by a test: out of memory'); }`;
    const page = await session.open({prepare: inRecognizer(noMemory)});
    page.on('worker', () => starts++);
    await page.keyboard.type('HI');
    await page.getByRole('button', {name: 'Start the camera'}).click();
    await page
      .getByRole('alert')
      .getByText('The hand reader stopped')
      .waitFor({timeout: 4 * patienceMs});
    assert.equal(starts, 4);
    assert.equal(await typedText(page), 'HI');
  });

  it('a drawn hand whose graphics are lost is a still, and comes back with them', async () => {
    const page = await session.open({init: keepContexts});
    await goTo(page, 'Learn');
    const still = page.locator('fs-hand-view img');
    await page.getByRole('button', {name: 'Turn right'}).waitFor({timeout: patienceMs});
    await still.waitFor({state: 'detached', timeout: patienceMs});
    await page.evaluate('loseGraphics()');
    await still.waitFor({timeout: patienceMs});
    await page.evaluate('extensions.forEach((one) => one.restoreContext())');
    await still.waitFor({state: 'detached', timeout: patienceMs});
  });
});
