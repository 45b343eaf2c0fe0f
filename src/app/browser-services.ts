import type {Asset, RecognizerAssets} from '../contracts/recognizer-protocol.ts';
import type {AppServices} from './app-services.ts';
import {openHand} from './open-hand.ts';
import {openStorage} from './storage.ts';
import {browserClock, whenIdle} from './browser-clock.ts';
import {loadWordList} from './load-word-list.ts';
import {sha256} from './sha256.ts';

/** What an older browser, or a page that is not secure, may lack in spite of the types. */
interface MaybeNavigator {
  readonly mediaDevices?: MediaDevices;
  readonly clipboard?: Clipboard;
  readonly serviceWorker?: ServiceWorkerContainer;
  readonly storage?: StorageManager;
}

/**
 * The browser's own services.
 * @param workerUrl address of the recogniser's module worker, relative to the page
 */
export function browserServices(
  assets: RecognizerAssets,
  workerUrl: string,
  wordList: Asset,
): AppServices {
  const browser: MaybeNavigator = navigator;
  const reload = () => location.reload();
  return {
    window,
    camera: {mediaDevices: browser.mediaDevices, isSecureContext, document},
    assets,
    createWorker: () => new Worker(workerUrl, {type: 'module', name: 'recognizer'}),
    openHand,
    loadWords: () =>
      loadWordList(wordList, {
        fetch: (url) => fetch(url),
        idle: whenIdle,
        sha256: isSecureContext ? sha256 : null,
      }),
    clock: browserClock,
    storage: openStorage(),
    clipboard: browser.clipboard,
    offline: {
      serviceWorker: browser.serviceWorker,
      scriptUrl: './service-worker.js',
      measureBytes: async () => (await browser.storage?.estimate())?.usage ?? null,
      reload,
    },
    reload,
  };
}
