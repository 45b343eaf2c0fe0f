import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {PracticeProgress} from '../../contracts/practice-progress.ts';
import type {Handedness, Recognition} from '../../contracts/recognition.ts';
import {chooseNext, type Random} from '../../core/practice/choose-next.ts';
import {isDrawn} from '../../core/practice/judge-attempt.ts';
import {ownList} from '../../core/practice/own-list.ts';
import {SHORT_WORDS} from '../../core/practice/short-words.ts';
import {isReadable} from '../../core/strokes/is-readable.ts';
import {READABLE_LETTERS} from '../../core/strokes/readable-letters.ts';
import type {ReadingEvent} from '../../core/letters/reading-event.ts';
import type {LiveFeed} from '../live/live-feed.ts';
import {isExplained} from '../signing-hand/is-explained.ts';
import {AttemptWatcher} from './attempt-watcher.ts';
import {PracticeRecord} from './practice-record.ts';
import type {PracticeChoices, PracticeMode, PracticeStore} from './practice-store.ts';
import {askedLetter, type AskedLetter, type Outcome, type PracticeState} from './practice-state.ts';
import type {Clock} from '../../contracts/clock.ts';

export interface PracticeOptions {
  readonly live: () => LiveFeed;
  readonly clock: () => Clock;
  readonly store: () => PracticeStore;
  readonly random: Random;
  /** Milliseconds since 1970. */
  readonly nowAt: () => number;
  /** Today on the device's calendar, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** True turns the drawn hand only when that is asked for. */
  readonly still: () => boolean;
}

/** How many are asked in one round. */
export const ROUND: Readonly<Record<PracticeMode, number>> = {letters: 10, words: 4, own: 6};
/** Milliseconds that what was right stays in sight. */
export const RIGHT_MS = 1200;
/** Milliseconds after which a letter that is not read yet is shown and described. */
export const HINT_MS = 8000;

/** Asks letters and words, looks at the hand that tries them, and keeps how it went. */
export class PracticeController implements ReactiveController {
  private current: PracticeState = {kind: 'choosing', problem: null};
  private asked: readonly AskedLetter[] = [];
  /** Items of this round that are done. */
  private done = 0;
  private lastItem: string | null = null;
  /** One word was given, in place of a round. */
  private isGiven = false;
  /** The letter asked for now was shown or tried wrongly. */
  private hadHelp = false;
  private follow: boolean | null = null;
  private readonly watcher = new AttemptWatcher();
  private timer: number | null = null;
  private endListening: (() => void) | null = null;
  readonly record: PracticeRecord;
  private readonly host: ReactiveControllerHost;
  private readonly options: PracticeOptions;

  constructor(host: ReactiveControllerHost, options: PracticeOptions) {
    this.host = host;
    this.options = options;
    this.record = new PracticeRecord(options.store);
    host.addController(this);
  }

  get state(): PracticeState {
    return this.current;
  }

  get progress(): PracticeProgress {
    return this.record.progress;
  }

  get choices(): PracticeChoices {
    return this.record.choices;
  }

  /** Whether the device keeps what is practised. */
  get keeps(): boolean {
    return this.record.keeps;
  }

  /** Whether the drawn hand turns with the person's. */
  get follows(): boolean {
    return this.follow ?? !this.options.still();
  }

  hostConnected(): void {
    this.endListening = this.options.live().listen('practice', {
      onRecognition: (recognition) => this.onRecognition(recognition),
      onRead: (event) => this.onRead(event),
    });
  }

  hostDisconnected(): void {
    this.endListening?.();
    this.clearTimer();
  }

  choose(change: Partial<PracticeChoices>): void {
    this.record.choose(change);
    if (this.current.kind === 'choosing') this.change({kind: 'choosing', problem: null});
    else this.host.requestUpdate();
  }

  /** Begins a round of what was chosen. */
  start(): void {
    this.begin(false);
    this.askNext();
  }

  /** Asks one word, which is spelled without a look, and goes back to the choice. */
  askBack(word: string): void {
    this.begin(true);
    this.ask(word, 0);
  }

  /** Leaves a letter for another time, or goes on at once from one that was right. */
  skip(): void {
    if (this.current.kind === 'asking') this.finishLetter('skipped', null);
    else if (this.current.kind === 'right') this.goOn();
  }

  /** Shows the drawn hand. */
  showMe(): void {
    if (this.current.kind !== 'asking' || this.current.shown) return;
    this.hadHelp = true;
    this.change({...this.current, shown: true});
  }

  /** Turns the drawn hand with the person's, or leaves it to the person to turn it. */
  setFollow(follow: boolean): void {
    this.follow = follow;
    if (this.current.kind === 'asking' && !follow) this.change({...this.current, angle: null});
    this.host.requestUpdate();
  }

  /** Ends the round here. */
  end(): void {
    this.clearTimer();
    if (this.isGiven || this.asked.length === 0) this.backToChoice();
    else this.change({kind: 'finished', asked: this.asked});
  }

  backToChoice(): void {
    this.change({kind: 'choosing', problem: null});
  }

  /** The screen is in sight again: the time on others does not count. */
  resume(): void {
    this.watcher.begin(this.follows);
  }

  /** Erases what was practised. */
  erase(): void {
    this.record.erase();
    this.host.requestUpdate();
  }

  private begin(isGiven: boolean): void {
    this.clearTimer();
    this.asked = [];
    this.done = 0;
    this.isGiven = isGiven;
  }

  private askNext(): void {
    const {mode, ownText} = this.choices;
    const own = ownList(ownText).filter(isReadable);
    const items = {letters: READABLE_LETTERS, words: SHORT_WORDS, own}[mode];
    const {nowAt, random} = this.options;
    const item = chooseNext(items, this.progress, this.lastItem, nowAt(), random);
    if (item === null) {
      this.change({kind: 'choosing', problem: 'empty-list'});
      return;
    }
    this.lastItem = item;
    this.ask(item, 0);
  }

  private ask(item: string, place: number): void {
    this.hadHelp = false;
    this.watcher.begin(this.follows);
    const hand = this.lastHand();
    const shown = !this.choices.fromMemory && !this.isGiven;
    this.change({
      ...{kind: 'asking', item, place, shown, hand},
      ...{feedback: this.watcher.feedback, hinted: false, angle: null},
    });
  }

  private lastHand(): Handedness | null {
    const {current} = this;
    if (current.kind === 'asking') return current.hand;
    return current.kind === 'right' ? current.last.hand : null;
  }

  private onRecognition(recognition: Recognition): void {
    const {current} = this;
    if (current.kind !== 'asking') return;
    const target = askedLetter(current);
    const {feedback, angle, waitedMs} = this.watcher.see(recognition, target, this.follows);
    const hinted = current.hinted || (waitedMs >= HINT_MS && isExplained(target));
    if (hinted && !current.shown) this.hadHelp = true;
    const shown = current.shown || hinted;
    const hand = recognition.hand?.handedness ?? current.hand;
    const next = {...current, feedback, angle, hinted, shown, hand};
    if (Object.entries(next).every(([key, value]) => value === current[key as keyof typeof next])) {
      return;
    }
    this.change(next);
  }

  private onRead(event: ReadingEvent): void {
    const {current} = this;
    if (current.kind !== 'asking' || event.kind !== 'letter') return;
    const target = askedLetter(current);
    if (event.letter === target) {
      this.finishLetter(this.hadHelp ? 'later' : 'right', this.watcher.waitedMs);
      return;
    }
    // A stroke begins as other letters, and a hand that differs in nothing was misread.
    if (!isDrawn(target) && current.feedback.kind === 'differs') this.hadHelp = true;
  }

  private finishLetter(outcome: Outcome, tookMs: number | null): void {
    if (this.current.kind !== 'asking') return;
    const {item, place} = this.current;
    const letter = askedLetter(this.current);
    this.asked = [...this.asked, {letter, outcome}];
    const {nowAt, today} = this.options;
    this.record.add({letter, right: outcome === 'right', tookMs, at: nowAt(), day: today()});
    if (place + 1 < item.length) {
      this.ask(item, place + 1);
      return;
    }
    this.done++;
    if (outcome === 'skipped') {
      this.goOn();
      return;
    }
    this.change({kind: 'right', last: this.current, tookMs});
    this.timer = this.options.clock().setTimeout(() => this.goOn(), RIGHT_MS);
  }

  private goOn(): void {
    this.clearTimer();
    if (this.isGiven || this.done >= ROUND[this.choices.mode]) this.end();
    else this.askNext();
  }

  private clearTimer(): void {
    if (this.timer !== null) this.options.clock().clearTimeout(this.timer);
    this.timer = null;
  }

  private change(state: PracticeState): void {
    this.current = state;
    this.host.requestUpdate();
  }
}
