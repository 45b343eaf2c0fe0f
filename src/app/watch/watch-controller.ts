import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {NO_WATCHING, SLOWEST_PACE} from '../../contracts/watch-progress.ts';
import {ownList} from '../../core/practice/own-list.ts';
import {chooseWord} from '../../core/watch/choose-word.ts';
import {compareAnswer} from '../../core/watch/compare-answer.ts';
import {WORD_LISTS} from '../../core/watch/word-lists.ts';
import {wordsOfLength} from '../../core/watch/words-of-length.ts';
import type {SigningHand} from '../../signing-hand/create-signing-hand.ts';
import type {HandLook} from '../../signing-hand/hand-look.ts';
import {isPosed} from '../../signing-hand/is-posed.ts';
import {varyLook} from '../../signing-hand/vary-look.ts';
import type {Clock} from '../../contracts/clock.ts';
import type {PracticeRecord} from '../practice/practice-record.ts';
import type {OpenHand} from '../signing-hand/open-hand.ts';
import type {WatchedItem, WatchHand, WatchState, WatchTally} from './watch-state.ts';
import type {WatchChoices, WatchStore} from './watch-store.ts';

export interface WatchOptions {
  readonly openHand: () => OpenHand;
  readonly clock: () => Clock;
  readonly store: () => WatchStore;
  readonly record: () => PracticeRecord;
  /** Gives numbers from 0 (included) to 1 (not included). */
  readonly random: () => number;
  /** Today on the device's calendar, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The person wants less motion. */
  readonly still: () => boolean;
}

/** Milliseconds that the hand is seen before it moves. */
export const READY_MS = 700;
/** Letters a second at which the word is shown again when it is told. */
export const TOLD_PACE = 1.5;
/** How much slower it is shown by each press of Slower. */
export const SLOWER = 0.7;

const NOTHING: WatchTally = {words: 0, right: 0};

/** Has the drawn hand spell words, takes what somebody saw, and tells what it was. */
export class WatchController implements ReactiveController {
  private current: WatchState = {kind: 'choosing', problem: null, tally: null};
  private hand: SigningHand | null = null;
  private handState: WatchHand = 'closed';
  private chosen: WatchChoices | null = null;
  private look: HandLook | null = null;
  private past: readonly string[] = [];
  private tally = NOTHING;
  /** Letters a second of the showing that was last. */
  private shownPace = SLOWEST_PACE;
  private mayMove = false;
  /** Grows with every showing, so that one that was broken off knows it. */
  private run = 0;
  /** Grows with every hand that is opened or closed. */
  private opening = 0;
  private readonly host: ReactiveControllerHost;
  private readonly options: WatchOptions;

  constructor(host: ReactiveControllerHost, options: WatchOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  get state(): WatchState {
    return this.current;
  }

  get handShown(): WatchHand {
    return this.handState;
  }

  get choices(): WatchChoices {
    return (this.chosen ??= this.options.store().load());
  }

  hostDisconnected(): void {
    this.close();
  }

  choose(change: Partial<WatchChoices>): void {
    this.chosen = {...this.choices, ...change};
    this.options.store().save(this.chosen);
    if (this.current.kind === 'choosing') this.change({...this.current, problem: null});
    else this.host.requestUpdate();
  }

  /** Begins, unless somebody who wants less motion is to be asked first. */
  start(): void {
    this.tally = NOTHING;
    if (this.options.still() && !this.mayMove) this.change({kind: 'asking-motion'});
    else this.next();
  }

  /** The person lets the hand move, until the page is closed. */
  move(): void {
    this.mayMove = true;
    this.next();
  }

  /** Spells the next word. */
  next(): void {
    const {random} = this.options;
    const {misread, pace} = this.progress;
    const word = chooseWord(this.words(), misread, this.past, random);
    if (word === null) {
      this.leave('empty-list');
      return;
    }
    this.past = [...this.past, word].slice(-20);
    this.look = varyLook(this.choices, random);
    this.hand?.setLook(this.look);
    this.change({kind: 'watching', item: {word, pace, looks: 0}, moves: true});
    this.show(pace);
  }

  /** Shows the word again as fast as before; one that was told as fast as at first sight. */
  again(): void {
    if (this.item === null) return;
    this.show(this.current.kind === 'told' ? this.item.pace : this.shownPace);
  }

  /** Shows the word again, slower each time. */
  slower(): void {
    if (this.item !== null) this.show(Math.max(SLOWEST_PACE, this.shownPace * SLOWER));
  }

  /** Takes what somebody saw, nothing included, and tells the word letter by letter. */
  answer(typed: string): void {
    if (this.current.kind !== 'watching') return;
    const {item} = this.current;
    const answer = compareAnswer(item.word, typed);
    const atFirstSight = item.looks <= 1;
    this.options
      .record()
      .addWatched({pace: item.pace, answer, atFirstSight, day: this.options.today()});
    this.tally = {
      words: this.tally.words + 1,
      right: this.tally.right + (answer.right && atFirstSight ? 1 : 0),
    };
    this.change({kind: 'told', item, answer, typed, place: null});
    this.show(TOLD_PACE);
  }

  /** Ends the exercise here. */
  end(): void {
    this.leave(null);
  }

  /** The pace of the next word, which is then found anew from there. */
  setPace(pace: number): void {
    this.options.record().setPace(pace);
    this.host.requestUpdate();
  }

  /** Draws the hand on a canvas; a word that waits for it is spelled. */
  async open(canvas: HTMLCanvasElement): Promise<void> {
    const opening = ++this.opening;
    this.changeHand('opening');
    try {
      const hand = await this.options.openHand()(canvas, {
        look: this.look ?? {},
        onLetter: (_, place) => this.onPlace(place),
        onGraphics: (are) => this.changeHand(are === 'lost' ? 'lost' : 'shown'),
      });
      if (opening !== this.opening) {
        hand.dispose();
        return;
      }
      this.hand = hand;
      this.changeHand('shown');
      if (this.current.kind === 'watching') this.show(this.shownPace);
    } catch {
      if (opening === this.opening) this.leave('not-drawn');
    }
  }

  /** Gives the hand back. A word that was being spelled is spelled anew with the next hand. */
  close(): void {
    this.opening++;
    this.run++;
    this.hand?.dispose();
    this.hand = null;
    this.setMoving(false);
    this.changeHand('closed');
  }

  /** The canvas has another size now, and is empty. */
  redraw(): void {
    this.hand?.setLook({});
  }

  /** Goes back to what there is to choose; the canvas goes with the word. */
  private leave(problem: 'empty-list' | 'not-drawn' | null): void {
    this.close();
    const tally = this.tally.words === 0 ? null : this.tally;
    this.change({kind: 'choosing', problem, tally});
  }

  private get progress() {
    return this.options.record().progress.watch ?? NO_WATCHING;
  }

  private words(): readonly string[] {
    const {words, length} = this.choices;
    const canDraw = (word: string) => Array.from(word).every(isPosed);
    if (words === 'own') return ownList(this.options.record().choices.ownText).filter(canDraw);
    return wordsOfLength(WORD_LISTS[words], length).filter(canDraw);
  }

  /** Spells the word, once the hand is there and has been seen at rest. */
  private show(pace: number): void {
    this.shownPace = pace;
    const run = ++this.run;
    this.setMoving(true);
    if (this.hand === null) return;
    this.options.clock().setTimeout(() => void this.play(run), READY_MS);
  }

  private async play(run: number): Promise<void> {
    const item = this.item;
    if (run !== this.run || item === null || this.hand === null) return;
    if (this.current.kind === 'watching') {
      this.change({...this.current, item: {...item, looks: item.looks + 1}});
    }
    await this.hand.play(item.word, this.shownPace);
    if (run === this.run) this.setMoving(false);
  }

  private get item(): WatchedItem | null {
    const {current} = this;
    return current.kind === 'watching' || current.kind === 'told' ? current.item : null;
  }

  private setMoving(moves: boolean): void {
    if (this.current.kind === 'watching') this.change({...this.current, moves});
    else if (this.current.kind === 'told') this.change({...this.current, place: null});
  }

  private onPlace(place: number | null): void {
    if (this.current.kind === 'told') this.change({...this.current, place});
  }

  private changeHand(state: WatchHand): void {
    this.handState = state;
    this.host.requestUpdate();
  }

  private change(state: WatchState): void {
    this.current = state;
    this.host.requestUpdate();
  }
}
