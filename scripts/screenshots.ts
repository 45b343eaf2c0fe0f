import {mkdir} from 'node:fs/promises';
import type {Page} from 'playwright-core';
import {currentBuild} from './build/current-build.ts';
import {runCommand} from './support/command-line.ts';
import {launchBrowser, softwareGraphicsFlags} from './support/launch-browser.ts';
import {fromRoot} from './support/paths.ts';
import {skipWelcome} from './support/skip-welcome.ts';
import {serveFolder} from './support/serve-folder.ts';

const USAGE = `npm run screenshots
Writes the pictures of README.md into docs/screenshots.`;

interface Shot {
  readonly name: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  readonly arrive: (page: Page) => Promise<void>;
}

const SHOTS: readonly Shot[] = [
  {name: 'start-desktop', width: 1440, height: 900, colorScheme: 'light', arrive: awaitStart},
  {name: 'learn-desktop', width: 1440, height: 900, colorScheme: 'light', arrive: openLearn},
];

await runCommand(USAGE, async () => {
  const folder = fromRoot('docs', 'screenshots');
  await mkdir(folder, {recursive: true});
  const server = await serveFolder({root: await currentBuild()});
  const browser = await launchBrowser({args: softwareGraphicsFlags});
  try {
    for (const {name, width, height, colorScheme, arrive} of SHOTS) {
      // Without motion a picture is the same every time.
      const page = await browser.newPage({
        viewport: {width, height},
        colorScheme,
        reducedMotion: 'reduce',
      });
      await skipWelcome(page);
      await page.goto(server.url);
      await arrive(page);
      await page.screenshot({path: `${folder}/${name}.png`});
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
});

function awaitStart(page: Page): Promise<void> {
  return page.getByRole('button', {name: 'Start the camera'}).waitFor();
}

async function openLearn(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', {name: 'Learn'}).click();
  await page.getByRole('radio', {name: 'Y', exact: true}).check();
  await page.locator('fs-hand-view').waitFor();
  await page.locator('fs-hand-view img').waitFor({state: 'detached'});
  await page.locator('fs-hand-view').getByRole('img').blur();
}
