import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {packageFolder} from '../../scripts/support/paths.ts';
import {softwareGraphicsFlags} from '../../scripts/support/launch-browser.ts';
import {goTo, patienceMs, patternCamera, startReading} from './support/app.ts';
import {drawingFile, givePhotos} from './support/photos.ts';
import {openSession, type OpenOptions, type Session} from './support/session.ts';

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly {
      readonly target: readonly unknown[];
      readonly failureSummary?: string;
    }[];
  }[];
}

const SCREENS: Readonly<
  Record<string, {options: OpenOptions; arrive: (page: Page) => Promise<void>}>
> = {
  start: {options: {}, arrive: () => Promise.resolve()},
  live: {options: {}, arrive: startReading},
  problem: {
    options: {
      init: `navigator.mediaDevices.getUserMedia =
        () => Promise.reject(new DOMException('made by a test', 'NotReadableError'))`,
    },
    arrive: async (page) => {
      await page.getByRole('button', {name: 'Start the camera'}).click();
      await page.getByRole('alert').waitFor();
    },
  },
  learn: {
    options: {},
    arrive: async (page) => {
      await goTo(page, 'Learn');
      await page.locator('fs-hand-view').waitFor();
      await page.locator('fs-hand-view img').waitFor({state: 'detached', timeout: patienceMs});
    },
  },
  'empty photo': {options: {}, arrive: openPhoto},
  'one photo': {
    options: {},
    arrive: async (page) => {
      await openPhoto(page);
      await givePhotos(page, [drawingFile('I')]);
    },
  },
  'several photos': {
    options: {},
    arrive: async (page) => {
      await openPhoto(page);
      const broken = {...drawingFile('A'), name: 'broken.jpg', buffer: Buffer.from('no picture')};
      await givePhotos(page, [drawingFile('I'), broken]);
    },
  },
  'photo problem': {
    options: {prepare: (page) => page.route('**/*.task', (route) => route.abort())},
    arrive: async (page) => {
      await openPhoto(page);
      await page.locator('fs-photo-chooser input[type=file]').setInputFiles([drawingFile('I')]);
      await page.getByRole('alert').waitFor({timeout: patienceMs});
    },
  },
  demo: {
    options: {},
    arrive: async (page) => {
      await page.getByRole('button', {name: 'Try it without a camera'}).click();
      await page.getByRole('region', {name: 'The letter seen now'}).waitFor({timeout: patienceMs});
    },
  },
  settings: {
    options: {},
    arrive: async (page) => {
      await page.getByRole('button', {name: 'Settings'}).click();
      const word = page.getByRole('textbox', {name: 'A name or word'});
      for (const text of ['Zoe', 'R2D2']) {
        await word.fill(text);
        await word.press('Enter');
      }
      await page.getByText('Only the letters A to Z').waitFor();
    },
  },
};

const PHONE = {width: 390, height: 844};
const DESK = {width: 1440, height: 900};

describe('accessibility', () => {
  let session: Session;
  let axe: string;
  before(async () => {
    session = await openSession({camera: [...patternCamera, ...softwareGraphicsFlags]});
    axe = await readFile(path.join(packageFolder('axe-core'), 'axe.min.js'), 'utf8');
  });
  after(() => session.close());

  for (const [name, {options, arrive}] of Object.entries(SCREENS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`axe finds nothing on the ${name} screen, ${colorScheme}`, async () => {
        const viewport = colorScheme === 'light' ? PHONE : DESK;
        const page = await session.open({
          ...options,
          viewport,
          colorScheme,
          reducedMotion: 'reduce',
          bypassCSP: true,
        });
        await page.keyboard.type('HEL');
        await awaitOffers(page);
        await arrive(page);
        assert.deepEqual(await findViolations(page, axe), []);
      });
    }
  }

  it('nothing is cut off sideways in Learn on a phone', async () => {
    const page = await session.open({viewport: PHONE});
    await goTo(page, 'Learn');
    await page.locator('fs-hand-view').waitFor();
    assert.equal(await sidewaysOverflow(page), 0);
  });

  it('nothing is cut off sideways in Photo on a narrow phone', async () => {
    const page = await session.open({viewport: {width: 320, height: 640}});
    for (const state of ['one photo', 'several photos']) {
      await page.reload();
      await SCREENS[state]?.arrive(page);
      assert.equal(await sidewaysOverflow(page), 0);
    }
  });

  for (const [name, viewport] of Object.entries({
    phone: PHONE,
    'desk at 200 %': {width: 720, height: 450},
  })) {
    it(`nothing is cut off sideways on a ${name}`, async () => {
      const page = await session.open({viewport});
      await page.keyboard.type('A long text that has to be broken into several lines');
      await startReading(page);
      assert.equal(await sidewaysOverflow(page), 0);
    });
  }

  for (const name of [
    ...['live', 'learn', 'demo', 'settings'],
    ...['empty photo', 'one photo', 'several photos'],
  ]) {
    it(`everything to tap is large enough for a thumb, ${name}`, async () => {
      const page = await session.open({viewport: PHONE});
      await page.keyboard.type('HEL');
      await awaitOffers(page);
      await SCREENS[name]?.arrive(page);
      for (const role of ['button', 'radio', 'textbox', 'slider'] as const) {
        for (const target of await page.getByRole(role).all()) {
          const box = await target.boundingBox();
          assert.ok(
            box !== null && box.width >= 44 && box.height >= 44,
            `${role} ${await target.innerHTML()}`,
          );
        }
      }
    });
  }
});

async function openPhoto(page: Page): Promise<void> {
  await goTo(page, 'Photo');
  await page.getByRole('button', {name: 'Choose pictures'}).waitFor();
}

/** CSS pixels of the page that lie outside the window. */
function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

async function awaitOffers(page: Page): Promise<void> {
  await page.getByRole('group', {name: 'Words offered'}).waitFor({timeout: patienceMs});
}

async function findViolations(page: Page, axe: string): Promise<readonly string[]> {
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() =>
    (globalThis as unknown as {axe: {run(): Promise<AxeResults>}}).axe.run(),
  );
  return violations.flatMap(({id, nodes}) =>
    nodes.map((node) => `${id} at ${node.target.flat().join(' ')}: ${node.failureSummary ?? ''}`),
  );
}
