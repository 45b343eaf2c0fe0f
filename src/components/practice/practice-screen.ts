import {LitElement, html, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized} from '@lit/localize';
import type {AppServices} from '../../app/shell/app-services.ts';
import type {LiveFeed} from '../../app/live/live-feed.ts';
import {localDay} from '../../app/practice/local-day.ts';
import {PracticeController} from '../../app/practice/practice-controller.ts';
import {savePractice} from '../../app/practice/practice-file.ts';
import type {PracticeWish} from '../../app/practice/practice-state.ts';
import {PracticeStore} from '../../app/practice/practice-store.ts';
import {askingView, rightView, type TaskView} from '../../app/practice/practice-view.ts';
import {isReading, toStageView, type LiveSnapshot} from '../../app/live/view-model.ts';
import type {Handedness} from '../../contracts/recognition.ts';
import {practiceScreenStyles} from './practice-screen-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import './practice-setup.ts';
import './practice-summary.ts';
import './practice-task.ts';

/** Practice beside the camera's picture: chosen, asked, summed up. */
@localized()
@customElement('fs-practice-screen')
export class PracticeScreen extends LitElement {
  @property({attribute: false}) accessor active = false;
  @property({attribute: false}) accessor services: AppServices | null = null;
  @property({attribute: false}) accessor live: LiveFeed | null = null;
  @property({attribute: false}) accessor snapshot: LiveSnapshot | null = null;
  /** The hand the person spells with, until one is seen. */
  @property({attribute: false}) accessor spellingHand: Handedness = 'right';

  @query('.part') private accessor shownPart: HTMLElement | null = null;

  private readonly motion = matchMedia('(prefers-reduced-motion: reduce)');
  private store: PracticeStore | null = null;
  private shownKind = 'choosing';
  private readonly practice = new PracticeController(this, {
    live: () => required(this.live),
    clock: () => required(this.services).clock,
    store: () => (this.store ??= new PracticeStore(required(this.services).storage)),
    random: () => Math.random(),
    nowAt: () => Date.now(),
    today: () => localDay(new Date()),
    still: () => this.motion.matches,
  });

  constructor() {
    super();
    this.addEventListener('fs-practice', ({wish}) => this.follow(wish));
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return this.active || changed.has('active');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('active') && this.active) this.practice.resume();
  }

  protected override updated(): void {
    const {kind} = this.practice.state;
    const now = kind === 'right' ? 'asking' : kind;
    // Whoever goes on by key or screen reader begins at the top of what is new.
    if (now !== this.shownKind) this.shownPart?.focus();
    this.shownKind = now;
  }

  private follow(wish: PracticeWish): void {
    const {practice} = this;
    switch (wish.kind) {
      case 'start':
        practice.start();
        return;
      case 'skip':
        practice.skip();
        return;
      case 'show-me':
        practice.showMe();
        return;
      case 'end':
        practice.end();
        return;
      case 'back':
        practice.backToChoice();
        return;
      case 'erase':
        practice.erase();
        return;
      case 'follow':
        practice.setFollow(wish.follow);
        return;
      case 'choose':
        practice.choose(wish.change);
        return;
      case 'export':
        this.saveProgress();
        return;
    }
  }

  private saveProgress(): void {
    const {window, clock} = required(this.services);
    savePractice(window.document, clock, this.practice.progress, localDay(new Date()));
  }

  protected override render(): TemplateResult {
    const {state, progress, choices, keeps} = this.practice;
    switch (state.kind) {
      case 'choosing':
        return html`<fs-practice-setup
          class="part"
          tabindex="-1"
          .choices=${choices}
          .problem=${state.problem}
          .progress=${progress}
          .keeps=${keeps}
        ></fs-practice-setup>`;
      case 'asking':
        return this.renderTask(askingView(state, this.reads));
      case 'right':
        return this.renderTask(rightView(state.last, state.tookMs));
      case 'finished':
        return html`<fs-practice-summary
          class="part"
          tabindex="-1"
          .asked=${state.asked}
          .progress=${progress}
          .keeps=${keeps}
        ></fs-practice-summary>`;
    }
  }

  private renderTask(view: TaskView): TemplateResult {
    return html`<fs-practice-task
      class="part"
      tabindex="-1"
      .view=${view}
      .services=${this.services}
      .showsHand=${this.active && view.showsHand}
      .hand=${view.hand ?? this.spellingHand}
      .follows=${this.practice.follows}
      .mirrored=${this.isMirrored}
    ></fs-practice-task>`;
  }

  private get reads(): boolean {
    return this.snapshot !== null && isReading(this.snapshot);
  }

  /** The drawn hand is a mirror's where the person's own picture is. */
  private get isMirrored(): boolean {
    const stage = this.snapshot === null ? null : toStageView(this.snapshot);
    return stage?.kind === 'live' && stage.mirrored;
  }

  static override readonly styles = [sharedStyles, practiceScreenStyles];
}

function required<T>(given: T | null): T {
  if (given === null) throw new Error('fs-practice-screen needs its services.');
  return given;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-practice-screen': PracticeScreen;
  }
}
