import {
  NO_PROGRESS,
  parsePracticeProgress,
  type PracticeProgress,
} from '../../contracts/practice-progress.ts';
import {SHORT_WORDS} from '../../core/practice/short-words.ts';
import {HAS_POSES} from '../../signing-hand/has-poses.ts';
import {ofAlphabet, readStored, writeStored} from '../common/storage.ts';

/** Letters, words of the app's own, or what the person wrote down. */
export type PracticeMode = 'letters' | 'words' | 'own';

/** Spelling before the camera, or reading a hand that spells. */
export type Exercise = 'spell' | 'watch';

/** How somebody wants to practise. */
export interface PracticeChoices {
  readonly exercise: Exercise;
  readonly mode: PracticeMode;
  /** The person's own letters and words, as they were typed. */
  readonly ownText: string;
  /** The drawn hand is shown only when it is asked for or needed. */
  readonly fromMemory: boolean;
}

export const DEFAULT_CHOICES: PracticeChoices = {
  exercise: 'spell',
  mode: 'letters',
  ownText: '',
  fromMemory: false,
};
/** Letters of a text of one's own. */
export const LONGEST_OWN_TEXT = 600;

const PROGRESS_KEY = ofAlphabet('fingerspell.practice');
const CHOICES_KEY = ofAlphabet('fingerspell.practice-choices');
/** What this alphabet has the data for. */
const MODES: readonly PracticeMode[] =
  SHORT_WORDS.length > 0 ? ['letters', 'words', 'own'] : ['letters', 'own'];

/** Practice as it is kept on the device. */
export class PracticeStore {
  private readonly storage: Storage | null;

  /** @param storage null where the browser keeps nothing */
  constructor(storage: Storage | null) {
    this.storage = storage;
  }

  loadProgress(): PracticeProgress {
    return parsePracticeProgress(readStored(this.storage, PROGRESS_KEY));
  }

  /** @returns whether it could be kept */
  saveProgress(progress: PracticeProgress): boolean {
    return writeStored(this.storage, PROGRESS_KEY, progress);
  }

  loadChoices(): PracticeChoices {
    return parseChoices(readStored(this.storage, CHOICES_KEY));
  }

  saveChoices(choices: PracticeChoices): boolean {
    return writeStored(this.storage, CHOICES_KEY, choices);
  }

  /** Erases what was practised; what was chosen stays. @returns the progress there is now */
  erase(): PracticeProgress {
    this.saveProgress(NO_PROGRESS);
    return NO_PROGRESS;
  }
}

function parseChoices(stored: unknown): PracticeChoices {
  const fields: Readonly<Record<string, unknown>> = {...(stored ?? {})};
  const {exercise, mode, ownText, fromMemory} = fields;
  return {
    exercise: exercise === 'watch' && HAS_POSES ? 'watch' : 'spell',
    mode: MODES.find((one) => one === mode) ?? DEFAULT_CHOICES.mode,
    ownText: typeof ownText === 'string' ? ownText.slice(0, LONGEST_OWN_TEXT) : '',
    fromMemory: fromMemory === true,
  };
}
