import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {build} from 'esbuild';
import {fromRoot} from '../../../../scripts/support/files/paths.ts';
import {launchTestBrowser} from '../browsers/launch-test-browser.ts';
import type {Scene} from './hand-video.ts';
import type {EncodePage, VideoShape} from './encode-video-page.ts';

const UPRIGHT = {width: 640, height: 480, rotation: 0, frameSeconds: [0.1]} as const;

/**
 * Writes scenes as a .webm or .mp4 file, each frame at its exact time however slow the machine is.
 * @param shape 640×480, upright and 10 frames a second, where it does not say otherwise
 */
export async function writeVideo(
  file: string,
  scenes: readonly Scene[],
  shape: Partial<Omit<VideoShape, 'format'>> = {},
): Promise<void> {
  const browser = await launchTestBrowser();
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
    const format = path.extname(file) === '.mp4' ? 'mp4' : 'webm';
    const encoded = await page.evaluate(
      ([list, wanted]) => (globalThis as unknown as EncodePage).encodeVideo(list, wanted),
      [parts, {...UPRIGHT, ...shape, format}] as const,
    );
    await writeFile(file, Buffer.from(encoded, 'base64'));
  } finally {
    await browser.close();
  }
}

async function bundleEncoder(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fromRoot('test', 'e2e', 'support', 'cameras', 'encode-video-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
