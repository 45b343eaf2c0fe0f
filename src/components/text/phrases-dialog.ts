import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized, msg, str} from '@lit/localize';
import {NO_PHRASES_YET, type PhrasesState} from '../../app/text/phrases-state.ts';
import {phraseOutcomeWords} from '../../app/text/phrase-outcome-words.ts';
import type {PhraseChange} from '../../core/text/change-phrases.ts';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';
import {outcomeStyles} from '../common/outcome-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {SheetElement} from '../common/sheet-element.ts';
import {sheetStyles} from '../common/sheet-styles.ts';
import {UNASKED_ACTION} from '../common/unasked-action.ts';
import {phrasesStyles} from './phrases-styles.ts';

/** Where a person writes their phrases, puts them in order and erases them. */
@localized()
@customElement('fs-phrases-dialog')
export class PhrasesDialog extends SheetElement {
  @property({attribute: false}) accessor state: PhrasesState = NO_PHRASES_YET;

  @query('#new') private accessor input: HTMLInputElement | null = null;
  @query('#outcome') private accessor outcome: HTMLElement | null = null;

  protected override readonly sheet = 'phrases';

  private change(change: PhraseChange): void {
    this.dispatchEvent(new Intent('fs-phrase', change));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const {outcome} = this.state;
    if (!changed.has('state') || changed.get('state') === undefined) return;
    // Under a phone's keyboard it would go unread.
    if (outcome.kind === 'refused') this.outcome?.scrollIntoView({block: 'nearest'});
    if (outcome.kind !== 'changed') return;
    const {change} = outcome;
    if (change.kind === 'add' && this.input !== null) this.input.value = '';
    // The key that had the focus is gone, or another phrase's.
    if (change.kind === 'remove') this.input?.focus();
    if (change.kind === 'move') this.focusMoved(change.phrase, change.by);
  }

  private focusMoved(phrase: string, by: -1 | 1): void {
    const index = this.state.own.phrases.indexOf(phrase);
    const keys = this.renderRoot.querySelectorAll('li')[index]?.querySelectorAll('button');
    const [up, down] = [...(keys ?? [])];
    const [pressed, other] = by < 0 ? [up, down] : [down, up];
    (pressed?.disabled === true ? other : pressed)?.focus();
  }

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.change({kind: 'add', words: this.input?.value ?? ''});
  }

  private onEdit(phrase: string, {currentTarget: input}: Event): void {
    if (!(input instanceof HTMLInputElement)) return;
    const words = input.value;
    // What is refused stands there as it was; an empty phrase is best removed by its key.
    input.value = phrase;
    if (words !== phrase) this.change({kind: 'edit', phrase, words});
  }

  protected override render(): TemplateResult {
    const {outcome} = this.state;
    return this.renderSheet(
      msg('Your phrases'),
      html`<p>
          ${msg('A tap puts one into your text. End it with “…” to spell on: “My name is …”. They stay on this device.')}
        </p>
        <form action=${UNASKED_ACTION} @submit=${(event: SubmitEvent) => this.onSubmit(event)}>
          <input
            id="new"
            class="field"
            aria-label=${msg('A phrase')}
            aria-describedby="outcome"
            aria-invalid=${outcome.kind === 'refused' ? 'true' : nothing}
            placeholder=${msg('My name is …')}
            autocomplete="off"
            enterkeyhint="done"
          />
          <button>${msg('Add')}</button>
        </form>
        <p id="outcome" class=${outcome.kind} role="status">${phraseOutcomeWords(outcome)}</p>
        ${this.renderList()}
        <button class="primary" type="button" @click=${() => this.close()}>${msg('Done')}</button>`,
    );
  }

  private renderList(): TemplateResult | typeof nothing {
    const {phrases} = this.state.own;
    if (phrases.length === 0) return nothing;
    return html`<form
      action=${UNASKED_ACTION}
      @submit=${(event: SubmitEvent) => event.preventDefault()}
    >
      <ol aria-label=${msg('Your phrases')}>
        ${phrases.map((phrase, index) => this.renderPhrase(phrase, index, phrases.length))}
      </ol>
    </form>`;
  }

  private renderPhrase(phrase: string, index: number, count: number): TemplateResult {
    return html`<li>
      <input
        class="field"
        aria-label=${msg(str`Phrase ${index + 1}`)}
        .value=${phrase}
        autocomplete="off"
        enterkeyhint="done"
        @change=${(event: Event) => this.onEdit(phrase, event)}
      />
      ${this.renderKey(msg(str`Move “${phrase}” up`), icons.up, index === 0, {kind: 'move', phrase, by: -1})}
      ${this.renderKey(msg(str`Move “${phrase}” down`), icons.down, index === count - 1, {kind: 'move', phrase, by: 1})}
      ${this.renderKey(msg(str`Remove “${phrase}”`), icons.close, false, {kind: 'remove', phrase})}
    </li>`;
  }

  private renderKey(
    label: string,
    icon: TemplateResult,
    disabled: boolean,
    change: PhraseChange,
  ): TemplateResult {
    return html`<button
      class="plain"
      type="button"
      aria-label=${label}
      ?disabled=${disabled}
      @click=${() => this.change(change)}
    >
      ${icon}
    </button>`;
  }

  static override readonly styles = [sharedStyles, sheetStyles, outcomeStyles, phrasesStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-phrases-dialog': PhrasesDialog;
  }
}
