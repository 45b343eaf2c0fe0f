import {readFile, writeFile} from 'node:fs/promises';
import {build} from 'esbuild';
import {launchBrowser} from '../../../../scripts/support/browser/launch-browser.ts';
import {fromRoot} from '../../../../scripts/support/files/paths.ts';
import type {Scene} from './hand-video.ts';
import type {EncodePage} from './encode-webm-page.ts';

/** Writes scenes as a 640×480 WebM file of 30 frames a second, each frame at its exact time however slow the machine is. */
export async function writeWebm(file: string, scenes: readonly Scene[]): Promise<void> {
  const browser = await launchBrowser();
  try {
    // Video encoders are open to secure pages only, and an empty page is none.
    const page = await browser.newPage();
    await page.route('http://localhost/', (route) =>
      route.fulfill({contentType: 'text/html', body: '<!doctype html><title>Encoder</title>'}),
    );
    await page.goto('http://localhost/');
    await page.addScriptTag({content: await bundleEncoder()});
    const parts = await Promise.all(
      scenes.map(async ({photo, seconds}) => ({
        source: photo === null ? null : (await readFile(photo)).toString('base64'),
        seconds,
      })),
    );
    const encoded = await page.evaluate(
      (list) => (globalThis as unknown as EncodePage).encodeWebm(list),
      parts,
    );
    await writeFile(file, Buffer.from(encoded, 'base64'));
  } finally {
    await browser.close();
  }
}

async function bundleEncoder(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fromRoot('test', 'e2e', 'support', 'cameras', 'encode-webm-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
