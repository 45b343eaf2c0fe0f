import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import type {Browser} from 'playwright-core';
import {launchBrowser} from '../../support/browser/launch-browser.ts';
import {runAlone} from '../../support/command-line/command-line.ts';
import {fromRoot} from '../../support/files/paths.ts';

const USAGE = `npm run icons
Draws the PNG icons from static/icons/icon.svg; run it after changing the drawing.`;

interface Icon {
  readonly file: string;
  /** Pixels. */
  readonly side: number;
  /** Share (0..1) of the side that the mark takes. */
  readonly markShare: number;
  /** CSS length: how round the background's corners are. */
  readonly corners: string;
}

/** Systems cut maskable icons down to a circle of 80 % of the side, so their mark is smaller and their corners full. */
const ICONS: readonly Icon[] = [
  {file: 'icon-192.png', side: 192, markShare: 0.66, corners: '22%'},
  {file: 'icon-512.png', side: 512, markShare: 0.66, corners: '22%'},
  {file: 'icon-maskable-512.png', side: 512, markShare: 0.52, corners: '0'},
];
const BACKGROUND = '#0a6b5d';
const MARK = '#ffffff';

await runAlone(USAGE, async () => {
  parseArgs({options: {}});
  const folder = fromRoot('static', 'icons');
  const drawing = await readFile(fromRoot('static', 'icons', 'icon.svg'), 'utf8');
  await mkdir(folder, {recursive: true});
  const browser = await launchBrowser();
  try {
    for (const icon of ICONS) {
      await writeFile(fromRoot('static', 'icons', icon.file), await draw(browser, drawing, icon));
    }
  } finally {
    await browser.close();
  }
});

async function draw(browser: Browser, drawing: string, icon: Icon): Promise<Buffer> {
  const {side, markShare, corners} = icon;
  const page = await browser.newPage({viewport: {width: side, height: side}});
  const mark = drawing.replace(/stroke="#[0-9a-f]+"/i, `stroke="${MARK}"`);
  await page.setContent(`
    <style>
      body { margin: 0; background: transparent; }
      div { display: grid; place-items: center; width: ${side}px; height: ${side}px; border-radius: ${corners}; background: ${BACKGROUND}; }
      svg { width: ${side * markShare}px; }
    </style>
    <div>${mark}</div>`);
  const png = await page.screenshot({omitBackground: true});
  await page.close();
  return png;
}
