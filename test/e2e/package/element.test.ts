import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {settledHeap} from '../../../scripts/support/built-app/watched-page.ts';
import {assertAccessible, OPENED_TO_CHECK} from '../support/accessibility.ts';
import {onlyInChromium} from '../support/browsers/launch-test-browser.ts';
import {
  openPackageSession,
  startSpelling,
  wordField,
  type PackageSession,
} from '../support/package/element-page.ts';
import {seesNoHand} from '../support/sees-no-hand.ts';

/** Counts the page's workers and cameras that run. */
const COUNT = `
  globalThis.counted = {workers: 0, running: 0, cameras: 0};
  globalThis.Worker = class extends Worker {
    constructor(...given) { super(...given); counted.workers++; counted.running++; }
    terminate() { super.terminate(); counted.running--; }
  };
  const open = navigator.mediaDevices.getUserMedia;
  navigator.mediaDevices.getUserMedia = async (asked) => {
    const stream = await open(asked);
    const [track] = stream.getTracks();
    const stop = track.stop.bind(track);
    counted.cameras++;
    track.stop = () => { stop(); counted.cameras--; };
    return stream;
  };`;

interface Counts {
  /** Workers that were started. */
  readonly workers: number;
  /** Of them, those that run. */
  readonly running: number;
  /** That run. */
  readonly cameras: number;
}

function count(page: Page): Promise<Counts> {
  return page.evaluate(() => (globalThis as unknown as {counted: Counts}).counted);
}

/** How often a page that may leak is measured before it is said to. */
const MOST_ROUNDS = 3;

/** Puts the element on the page, has it read and takes it away again. */
async function mount(times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    const element = document.createElement('fingerspell-input');
    element.assetsUrl = './fingerspell/';
    const reading = new Promise<void>((resolve) => {
      element.addEventListener('status', ({detail}) => {
        if (detail.kind === 'reading') resolve();
      });
    });
    document.body.append(element);
    await element.start();
    await reading;
    element.remove();
  }
}

/** What the page is told of the next problem, and in which state the element is then. */
function toldProblem(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const element = document.querySelector('fingerspell-input');
        element?.addEventListener('problem', ({detail: {kind, title}}) => {
          resolve({kind, title, status: element.status.kind});
        });
      }),
  );
}

async function setAssetsUrl(page: Page, url: string): Promise<void> {
  await page.locator('fingerspell-input').evaluate((element, wanted) => {
    element.setAttribute('assets-url', wanted);
  }, url);
}

/** Moves the last element of the page to its front, as far as the browser moves without taking away. */
function moveToFront(): void {
  const last = Array.from(document.querySelectorAll('fingerspell-input')).at(-1);
  const {body} = document as unknown as {
    body: {moveBefore?(node: Node | undefined, before: Node | null): void; firstChild: Node};
  };
  body.moveBefore?.(last, body.firstChild);
}

describe('<fingerspell-input>', () => {
  let session: PackageSession;
  before(async () => {
    session = await openPackageSession(['plain']);
  });
  after(() => session.close());

  it('asks for nothing and loads nothing before the first tap', async () => {
    const asked: string[] = [];
    const page = await session.openPage('plain', {
      init: COUNT,
      prepare: async (opened) => {
        opened.on('request', (request) => asked.push(new URL(request.url()).pathname));
        await seesNoHand(opened);
      },
    });
    await wordField(page).waitFor();
    assert.deepEqual(await count(page), {workers: 0, running: 0, cameras: 0});
    assert.deepEqual(
      asked.filter((one) => one.includes('/fingerspell/')),
      [],
    );
    assert.equal(
      asked.some((one) => one.endsWith('/reader.js')),
      false,
    );
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });

  it('gets the focus by its label', async () => {
    const page = await session.openPage('plain', {prepare: seesNoHand});
    await page.getByText('A word', {exact: true}).click();
    await page.keyboard.type('Bo');
    assert.equal(await wordField(page).inputValue(), 'Bo');
  });

  it('can be used by keys alone', async () => {
    const page = await session.openPage('plain', {prepare: seesNoHand});
    await page.keyboard.press('Tab');
    await page.keyboard.type('Bo');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('img', {name: 'No letter'}).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', {name: 'Start the camera'}).waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/word=Bo$/);
  });

  it('is accessible before the tap and while it reads', async () => {
    const page = await session.openPage('plain', {...OPENED_TO_CHECK, prepare: seesNoHand});
    // The form’s own button is the page’s.
    await page.evaluate(() => document.querySelector('form > button')?.remove());
    await assertAccessible(page);
    await startSpelling(page);
    await assertAccessible(page);
  });

  it('shares one recogniser with another: whoever begins stops the one before', async () => {
    const page = await session.openPage('plain', {init: COUNT, prepare: seesNoHand});
    await startSpelling(page);
    await page.evaluate(() => {
      const other = document.createElement('fingerspell-input');
      other.assetsUrl = './fingerspell/';
      document.body.append(other);
    });
    await page.getByRole('button', {name: 'Start the camera'}).click();
    await page.waitForFunction(
      () =>
        Array.from(
          document.querySelectorAll('fingerspell-input'),
          ({status}) => status.kind,
        ).join() === 'off,reading',
    );
    assert.deepEqual(await count(page), {workers: 1, running: 1, cameras: 1});
    await page.evaluate(moveToFront);
    assert.deepEqual(await count(page), {workers: 1, running: 1, cameras: 1}, 'after a move');
    await page.getByRole('button', {name: 'Stop'}).click();
    assert.deepEqual(await count(page), {workers: 1, running: 0, cameras: 0});
  });

  it(
    'lets go of camera, worker and memory when it leaves the page, fifty times',
    onlyInChromium('DevTools measure the memory'),
    async () => {
      const page = await session.openPage('plain', {init: COUNT, prepare: seesNoHand});
      await wordField(page).waitFor();
      const client = await page.context().newCDPSession(page);
      const measure = async () => {
        const heap = await settledHeap(client);
        const {nodes, jsEventListeners: listeners} = await client.send('Memory.getDOMCounters');
        return {heap, nodes, listeners};
      };
      const isFlat = ({nodes, listeners, kilobytes}: Awaited<ReturnType<typeof growth>>) =>
        nodes < 50 && listeners < 50 && kilobytes < 150;
      const growth = async () => {
        const before = await measure();
        await page.evaluate(mount, 50);
        const afterwards = await measure();
        return {
          nodes: afterwards.nodes - before.nodes,
          listeners: afterwards.listeners - before.listeners,
          kilobytes: Math.round((afterwards.heap - before.heap) / 1000),
        };
      };
      // As often as is measured: what is compiled at first is no leak.
      await page.evaluate(mount, 50);
      // One element may be held that an old stack still seems to name; what leaks leaks each time.
      const rounds = [await growth()];
      while (rounds.length < MOST_ROUNDS && !rounds.some(isFlat)) rounds.push(await growth());
      assert.ok(rounds.some(isFlat), JSON.stringify(rounds));
      const workers = 50 * (1 + rounds.length);
      assert.deepEqual(await count(page), {workers, running: 0, cameras: 0});
    },
  );

  for (const [missing, file] of [
    ['a file that is loaded', 'letters.*.bin'],
    ['the reader’s script', 'recognizer-worker-*.js'],
  ] as const) {
    it(`says what to do where the folder lacks ${missing}, to the page as well`, async () => {
      const page = await session.openPage('plain', {
        mayLog: /404|Failed to load|Loading Worker from/,
        prepare: (opened) => opened.route(`**/${file}`, (route) => route.fulfill({status: 404})),
      });
      const told = toldProblem(page);
      await page.getByRole('button', {name: 'Start the camera'}).click();
      const title = 'A part of the hand reader did not arrive';
      assert.deepEqual(await told, {kind: 'asset-missing', title, status: 'problem'});
      await page.getByRole('alert').getByText(title).waitFor();
      await page.getByRole('alert').getByText('npx fingerspell-input copy-assets DIR').waitFor();
      await page.getByRole('button', {name: 'Try again'}).waitFor();
    });
  }

  it('says where the folder has to lie, asks for no camera, and goes on with another', async () => {
    const page = await session.openPage('plain', {init: COUNT, prepare: seesNoHand});
    await setAssetsUrl(page, 'https://elsewhere.example/fingerspell/');
    const told = toldProblem(page);
    await page.getByRole('button', {name: 'Start the camera'}).click();
    const title = 'The hand reader lies at another address';
    assert.deepEqual(await told, {kind: 'files-elsewhere', title, status: 'problem'});
    await page.getByRole('alert').getByText('has to serve the folder').waitFor();
    assert.deepEqual(await count(page), {workers: 0, running: 0, cameras: 0});
    await setAssetsUrl(page, './fingerspell/');
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.getByRole('img', {name: 'No letter'}).waitFor();
  });

  it('speaks the language of the page', async () => {
    const page = await session.openPage('plain', {prepare: seesNoHand});
    await page.evaluate(() => {
      document.documentElement.lang = 'es';
      document
        .querySelector('fingerspell-input')
        ?.replaceWith(document.createElement('fingerspell-input'));
    });
    await page.getByText('El vídeo nunca sale de este dispositivo.').waitFor();
  });
});
