import {mkdir} from 'node:fs/promises';
import {currentBuild} from './build/current-build.ts';
import {runCommand} from './support/command-line.ts';
import {launchBrowser} from './support/launch-browser.ts';
import {fromRoot} from './support/paths.ts';
import {serveFolder} from './support/serve-folder.ts';

const USAGE = `npm run screenshots
Writes the pictures of README.md into docs/screenshots.`;

/** CSS pixels, and the theme each size is shown in. */
const SHOTS = [{name: 'start-desktop', width: 1440, height: 900, colorScheme: 'light'}] as const;

await runCommand(USAGE, async () => {
  const folder = fromRoot('docs', 'screenshots');
  await mkdir(folder, {recursive: true});
  const server = await serveFolder({root: await currentBuild()});
  const browser = await launchBrowser();
  try {
    for (const {name, width, height, colorScheme} of SHOTS) {
      const page = await browser.newPage({viewport: {width, height}, colorScheme});
      await page.goto(server.url);
      await page.getByRole('button', {name: 'Start the camera'}).waitFor();
      await page.screenshot({path: `${folder}/${name}.png`});
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
