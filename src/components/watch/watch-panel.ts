import {LitElement, css, html, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized} from '@lit/localize';
import type {Clock} from '../../contracts/clock.ts';
import {localDay} from '../../app/practice/local-day.ts';
import type {PracticeRecord} from '../../app/practice/practice-record.ts';
import type {OpenHand} from '../../app/signing-hand/open-hand.ts';
import {WatchController} from '../../app/watch/watch-controller.ts';
import type {WatchWish} from '../../app/watch/watch-state.ts';
import type {WatchStore} from '../../app/watch/watch-store.ts';
import {watchView} from '../../app/watch/watch-view.ts';
import {NO_PROGRESS, type PracticeProgress} from '../../contracts/practice-progress.ts';
import {NO_WATCHING} from '../../contracts/watch-progress.ts';
import {moveFocusTo} from '../common/move-focus.ts';
import {Intent} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import '../practice/practice-progress.ts';
import './watch-progress.ts';
import './watch-setup.ts';
import './watch-task.ts';

/** What watching needs from outside. */
export interface WatchServices {
  readonly openHand: OpenHand;
  readonly clock: Clock;
}

/** Watch and type: chosen, shown, told, with what one has come to. */
@localized()
@customElement('fs-watch-panel')
export class WatchPanel extends LitElement {
  /** The hand is drawn only while the exercise is in sight: it holds graphics memory. */
  @property({attribute: false}) accessor active = false;
  @property({attribute: false}) accessor services: WatchServices | null = null;
  @property({attribute: false}) accessor record: PracticeRecord | null = null;
  @property({attribute: false}) accessor progress: PracticeProgress = NO_PROGRESS;
  /** The person's own letters and words, as they were typed. */
  @property({attribute: false}) accessor ownText = '';
  /** Whether the device keeps what is practised. */
  @property({attribute: false}) accessor keeps = true;
  @property({attribute: false}) accessor store: WatchStore | null = null;

  @query('.part') private accessor shownPart: HTMLElement | null = null;

  private readonly motion = matchMedia('(prefers-reduced-motion: reduce)');
  private shownKind = 'choosing';
  private readonly watch = new WatchController(this, {
    openHand: () => required(this.services).openHand,
    clock: () => required(this.services).clock,
    store: () => required(this.store),
    record: () => required(this.record),
    random: () => Math.random(),
    today: () => localDay(new Date()),
    still: () => this.motion.matches,
  });

  constructor() {
    super();
    this.addEventListener('fs-watch', ({wish}) => this.follow(wish));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('active') && !this.active) this.watch.close();
  }

  protected override updated(): void {
    const {kind} = this.watch.state;
    this.toggleAttribute('data-under-way', kind !== 'choosing');
    // Whoever goes on by key or screen reader begins at the top of what is new; a word is begun in its field.
    const isMoved = kind !== this.shownKind && kind !== 'watching' && kind !== 'told';
    this.shownKind = kind;
    if (isMoved && this.shownPart !== null) moveFocusTo(this.shownPart);
  }

  private follow(wish: WatchWish): void {
    const {watch} = this;
    switch (wish.kind) {
      case 'start':
        watch.start();
        return;
      case 'move':
        watch.move();
        return;
      case 'again':
        watch.again();
        return;
      case 'slower':
        watch.slower();
        return;
      case 'next':
        watch.next();
        return;
      case 'end':
        watch.end();
        return;
      case 'answer':
        watch.answer(wish.typed);
        return;
      case 'pace':
        watch.setPace(wish.pace);
        return;
      case 'choose':
        watch.choose(wish.change);
        return;
      case 'spell-back':
        this.askBack();
        return;
    }
  }

  /** The camera is to see the word now. */
  private askBack(): void {
    const {state} = this.watch;
    if (state.kind !== 'told') return;
    const {word} = state.item;
    this.dispatchEvent(new Intent('fs-practice', {kind: 'spell-back', word}));
  }

  protected override render(): TemplateResult {
    const {state, handShown} = this.watch;
    const {progress} = required(this.record);
    const view = watchView(state, handShown, (progress.watch ?? NO_WATCHING).pace);
    if (view === null) return this.renderSetup();
    if (!this.active) return html``;
    return html`<fs-watch-task
      class="part"
      .view=${view}
      .openHand=${(canvas: HTMLCanvasElement) => void this.watch.open(canvas)}
      .redraw=${() => this.watch.redraw()}
    ></fs-watch-task>`;
  }

  private renderSetup(): TemplateResult {
    const {progress} = this;
    const watched = progress.watch ?? NO_WATCHING;
    return html`<div class="setup">
      <fs-watch-setup
        class="part"
        .state=${this.watch.state}
        .choices=${this.watch.choices}
        .ownText=${this.ownText}
        .pace=${watched.pace}
      ></fs-watch-setup>
      <div class="progress">
        <fs-watch-progress .progress=${watched}></fs-watch-progress>
        <fs-practice-progress .progress=${progress} .keeps=${this.keeps}></fs-practice-progress>
      </div>
    </div>`;
  }

  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }

      :host([hidden]) {
        display: none;
      }

      .part:focus {
        outline: none;
      }

      .setup,
      .progress {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: var(--gap);
      }

      @media (min-width: 960px) {
        .setup {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
          align-items: start;
        }
      }
    `,
  ];
}

function required<T>(given: T | null): T {
  if (given === null) throw new Error('fs-watch-panel needs its services.');
  return given;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-watch-panel': WatchPanel;
  }
}
