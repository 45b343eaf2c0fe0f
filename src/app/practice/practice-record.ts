import type {PracticeProgress} from '../../contracts/practice-progress.ts';
import {recordTry, type LetterTry} from '../../core/practice/record-try.ts';
import type {PracticeChoices, PracticeStore} from './practice-store.ts';

/** What somebody practised and chose, written to the device at every change and read from it with the first look. */
export class PracticeRecord {
  private known: {readonly progress: PracticeProgress; readonly choices: PracticeChoices} | null =
    null;
  private isKept = true;
  private readonly store: () => PracticeStore;

  constructor(store: () => PracticeStore) {
    this.store = store;
  }

  get progress(): PracticeProgress {
    return this.load().progress;
  }

  get choices(): PracticeChoices {
    return this.load().choices;
  }

  /** Whether the device took the last change. */
  get keeps(): boolean {
    return this.isKept;
  }

  choose(change: Partial<PracticeChoices>): void {
    const choices = {...this.choices, ...change};
    this.known = {progress: this.progress, choices};
    this.isKept = this.store().saveChoices(choices);
  }

  add(one: LetterTry): void {
    const progress = recordTry(this.progress, one);
    this.known = {progress, choices: this.choices};
    this.isKept = this.store().saveProgress(progress);
  }

  erase(): void {
    this.known = {progress: this.store().erase(), choices: this.choices};
  }

  private load() {
    const store = this.store();
    this.known ??= {progress: store.loadProgress(), choices: store.loadChoices()};
    return this.known;
  }
}
