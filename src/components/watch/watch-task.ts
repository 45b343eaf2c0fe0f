import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import type {ToldLetter, WatchView} from '../../app/watch/watch-view.ts';
import {cardStyles} from '../common/card-styles.ts';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {UNASKED_ACTION} from '../common/unasked-action.ts';
import {watchTaskStyles} from './watch-task-styles.ts';

/** More pixels of a fine screen would not be seen on a moving hand. */
const MOST_DENSITY = 2;
const LONGEST = 40;

type Key = 'again' | 'slower' | 'next' | 'end';

/** No letters, so that they can be pressed while one types. */
const KEYS: Readonly<Record<string, Key>> = {
  ' ': 'again',
  '-': 'slower',
  ArrowDown: 'slower',
  Escape: 'end',
};

/** A canvas for the hand, what was seen to be typed, and then the word letter by letter. */
@localized()
@customElement('fs-watch-task')
export class WatchTask extends LitElement {
  @property({attribute: false}) accessor view: WatchView | null = null;
  /** Draws the hand on a canvas; called once with each. */
  @property({attribute: false}) accessor openHand: (canvas: HTMLCanvasElement) => void = () =>
    undefined;
  /** The canvas has another size now. */
  @property({attribute: false}) accessor redraw: () => void = () => undefined;

  @query('canvas') private accessor canvas: HTMLCanvasElement | null = null;
  @query('input') private accessor field: HTMLInputElement | null = null;
  @query('.told') private accessor told: HTMLElement | null = null;

  private readonly resizes = new ResizeObserver(() => this.fitCanvas());
  /** Where a keyboard comes up by itself it would cover the hand. */
  private readonly typesAtOnce = !matchMedia('(pointer: coarse)').matches;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
  }

  protected override firstUpdated(): void {
    if (this.canvas === null) return;
    this.fitCanvas();
    this.resizes.observe(this.canvas);
    this.openHand(this.canvas);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    if (!changed.has('view')) return;
    if (this.isTold && !isTold(before ?? null)) this.told?.focus();
    if (!this.isTold && (before === undefined || before === null || isTold(before)))
      this.beginTyping();
  }

  private get isTold(): boolean {
    return isTold(this.view);
  }

  private beginTyping(): void {
    if (this.typesAtOnce) this.field?.focus();
    else this.field?.blur();
  }

  private fitCanvas(): void {
    const {canvas} = this;
    if (canvas === null) return;
    const density = Math.min(devicePixelRatio, MOST_DENSITY);
    canvas.width = Math.max(1, Math.round(canvas.clientWidth * density));
    canvas.height = Math.max(1, Math.round(canvas.clientHeight * density));
    this.redraw();
  }

  private send(kind: Key | 'spell-back'): void {
    this.dispatchEvent(new Intent('fs-watch', {kind}));
    // Whoever looks again types next.
    if (this.typesAtOnce && !this.isTold) this.field?.focus();
  }

  private onKey(event: KeyboardEvent): void {
    const key = event.key === 'Enter' && this.isTold ? 'next' : KEYS[event.key];
    const isButton = event.composedPath()[0] instanceof HTMLButtonElement;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (key === undefined || !isPlain || (isButton && key !== 'end' && event.key !== '-')) return;
    event.preventDefault();
    this.send(key);
  }

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const typed = this.field?.value ?? '';
    this.dispatchEvent(new Intent('fs-watch', {kind: 'answer', typed}));
  }

  protected override render(): TemplateResult {
    const {view} = this;
    if (view === null) return html``;
    return html`<section
      class="card"
      aria-label=${msg('Watch and type')}
      @keydown=${(event: KeyboardEvent) => this.onKey(event)}
    >
      <div class="hand" role="img" aria-label=${msg('A drawn hand that spells a word')}>
        <canvas></canvas>
        <span class="pace">${view.pace}</span>
      </div>
      <div class="side">
        ${view.letters === null ? this.renderField(view) : this.renderTold(view, view.letters)}
      </div>
    </section>`;
  }

  private renderField({sentence}: WatchView): TemplateResult {
    return html`
      <form action=${UNASKED_ACTION} @submit=${(event: SubmitEvent) => this.onSubmit(event)}>
        <p class="sentence" role="status">${sentence}</p>
        <div class="line">
          <input
            class="field"
            aria-label=${msg('The word you saw')}
            autocapitalize="characters"
            autocomplete="off"
            autocorrect="off"
            enterkeyhint="done"
            maxlength=${LONGEST}
            spellcheck="false"
          />
          <button class="primary">${icons.check} ${msg('Check')}</button>
        </div>
      </form>
      ${this.renderKeys()}
      <p class="small">
        ${msg('Not sure? Leave it empty and check: you will see the word slowly.')}
      </p>
    `;
  }

  private renderTold(
    {sentence, hints, tone}: WatchView,
    letters: readonly ToldLetter[],
  ): TemplateResult {
    return html`
      <div class="told ${tone}" tabindex="-1">
        <p class="sentence" role="status">
          <span class="sign">${tone === 'good' ? icons.check : icons.hand}</span>${sentence}
        </p>
        <ol aria-hidden="true">
          ${letters.map(
            ({letter, instead, isNow}) =>
              html`<li class="${isNow ? 'now' : ''} ${instead === null ? '' : 'missed'}">
                <b>${letter}</b>${instead === null ? nothing : html`<s>${instead}</s>`}
              </li>`,
          )}
        </ol>
        ${hints.map((hint) => html`<p class="small">${hint}</p>`)}
      </div>
      <div class="keys">
        <button
          class="primary"
          type="button"
          aria-keyshortcuts="Enter"
          @click=${() => this.send('next')}
        >
          ${msg('Next')}<kbd aria-hidden="true">⏎</kbd>
        </button>
        <button type="button" @click=${() => this.send('spell-back')}>
          ${icons.camera} ${msg('Spell it back')}
        </button>
      </div>
      ${this.renderKeys()}
    `;
  }

  private renderKeys(): TemplateResult {
    return html`<div class="keys">
      <button
        class="again"
        type="button"
        aria-keyshortcuts="Space"
        @click=${() => this.send('again')}
      >
        ${icons.play} ${msg('Again')}<kbd aria-hidden="true">␣</kbd>
      </button>
      <button type="button" aria-keyshortcuts="-" @click=${() => this.send('slower')}>
        ${msg('Slower')}<kbd aria-hidden="true">−</kbd>
      </button>
      <button type="button" aria-keyshortcuts="Escape" @click=${() => this.send('end')}>
        ${msg('End')}<kbd aria-hidden="true">Esc</kbd>
      </button>
    </div>`;
  }

  static override readonly styles = [sharedStyles, cardStyles, watchTaskStyles];
}

function isTold(view: WatchView | null): boolean {
  return view !== null && view.letters !== null;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-watch-task': WatchTask;
  }
}
