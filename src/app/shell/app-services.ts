import type {WordTrie} from '../../core/words/word-trie.ts';
import type {AboutSurroundings} from '../about/about-controller.ts';
import type {InstallSurroundings} from '../offline/install-controller.ts';
import type {KeptSurroundings} from '../settings/erase-everything.ts';
import type {LastingStorage} from '../settings/storage-keeper.ts';
import type {OfflineSurroundings} from '../offline/offline-controller.ts';
import type {OpenHand} from '../signing-hand/open-hand.ts';
import type {SignalServices} from '../sound/letter-signals.ts';
import type {LiveServices} from '../live/live-services.ts';
import type {SpeechSurroundings} from '../sound/speech-controller.ts';

/** Everything outside the app that it touches; main.ts gives the browser's, tests give their own. */
export interface AppServices extends SignalServices, LiveServices {
  readonly window: Window;
  readonly openHand: OpenHand;
  /** The English words to offer; called once, when the app is on the page. */
  readonly loadWords: () => Promise<WordTrie>;
  /** Null where the browser keeps nothing. */
  readonly storage: Storage | null;
  /** Undefined on pages that are not secure. */
  readonly clipboard: (Pick<Clipboard, 'writeText'> & Partial<Pick<Clipboard, 'read'>>) | undefined;
  /** Offers text to other apps; undefined where the system has no way to. */
  readonly share: ((text: string) => Promise<void>) | undefined;
  /** Undefined where the browser cannot speak. */
  readonly speech: SpeechSurroundings | undefined;
  readonly offline: OfflineSurroundings;
  readonly install: InstallSurroundings;
  readonly kept: KeptSurroundings;
  /** What keeps the storage for good; undefined where the browser promises nothing. */
  readonly lasting?: LastingStorage | undefined;
  readonly about: AboutSurroundings;
  /** Of this build, such as `0.1.0`. */
  readonly version: string;
  readonly reload: () => void;
}
