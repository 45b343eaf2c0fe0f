import type {PracticeProgress} from '../../contracts/practice-progress.ts';
import {NO_WATCHING, type WatchProgress} from '../../contracts/watch-progress.ts';
import {recordTry, type LetterTry} from '../../core/practice/record-try.ts';
import {recordWatched, type WatchedWord} from '../../core/watch/record-watched.ts';
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
    this.save(recordTry(this.progress, one));
  }

  addWatched(one: WatchedWord): void {
    this.saveWatching(recordWatched(this.watching, one));
  }

  /** @param pace letters a second of the next word that is watched */
  setPace(pace: number): void {
    this.saveWatching({...this.watching, pace});
  }

  erase(): void {
    this.known = {progress: this.store().erase(), choices: this.choices};
  }

  private get watching(): WatchProgress {
    return this.progress.watch ?? NO_WATCHING;
  }

  private saveWatching(watch: WatchProgress): void {
    this.save({...this.progress, watch});
  }

  private save(progress: PracticeProgress): void {
    this.known = {progress, choices: this.choices};
    this.isKept = this.store().saveProgress(progress);
  }

  private load() {
    const store = this.store();
    this.known ??= {progress: store.loadProgress(), choices: store.loadChoices()};
    return this.known;
  }
}
