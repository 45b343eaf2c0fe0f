import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {adoptText} from '../../core/text/merge-texts.ts';
import {spell, type SpellAction, type Spelling} from '../../core/text/spell.ts';
import {announce} from './announce.ts';
import type {Clock} from '../../contracts/clock.ts';
import type {StorageEvents, TextStore} from './text-store.ts';

/** Milliseconds without a change after which the word so far is announced. */
export const PAUSE_MS = 1500;

export interface SpellingOptions {
  /** The words offered for the text as it is. */
  readonly offered?: () => readonly string[];
  /** Tells of what other tabs store; null when nobody does. */
  readonly events?: StorageEvents | null;
  /** Words of the text as they are written for people. */
  readonly show?: (words: string) => string;
}

/** Holds the text, writes every change through to the store, takes over what other tabs write, and says words (not letters) to screen readers. */
export class SpellingController implements ReactiveController {
  private current: Spelling;
  private said = '';
  private pause: number | null = null;
  private stopFollowing: (() => void) | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly store: TextStore;
  private readonly clock: Clock;
  private readonly offered: () => readonly string[];
  private readonly events: StorageEvents | null;
  private readonly show: (words: string) => string;

  constructor(
    host: ReactiveControllerHost,
    store: TextStore,
    clock: Clock,
    {offered = () => [], events = null, show = (words) => words}: SpellingOptions = {},
  ) {
    this.host = host;
    this.store = store;
    this.clock = clock;
    this.offered = offered;
    this.events = events;
    this.show = show;
    this.current = store.load();
    host.addController(this);
  }

  get state(): Spelling {
    return this.current;
  }

  /** What the live region should hold. */
  get announcement(): string {
    return this.said;
  }

  hostConnected(): void {
    if (this.events === null) return;
    const {events, store} = this;
    this.stopFollowing = store.follow(
      events,
      () => this.current.text,
      (text) => this.adopt(text),
    );
  }

  hostDisconnected(): void {
    this.stopFollowing?.();
    this.stopFollowing = null;
    this.clearPause();
  }

  apply(action: SpellAction): void {
    // The event of another tab's letter may still be on its way.
    const written = this.store.takeOver(this.current.text);
    if (written !== null) this.adopt(written);
    const next = spell(this.current, action);
    if (next === this.current) return;
    this.current = next;
    this.store.save(next);
    // Where the caret is, the text field says itself.
    if (action.kind !== 'move') this.announce(action);
    this.host.requestUpdate();
  }

  /** Says something that is not about the text, such as "copied". */
  say(words: string): void {
    this.said = words;
    this.host.requestUpdate();
  }

  save(): void {
    this.store.save(this.current);
  }

  private announce(action: SpellAction): void {
    this.clearPause();
    const now = this.wordsFor(action);
    if (now === null) this.pause = this.clock.setTimeout(() => this.onPause(), PAUSE_MS);
    else this.say(now);
  }

  private adopt(text: string): void {
    this.current = adoptText(this.current, text);
    this.store.keep(this.current);
    this.host.requestUpdate();
  }

  private onPause(): void {
    this.pause = null;
    const words = this.wordsFor({kind: 'pause'});
    if (words !== null) this.say(words);
  }

  private wordsFor(action: SpellAction): string | null {
    return announce(this.current, action, this.offered(), this.show);
  }

  private clearPause(): void {
    if (this.pause !== null) this.clock.clearTimeout(this.pause);
    this.pause = null;
  }
}
