import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {spell, type SpellAction, type Spelling} from '../core/spell.ts';
import {announce} from './announce.ts';
import type {Clock} from './recognizer-client.ts';
import type {TextStore} from './text-store.ts';

/** Milliseconds without a change after which the word so far is announced. */
export const PAUSE_MS = 1500;

/** Holds the text, writes every change through to the store, and says words (not letters) to screen readers. */
export class SpellingController implements ReactiveController {
  private current: Spelling;
  private said = '';
  private pause: number | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly store: TextStore;
  private readonly clock: Clock;
  private readonly offered: () => readonly string[];

  /** @param offered the words offered for the text as it is */
  constructor(
    host: ReactiveControllerHost,
    store: TextStore,
    clock: Clock,
    offered: () => readonly string[] = () => [],
  ) {
    this.host = host;
    this.store = store;
    this.clock = clock;
    this.offered = offered;
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

  hostDisconnected(): void {
    this.clearPause();
  }

  apply(action: SpellAction): void {
    const next = spell(this.current, action);
    if (next === this.current) return;
    this.current = next;
    this.store.save(next);
    this.clearPause();
    const now = announce(next, action, this.offered());
    if (now === null) this.pause = this.clock.setTimeout(() => this.onPause(), PAUSE_MS);
    else this.say(now);
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

  private onPause(): void {
    this.pause = null;
    const words = announce(this.current, {kind: 'pause'}, this.offered());
    if (words !== null) this.say(words);
  }

  private clearPause(): void {
    if (this.pause !== null) this.clock.clearTimeout(this.pause);
    this.pause = null;
  }
}
