import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {softwareGraphicsFlags} from '../../../scripts/support/browser/launch-browser.ts';
import {serveFolder} from '../../../scripts/support/server/serve-folder.ts';
import {
  builtApp,
  openOffline,
  patienceMs,
  textBox,
  waitForLetters,
  wordMs,
} from '../support/app.ts';
import {fewDrawings} from '../support/cameras/few-drawings.ts';
import {drawingScripts} from '../support/cameras/drawing-code.ts';
import {launchTestBrowser} from '../support/browsers/launch-test-browser.ts';
import {openSession, type Session} from '../support/session.ts';

/** The demo's own first word has a double letter; these are drawn in the air, one of them twice. */
const FURTHER_WORDS = ['QUIZ', 'JAZZ'];

const noCamera = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream=device-count=0',
  ...softwareGraphicsFlags,
];

async function tryWithoutCamera(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Try it without a camera'}).click();
  await page.getByRole('region', {name: 'The letter seen now'}).waitFor({timeout: patienceMs});
}

async function spell(page: Page, word: string): Promise<void> {
  await page.getByRole('textbox', {name: 'A word for the hand to spell'}).fill(word);
  await page.locator('fs-demo-bar').getByRole('button', {name: 'Spell'}).click();
  await page.getByText('The hand signs').waitFor({timeout: wordMs});
  await page.getByText('Spelled.').waitFor({timeout: wordMs});
}

/** What was read; whether the space after it has been typed yet depends on the moment. */
async function typedText(page: Page): Promise<string> {
  return (await textBox(page).inputValue()).trimEnd();
}

/** Words are offered for what a hand spelled, and the one that is tapped is written. */
async function expectWordsOffered(page: Page, spelled: string): Promise<void> {
  // The lowered hand ends the word; the offers stay as they are from then on.
  await waitForLetters(page, spelled.length + 1, wordMs);
  const first = page.getByRole('group', {name: 'Words offered'}).getByRole('button').first();
  const [word = ''] = (await first.innerText()).split('\n');
  assert.notEqual(word, spelled);
  await first.click();
  await page.getByRole('group', {name: 'Words offered'}).waitFor({state: 'detached'});
  assert.equal(await typedText(page), word);
}

describe('the app without a camera', () => {
  let session: Session;
  before(async () => {
    session = await openSession({camera: noCamera});
  });
  after(() => session.close());

  it('reads back exactly what a drawn hand spells, and offers words, asking nothing of any other origin', async () => {
    const asked: string[] = [];
    const page = await session.open({
      init: fewDrawings,
      prepare: (opening) => {
        opening.context().on('request', (request) => asked.push(request.url()));
        return Promise.resolve();
      },
    });
    const fetchedCode = () =>
      asked.filter((url) => drawingScripts().some((one) => url.endsWith(one)));
    await page.getByRole('button', {name: 'Start the camera'}).click();
    await page.getByRole('alert').getByText('No camera found').waitFor({timeout: patienceMs});
    assert.ok(drawingScripts().length > 0);
    assert.deepEqual(fetchedCode(), []);

    await tryWithoutCamera(page);
    assert.equal(fetchedCode().length, drawingScripts().length);
    await page.getByText('Spelled.').waitFor({timeout: wordMs});
    assert.equal(await typedText(page), 'HELLO');
    for (const word of FURTHER_WORDS) {
      await page.getByRole('button', {name: 'Clear'}).click();
      await spell(page, word);
      assert.equal(await typedText(page), word);
    }
    await page.getByRole('button', {name: 'Clear'}).click();
    await spell(page, 'HEL');
    await expectWordsOffered(page, 'HEL');

    const foreign = asked.filter(
      (url) => !/^(?:blob|data):/.test(url) && !url.startsWith(session.url),
    );
    assert.deepEqual(foreign, []);
  });

  it('stops the hand and offers the camera again', async () => {
    const page = await session.open({init: fewDrawings});
    await tryWithoutCamera(page);
    await page.getByRole('button', {name: 'Stop'}).click();
    await page.getByRole('button', {name: 'Start the camera'}).waitFor();
    assert.equal(await page.getByText('The hand signs').count(), 0);
  });
});

describe('the drawn hand after one visit', () => {
  it('spells and is read with the network cut and the server stopped', async () => {
    const server = await serveFolder({root: builtApp(), compress: false});
    const browser = await launchTestBrowser({args: noCamera});
    try {
      const context = await browser.newContext();
      await context.addInitScript(fewDrawings);
      const page = await openOffline(context, server);
      await tryWithoutCamera(page);
      assert.match(await waitForLetters(page, 1), /^H/);
    } finally {
      await browser.close();
    }
  });
});
