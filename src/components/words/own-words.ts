import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized, msg, str} from '@lit/localize';
import type {OwnWordsState} from '../../app/words/own-words-controller.ts';
import {NO_OWN_WORDS} from '../../contracts/own-words.ts';
import {listOwnWords} from '../../core/words/own-words.ts';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';
import {outcomeStyles} from '../common/outcome-styles.ts';
import {ownWordsStyles} from './own-words-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {UNASKED_ACTION} from '../common/unasked-action.ts';

/** The words a person wants offered beside the language's, names above all. */
@localized()
@customElement('fs-own-words')
export class OwnWordsEditor extends LitElement {
  @property({attribute: false}) accessor state: OwnWordsState = {
    own: NO_OWN_WORDS,
    outcome: {kind: 'none'},
  };

  @query('#outcome') private accessor outcome: HTMLElement | null = null;
  @query('input') private accessor input: HTMLInputElement | null = null;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('state') || this.input === null) return;
    const {kind} = this.state.outcome;
    if (kind === 'added') this.input.value = '';
    // The key that had the focus is gone with its word.
    if (kind === 'removed') this.input.focus();
    // Under a phone's keyboard it would go unread.
    if (kind === 'refused') this.outcome?.scrollIntoView({block: 'nearest'});
  }

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.dispatchEvent(new Intent('fs-own-word', {change: 'add', word: this.input?.value ?? ''}));
  }

  protected override render() {
    const {outcome} = this.state;
    return html`
      <h3>${msg('Your words')}</h3>
      <p>${msg('Names and words to offer while you spell. They stay on this device.')}</p>
      <form action=${UNASKED_ACTION} @submit=${(event: SubmitEvent) => this.onSubmit(event)}>
        <input
          class="field"
          aria-label=${msg('A name or word')}
          aria-describedby="outcome"
          aria-invalid=${outcome.kind === 'refused' ? 'true' : nothing}
          autocapitalize="characters"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="done"
        />
        <button>${msg('Add')}</button>
      </form>
      <p id="outcome" class=${outcome.kind} role="status">
        ${outcome.kind === 'none' ? nothing : outcome.sentence}
      </p>
      ${this.renderList()}
    `;
  }

  private renderList() {
    const words = listOwnWords(this.state.own);
    if (words.length === 0) return nothing;
    return html`<ul aria-label=${msg('Your words')}>
      ${words.map(
        (word) =>
          html`<li>
            <span>${word}</span>
            <button
              type="button"
              aria-label=${msg(str`Remove ${word}`)}
              @click=${() => this.dispatchEvent(new Intent('fs-own-word', {change: 'remove', word: word}))}
            >
              ${icons.close}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  static override readonly styles = [sharedStyles, outcomeStyles, ownWordsStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-own-words': OwnWordsEditor;
  }
}
