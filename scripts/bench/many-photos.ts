import fs from 'node:fs';
import path from 'node:path';
import {currentBuild} from '../build/current-build.ts';
import {measureMemory, openWatched} from '../support/built-app/watched-page.ts';
import {patience} from '../support/checks/slowness.ts';
import {launchBrowser} from '../support/browser/launch-browser.ts';
import {listPhotos} from '../support/files/list-photos.ts';
import {serveFolder} from '../support/server/serve-folder.ts';

/** Longest wait for a thousand photos, milliseconds. */
const patienceMs = () => patience(3_600_000);

export interface ManyPhotos {
  readonly photos: number;
  /** Milliseconds from giving them to the last one read. */
  readonly ms: number;
  /** Bytes of the page's heap after it, the photos still shown. */
  readonly heap: number;
}

/** Gives the Photo screen so many photos at once, of a folder's over and over. */
export async function measureManyPhotos(
  folder: string,
  counts: readonly number[],
): Promise<readonly ManyPhotos[]> {
  const files = listPhotos(folder).map((file) => path.join(folder, file));
  const server = await serveFolder({root: await currentBuild()});
  const browser = await launchBrowser();
  try {
    const figures: ManyPhotos[] = [];
    for (const photos of counts) {
      const page = await openWatched(browser, server.url);
      const screens = page.getByRole('navigation');
      await screens.getByRole('button', {name: 'Photo'}).click();
      const give = (chosen: readonly string[]) =>
        page.locator('fs-photo-chooser input[type=file]').setInputFiles(chosen.map(asFile));
      // The first one waits for the recogniser.
      await give(files.slice(0, 1));
      const progress = page.locator('fs-photo-screen progress');
      await page.locator('fs-photo-large').waitFor({timeout: patienceMs()});
      await progress.waitFor({state: 'detached', timeout: patienceMs()});
      const startedAt = performance.now();
      await give(Array.from({length: photos}, (_, i) => files[i % files.length] ?? ''));
      await page.evaluate('new Promise(requestAnimationFrame)');
      await progress.waitFor({state: 'detached', timeout: patienceMs()});
      const ms = performance.now() - startedAt;
      figures.push({photos, ms, heap: (await measureMemory(page)).heap});
      await page.close();
    }
    return figures;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Given by its content: the same name may come often. */
function asFile(file: string) {
  const mimeType = file.endsWith('.png') ? 'image/png' : 'image/jpeg';
  return {name: path.basename(file), mimeType, buffer: fs.readFileSync(file)};
}

export function describeManyPhotos(figures: readonly ManyPhotos[]): string {
  const rows = figures.map(({photos, ms, heap}) => {
    const rate = (photos * 1000) / ms;
    return `| ${photos} | ${(ms / 1000).toFixed(1)} | ${rate.toFixed(1)} | ${(heap / 1_000_000).toFixed(1)} |`;
  });
  return `Photos given to the Photo screen at once, three looks a hand:

| photos | s | photos a second | heap of the page after it, MB |
| --- | --- | --- | --- |
${rows.join('\n')}`;
}
