import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import type {AppServices} from '../../app/shell/app-services.ts';
import type {LiveFeed} from '../../app/live/live-feed.ts';
import {localDay} from '../../app/practice/local-day.ts';
import {PracticeController} from '../../app/practice/practice-controller.ts';
import {savePractice} from '../../app/practice/practice-file.ts';
import type {PracticeWish} from '../../app/practice/practice-state.ts';
import {PracticeStore, type Exercise} from '../../app/practice/practice-store.ts';
import {askingView, rightView, type TaskView} from '../../app/practice/practice-view.ts';
import {isReading, toStageView, type LiveSnapshot} from '../../app/live/view-model.ts';
import {WatchStore} from '../../app/watch/watch-store.ts';
import {HAS_POSES} from '../../signing-hand/has-poses.ts';
import type {Handedness} from '../../contracts/recognition.ts';
import {moveFocusTo} from '../common/move-focus.ts';
import {choiceStyles} from '../common/choice-styles.ts';
import {controlStyles} from '../common/control-styles.ts';
import {Intent} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {sheetStyles} from '../common/sheet-styles.ts';
import {practiceScreenStyles} from './practice-screen-styles.ts';
import '../watch/watch-panel.ts';
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

  @query('.part:not([hidden])') private accessor shownPart: HTMLElement | null = null;

  private readonly motion = matchMedia('(prefers-reduced-motion: reduce)');
  private store: PracticeStore | null = null;
  private watchStore: WatchStore | null = null;
  private shownKind = 'choosing';
  private hasStage = true;
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
    // What was watched is part of the progress.
    this.addEventListener('fs-watch', () => this.requestUpdate());
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
    if (now !== this.shownKind && this.shownPart !== null) moveFocusTo(this.shownPart);
    this.shownKind = now;
    this.askForStage();
  }

  /** The hand that is watched takes the place of the camera's picture. */
  private askForStage(): void {
    const wanted = !this.isWatching;
    if (wanted === this.hasStage) return;
    this.hasStage = wanted;
    this.dispatchEvent(new Intent('fs-stage', wanted));
  }

  private get isWatching(): boolean {
    return this.practice.choices.exercise === 'watch' && this.practice.state.kind === 'choosing';
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
      case 'spell-back':
        practice.askBack(wish.word);
        return;
    }
  }

  private saveProgress(): void {
    const {window, clock} = required(this.services);
    savePractice(window.document, clock, this.practice.progress, localDay(new Date()));
  }

  protected override render(): TemplateResult {
    const {kind} = this.practice.state;
    return html`${kind === 'choosing' && HAS_POSES ? this.renderExercises() : nothing}
    ${this.practice.choices.exercise === 'watch' ? this.renderWatch() : nothing}
    ${this.isWatching ? nothing : this.renderSpelling()}`;
  }

  private renderExercises(): TemplateResult {
    const choice = (exercise: Exercise, label: string) =>
      html`<label>
        <input
          type="radio"
          name="exercise"
          .checked=${exercise === this.practice.choices.exercise}
          @change=${() => this.practice.choose({exercise})}
        /><span>${label}</span>
      </label>`;
    return html`<fieldset class="exercises">
      <legend class="unseen">${msg('Exercise')}</legend>
      <div class="choice">
        ${choice('spell', msg('Spell'))} ${choice('watch', msg('Watch and type'))}
      </div>
    </fieldset>`;
  }

  /** It stays while the word is spelled back, to go on from there. */
  private renderWatch(): TemplateResult {
    const {progress, choices, keeps} = this.practice;
    return html`<fs-watch-panel
      class="part"
      ?hidden=${!this.isWatching}
      .active=${this.active && this.isWatching}
      .services=${this.services}
      .record=${this.practice.record}
      .progress=${progress}
      .ownText=${choices.ownText}
      .keeps=${keeps}
      .store=${(this.watchStore ??= new WatchStore(required(this.services).storage))}
    ></fs-watch-panel>`;
  }

  private renderSpelling(): TemplateResult {
    const {state, progress, choices, keeps} = this.practice;
    switch (state.kind) {
      case 'choosing':
        return html`<fs-practice-setup
          class="part"
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
          .asked=${state.asked}
          .progress=${progress}
          .keeps=${keeps}
        ></fs-practice-summary>`;
    }
  }

  private renderTask(view: TaskView): TemplateResult {
    return html`<fs-practice-task
      class="part"
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

  static override readonly styles = [
    sharedStyles,
    sheetStyles,
    choiceStyles,
    controlStyles,
    practiceScreenStyles,
  ];
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
