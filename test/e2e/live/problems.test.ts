import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import type {Page, Route} from 'playwright-core';
import {patienceMs, startReading, textBox} from '../support/app.ts';
import {askRecognizer, inRecognizer} from '../support/in-recognizer.ts';
import {openSession, type OpenOptions, type Session} from '../support/session.ts';

const WORD = 'ABC';

/** Types a word, starts the camera and expects a problem's title, with the word still there. */
async function expectProblem(session: Session, title: string, options: OpenOptions): Promise<Page> {
  const page = await session.open(options);
  await page.keyboard.type(WORD);
  await page.getByRole('button', {name: 'Start the camera'}).click();
  await page.getByRole('alert').getByText(title).waitFor({timeout: patienceMs});
  assert.equal(await textBox(page).textContent(), WORD);
  await page.keyboard.type('D');
  assert.equal(await textBox(page).textContent(), `${WORD}D`);
  return page;
}

function refuseCamera(errorName: string, message = 'made by a test'): OpenOptions {
  return {
    init: `navigator.mediaDevices.getUserMedia =
      () => Promise.reject(new DOMException('${message}', '${errorName}'))`,
  };
}

function breakFile(pattern: string, break_: (route: Route) => Promise<void>): OpenOptions {
  return {prepare: (page) => page.route(pattern, break_)};
}

async function truncate(route: Route): Promise<void> {
  const body = await (await route.fetch()).body();
  await route.fulfill({body: body.subarray(0, body.length / 2)});
}

describe('without a working camera', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  it('says that the camera is blocked', async () => {
    const denied = refuseCamera('NotAllowedError', 'Permission denied');
    await expectProblem(session, 'The camera is blocked', denied);
  });

  it('says that the question was closed, and that the system keeps the camera back', async () => {
    const dismissed = refuseCamera('NotAllowedError', 'Permission dismissed');
    await expectProblem(session, 'The camera was not allowed yet', dismissed);
    const bySystem = refuseCamera('NotAllowedError', 'Permission denied by system');
    await expectProblem(session, 'The system keeps the camera', bySystem);
  });

  it('says that the camera is in use', async () => {
    await expectProblem(session, 'The camera is in use', refuseCamera('NotReadableError'));
  });

  it('goes on after “Try again” when the camera is free', async () => {
    const init = `const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      let tries = 0;
      navigator.mediaDevices.getUserMedia = (wanted) => tries++ === 0
        ? Promise.reject(new DOMException('made by a test', 'NotReadableError'))
        : real(wanted)`;
    const page = await expectProblem(session, 'The camera is in use', {init});
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.getByRole('region', {name: 'The letter seen now'}).waitFor({timeout: patienceMs});
  });

  it('says that there is no camera', async () => {
    const withoutCamera = await openSession({
      camera: [
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream=device-count=0',
      ],
    });
    try {
      await expectProblem(withoutCamera, 'No camera found', {});
    } finally {
      await withoutCamera.close();
    }
  });
});

describe('without a working recogniser', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(() => session.close());

  it('says that the browser lacks WebAssembly SIMD', async () => {
    const prepare = inRecognizer('WebAssembly.validate = () => false');
    await expectProblem(session, 'This browser is too old', {prepare});
  });

  it('says that a file did not arrive, and starts when it does', async () => {
    const pattern = '**/assets/letters.*.bin';
    const missing = breakFile(pattern, (route) => route.fulfill({status: 404}));
    const page = await expectProblem(session, 'did not arrive', missing);
    await page.unroute(pattern);
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.getByRole('region', {name: 'The letter seen now'}).waitFor({timeout: patienceMs});
  });

  it('says that the network arrived damaged', async () => {
    const truncated = breakFile('**/assets/letters.*.bin', truncate);
    await expectProblem(session, 'arrived damaged', truncated);
  });

  it('says that the hand model arrived damaged', async () => {
    const truncated = breakFile('**/assets/hand_landmarker.*.task', truncate);
    await expectProblem(session, 'arrived damaged', truncated);
  });

  it('says that the network is not for this version', async () => {
    await expectProblem(session, 'does not fit this version', {prepare: swapModelCard});
  });

  it('starts a crashed recogniser again without losing the text', async () => {
    const crash = `globalThis.crash = () => void setTimeout(() => {
      throw new Error('made by a test'); });`;
    const page = await session.open({prepare: inRecognizer(crash)});
    await page.keyboard.type(WORD);
    await startReading(page);
    const replacement = page.waitForEvent('worker', {timeout: patienceMs});
    await askRecognizer(page, 'crash');
    await replacement;
    await page.getByRole('region', {name: 'The letter seen now'}).waitFor({timeout: patienceMs});
    assert.equal(await textBox(page).textContent(), WORD);
  });
});

/** Serves a card for other labels and tells the page to expect it, as a mixed-up deployment would. */
async function swapModelCard(page: Page): Promise<void> {
  const cardPattern = '**/assets/letters-card.*.json';
  await page.route(/\/(?:main|chunk)-\w+\.js$/, async (route) => {
    const script = await (await route.fetch()).text();
    const url = /\.\/assets\/letters-card\.[^"']+/.exec(script)?.[0];
    if (url === undefined) {
      await route.continue();
      return;
    }
    const card = await page.request.get(new URL(url, route.request().url()).href);
    const body = JSON.stringify({...((await card.json()) as object), labels: ['A', 'B']});
    await page.route(cardPattern, (one) => one.fulfill({body, contentType: 'application/json'}));
    await route.fulfill({
      body: script
        .replaceAll(sha256(await card.body()), sha256(body))
        .replaceAll(`bytes:${(await card.body()).length}`, `bytes:${Buffer.byteLength(body)}`),
      contentType: 'text/javascript',
    });
  });
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
