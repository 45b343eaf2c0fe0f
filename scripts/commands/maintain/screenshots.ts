import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import type {Browser, Page} from 'playwright-core';
import {currentBuild} from '../../build/current-build.ts';
import {filmText} from '../../screenshots/film-text.ts';
import {SHOTS, type Shot} from '../../screenshots/shots.ts';
import {noteSlowness, patience} from '../../support/checks/slowness.ts';
import {runAlone} from '../../support/command-line/command-line.ts';
import {launchBrowser, softwareGraphicsFlags} from '../../support/browser/launch-browser.ts';
import {fromRoot} from '../../support/files/paths.ts';
import {skipWelcome} from '../../support/built-app/skip-welcome.ts';
import {serveFolder} from '../../support/server/serve-folder.ts';

const USAGE = `npm run screenshots [-- NAME…]
Takes the pictures of every screen on a phone, a tablet and a desk, for README.md and the manifest, into docs/screenshots.
  NAME   only these screens: ${SHOTS.map(({name}) => name).join(', ')}`;

/** CSS pixels, and how many pixels of the picture each side of one is. */
const SIZES = [
  {size: 'phone', width: 390, height: 844, scale: 2},
  {size: 'tablet', width: 820, height: 1180, scale: 1},
  {size: 'desktop', width: 1440, height: 900, scale: 1},
] as const;
/** What the camera shows. */
const HELD_LETTER = {text: 'L', lettersPerSecond: 0.25, format: 'mjpeg', name: 'hand'} as const;
/** Of WebP, 0..1. */
const QUALITY = 0.8;

/** Runs in the page, before the app; the camera shows the next letter of it. */
const SPELLED_SO_FAR = `localStorage.setItem('fingerspell.text', '{"text":"HE","caret":2,"from":null}')`;

/** Runs in the page, before the app: how fast somebody read who watched for a fortnight, and the word they watch now. */
const WATCHED_FOR_DAYS = `{
  const speeds = [1.8, 2.1, 1.9, 2.4, 2.3, 2.6, 3, 2.7, 3.2, 3.1, 3.5];
  const dayBefore = (days) => new Date(Date.now() - days * 864e5).toISOString().slice(0, 10);
  const days = speeds.map((readable, i) => ({day: dayBefore(14 - i), words: 20, right: 16, readable}));
  const misread = {M: 2, N: 2, MA: 1, ZZ: 1};
  const watch = {pace: 3.4, isSettled: true, days, tries: [], misread};
  const keep = (key, value) => localStorage.setItem('fingerspell.' + key, JSON.stringify(value));
  keep('practice', {format: 1, letters: {}, streak: null, watch});
  keep('practice-choices', {exercise: 'watch', ownText: 'MAYBE'});
  keep('watch-choices', {words: 'common', hand: 'right'});
}`;

/** Runs in the page. Base64 of a PNG in, base64 of a WebP out. */
const ENCODE = `async (png, quality) => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + png;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', quality).replace(/^.*,/, '');
}`;

interface Place {
  readonly browser: Browser;
  readonly url: string;
  readonly folder: string;
}

await runAlone(USAGE, async () => {
  const {positionals} = parseArgs({allowPositionals: true});
  const wanted = SHOTS.filter(({name}) => positionals.length === 0 || positionals.includes(name));
  const folder = fromRoot('docs', 'screenshots');
  await mkdir(folder, {recursive: true});
  await noteSlowness();
  const cameraFile = await filmText(HELD_LETTER);
  const server = await serveFolder({root: await currentBuild()});
  const browser = await launchBrowser({cameraFile, args: softwareGraphicsFlags});
  try {
    for (const shot of wanted) await takeAll({browser, url: server.url, folder}, shot);
  } finally {
    await browser.close();
    await server.close();
  }
});

async function takeAll(place: Place, shot: Shot): Promise<void> {
  for (const size of SIZES) {
    for (const scheme of shot.schemes) await take(place, shot, size, scheme);
  }
}

async function take(
  {browser, url, folder}: Place,
  {name, firstVisit, spelled, watched, arrive}: Shot,
  {size, width, height, scale}: (typeof SIZES)[number],
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const context = await browser.newContext({
    viewport: {width, height},
    deviceScaleFactor: scale,
    colorScheme,
    // Without motion a picture is the same every time.
    reducedMotion: 'reduce',
    // The line about the offline copy would count megabytes.
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(patience(30_000));
  if (firstVisit !== true) await skipWelcome(context);
  if (spelled === true) await context.addInitScript(SPELLED_SO_FAR);
  if (watched === true) await context.addInitScript(WATCHED_FOR_DAYS);
  const page = await context.newPage();
  await page.goto(url);
  await arrive(page);
  const file = `${name}-${size}${colorScheme === 'dark' ? '-dark' : ''}.webp`;
  await writeFile(path.join(folder, file), await toWebp(page, await page.screenshot()));
  console.log(file);
  await context.close();
}

/** The browser is the encoder: no package is needed for it. */
async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  const encoded = await page.evaluate(`(${ENCODE})('${png.toString('base64')}', ${QUALITY})`);
  return Buffer.from(String(encoded), 'base64');
}
