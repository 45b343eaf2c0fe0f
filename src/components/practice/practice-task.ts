import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import type {TaskView} from '../../app/practice/practice-view.ts';
import type {Handedness} from '../../contracts/recognition.ts';
import {SKIN_TONES} from '../../signing-hand/hand-look.ts';
import type {HandViewServices} from '../signing-hand/hand-view.ts';
import {cardStyles} from '../common/card-styles.ts';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';
import {practiceTaskStyles} from './practice-task-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import '../signing-hand/hand-view.ts';

const SKIN = SKIN_TONES[3] ?? '';
const TONE_ICONS = {good: icons.check, change: icons.hand, calm: icons.camera} as const;

/** The letter that is asked for, what to change about the hand, and the drawn hand beside it. */
@localized()
@customElement('fs-practice-task')
export class PracticeTask extends LitElement {
  @property({attribute: false}) accessor view: TaskView | null = null;
  @property({attribute: false}) accessor services: HandViewServices | null = null;
  /** The hand is drawn only while the screen is shown: it holds graphics memory. */
  @property({attribute: false}) accessor showsHand = false;
  @property({attribute: false}) accessor hand: Handedness = 'right';
  /** Whether the drawn hand turns with the person's. */
  @property({attribute: false}) accessor follows = true;
  /** Whether the person sees themselves as in a mirror. */
  @property({attribute: false}) accessor mirrored = false;

  private send(kind: 'skip' | 'show-me' | 'end'): void {
    this.dispatchEvent(new Intent('fs-practice', {kind}));
  }

  protected override render(): TemplateResult {
    const {view} = this;
    if (view === null) return html``;
    return html`
      <section class="card ${view.hasPose ? '' : 'plain'}" aria-label=${msg('Practice')}>
        <h2>
          <span class="unseen">${view.title}</span>
          <span class="item ${view.letters.length > 1 ? 'word' : ''}" aria-hidden="true">
            ${view.letters.map(({letter, status}) => html`<span class=${status}>${letter}</span>`)}
          </span>
        </h2>
        <div class="feedback ${view.tone}">
          <span class="sign">${TONE_ICONS[view.tone]}</span>
          <div role="status">${view.sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>
        </div>
        ${view.hasPose ? html`<div class="example">${this.renderHand(view)}</div>` : nothing}
        ${view.description === null ? nothing : html`<p class="description">${view.description}</p>`}
        <div class="actions">
          <button type="button" @click=${() => this.send('skip')}>${msg('Skip')}</button>
          ${view.hasPose ? this.renderHandKey(view) : nothing}
          <button type="button" @click=${() => this.send('end')}>${msg('End')}</button>
        </div>
      </section>
    `;
  }

  private renderHand({letter, angle}: TaskView): TemplateResult {
    if (!this.showsHand) return html`<p class="hidden">${msg('From memory')}</p>`;
    return html`<fs-hand-view
        .services=${this.services}
        .letter=${letter}
        .hand=${this.hand}
        .skin=${SKIN}
        .angle=${angle}
        .mirrored=${this.mirrored}
      ></fs-hand-view>
      ${this.mirrored ? html`<span class="mirror">${msg('As in a mirror')}</span>` : nothing}`;
  }

  private renderHandKey({showsHand}: TaskView): TemplateResult {
    if (showsHand) return this.renderFollow();
    return html`<button type="button" @click=${() => this.send('show-me')}>
      ${icons.hand} ${msg('Show me')}
    </button>`;
  }

  private renderFollow(): TemplateResult {
    const follow = !this.follows;
    return html`<button
      type="button"
      aria-pressed=${String(this.follows)}
      @click=${() => this.dispatchEvent(new Intent('fs-practice', {kind: 'follow', follow}))}
    >
      ${msg('Turn with my hand')}
    </button>`;
  }

  static override readonly styles = [sharedStyles, cardStyles, practiceTaskStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-practice-task': PracticeTask;
  }
}
