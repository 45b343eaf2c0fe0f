import type {
  Asset,
  RecognizerAssets,
  RecognizerModule,
} from '../../contracts/recognizer-protocol.ts';
import type {AppServices} from './app-services.ts';
import {openHand} from '../signing-hand/open-hand.ts';
import {openStorage} from '../common/storage.ts';
import {runsAsApp} from '../common/runs-as-app.ts';
import {systemOf} from '../common/system.ts';
import {browserClock, whenIdle, whenPainted} from '../common/browser-clock.ts';
import {PageRecognizer} from '../recognizer/page-recognizer.ts';
import {readText} from '../common/read-text.ts';
import type {SpeechSurroundings} from '../sound/speech-controller.ts';
import {createTickPlayer} from '../sound/tick-player.ts';
import {trustScript} from '../common/trust-script.ts';
import {sha256} from '../../bytes/sha256.ts';

/** What an older browser, or a page that is not secure, may lack in spite of the types. */
interface MaybeNavigator {
  readonly mediaDevices?: MediaDevices;
  readonly clipboard?: Clipboard;
  readonly permissions?: Permissions;
  readonly serviceWorker?: ServiceWorkerContainer;
  readonly storage?: StorageManager;
  readonly share?: Navigator['share'];
  readonly vibrate?: Navigator['vibrate'];
  readonly standalone?: boolean;
  readonly wakeLock?: WakeLock;
}

/** The same for what belongs to the window. */
interface MaybeSpeech {
  readonly speechSynthesis?: SpeechSynthesis;
}

/** Desks have the function too, but nothing that shakes. */
const HANDHELD = '(any-pointer: coarse)';

/**
 * The browser's own services.
 * @param workerUrl address of the recogniser's module worker, relative to the page
 * @param version of this build
 */
export function browserServices(
  assets: RecognizerAssets,
  workerUrl: string,
  wordList: Asset,
  version: string,
): AppServices {
  const browser: MaybeNavigator = navigator;
  const storage = openStorage();
  const reload = () => location.reload();
  const opening = {window, standalone: browser.standalone};
  const system = systemOf(navigator);
  return {
    window,
    camera: {
      mediaDevices: browser.mediaDevices,
      isSecureContext,
      document,
      permissions: browser.permissions,
      place: () => ({system, isInstalled: runsAsApp(opening)}),
    },
    assets,
    createWorker: () => new Worker(trustScript(workerUrl), {type: 'module', name: 'recognizer'}),
    createOnPage: () =>
      new PageRecognizer(
        () => import(trustScript(workerUrl)) as Promise<RecognizerModule<ImageBitmap>>,
      ),
    openHand,
    loadWords: async () => {
      const {loadWordList} = await import('../words/load-word-list.ts');
      return loadWordList(wordList, {
        fetch: (url) => fetch(url),
        idle: whenIdle,
        sha256: isSecureContext ? sha256 : null,
      });
    },
    clock: browserClock,
    wakeLock: browser.wakeLock,
    storage,
    clipboard: browser.clipboard,
    share: browser.share === undefined ? undefined : (text) => navigator.share({text}),
    speech: browserSpeech(),
    playTick: createTickPlayer(() => new AudioContext()),
    vibrate:
      browser.vibrate === undefined || !matchMedia(HANDHELD).matches
        ? undefined
        : (ms) => void navigator.vibrate(ms),
    offline: {
      serviceWorker: browser.serviceWorker,
      scriptUrl: trustScript('./service-worker.js'),
      whenIdle: whenPainted,
      document,
      window,
      wasReloaded: navigationType() === 'reload',
      now: () => browserClock.now(),
      reload,
    },
    install: {...opening, system},
    kept: {
      storage,
      caches: browserCaches(),
      serviceWorker: browser.serviceWorker,
      isOnline: () => navigator.onLine,
      isLasting: async () => (await browser.storage?.persisted()) ?? null,
      measureBytes: async () => (await browser.storage?.estimate())?.usage ?? null,
      reload,
    },
    lasting: browser.storage,
    about: {cardUrl: assets.modelCard.url, licencesUrl: './licenses.txt', readText},
    version,
    reload,
  };
}

/** How the page came, where the browser tells. */
function navigationType(): string | undefined {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type;
}

/** Undefined on pages that are not secure. */
function browserCaches({caches}: {readonly caches?: CacheStorage} = window):
  | CacheStorage
  | undefined {
  return caches;
}

function browserSpeech({speechSynthesis: synthesis}: MaybeSpeech = window):
  | SpeechSurroundings
  | undefined {
  if (synthesis === undefined) return undefined;
  return {
    synthesis,
    createUtterance: (text) => new SpeechSynthesisUtterance(text),
    languages: () => [document.documentElement.lang, ...navigator.languages],
  };
}
