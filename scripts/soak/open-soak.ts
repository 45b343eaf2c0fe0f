import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {currentBuild} from '../build/current-build.ts';
import {filmCamera, type CameraFilm} from '../support/built-app/film-camera.ts';
import {openWatched} from '../support/built-app/watched-page.ts';
import {launchBrowser} from '../support/browser/launch-browser.ts';
import {serveFolder} from '../support/server/serve-folder.ts';

export interface Soak {
  /** Opens the app in a context of its own. */
  openPage(): Promise<Page>;
  close(): Promise<void>;
}

/**
 * The built app in a browser whose camera shows a film of the drawn hand, over and over.
 * @param init JavaScript that runs in the page before the app
 */
export async function openSoak(film: CameraFilm, init?: string): Promise<Soak> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fingerspell-soak-'));
  const cameraFile = path.join(folder, 'camera.mjpeg');
  await filmCamera(cameraFile, film);
  const server = await serveFolder({root: await currentBuild(), compress: false});
  const browser = await launchBrowser({cameraFile});
  return {
    openPage: () => openWatched(browser, server.url, init),
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, {recursive: true});
    },
  };
}
