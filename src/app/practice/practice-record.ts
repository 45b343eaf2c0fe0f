import type {PracticeProgress} from '../../contracts/practice-progress.ts';
import {NO_WATCHING, type WatchProgress} from '../../contracts/watch-progress.ts';
import {recordTry, type LetterTry} from '../../core/practice/record-try.ts';
import {recordWatched, type WatchedWord} from '../../core/watch/record-watched.ts';
import type {PracticeChoices, PracticeStore} from './practice-store.ts';

/** What somebody practised and chose, written to the device at every change and read from it with the first look. What is practised is added to what the device holds then, which another tab may have written. */
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
    this.save(recordTry(this.latest, one));
  }

  addWatched(one: WatchedWord): void {
    this.changeWatching((watch) => recordWatched(watch, one));
  }

  /** @param pace letters a second of the next word that is watched */
  setPace(pace: number): void {
    this.changeWatching((watch) => ({...watch, pace}));
  }

  erase(): void {
    this.known = {progress: this.store().erase(), choices: this.choices};
  }

  /** As the device holds it, unless it keeps nothing. */
  private get latest(): PracticeProgress {
    return this.isKept ? this.store().loadProgress() : this.progress;
  }

  private changeWatching(change: (watch: WatchProgress) => WatchProgress): void {
    const progress = this.latest;
    this.save({...progress, watch: change(progress.watch ?? NO_WATCHING)});
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
