import type {Asset, RecognizerAssets} from '../../contracts/recognizer-protocol.ts';
import type {AppServices} from './app-services.ts';
import {openHand} from '../signing-hand/open-hand.ts';
import {openStorage} from '../common/storage.ts';
import {systemOf} from '../common/system.ts';
import {browserClock, whenIdle, whenPainted} from '../common/browser-clock.ts';
import {liveServices} from '../live/live-services.ts';
import {readText} from '../common/read-text.ts';
import type {SpeechSurroundings} from '../sound/speech-controller.ts';
import {createTickPlayer} from '../sound/tick-player.ts';
import {trustScript} from '../common/trust-script.ts';
import {sha256} from '../../bytes/sha256.ts';

/** What an older browser, or a page that is not secure, may lack in spite of the types. */
interface MaybeNavigator {
  readonly clipboard?: Clipboard;
  readonly serviceWorker?: ServiceWorkerContainer;
  readonly storage?: StorageManager;
  readonly share?: Navigator['share'];
  readonly vibrate?: Navigator['vibrate'];
  readonly standalone?: boolean;
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
  return {
    window,
    ...liveServices(assets, workerUrl),
    openHand,
    loadWords: async () => {
      const {loadWordList} = await import('../words/load-word-list.ts');
      return loadWordList(wordList, {
        fetch: (url) => fetch(url),
        idle: whenIdle,
        sha256: isSecureContext ? sha256 : null,
      });
    },
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
    install: {...opening, system: systemOf(navigator)},
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
