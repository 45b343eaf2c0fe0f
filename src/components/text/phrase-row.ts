import {LitElement, css, html, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import {NO_PHRASES} from '../../app/text/phrases-state.ts';
import type {Phrases} from '../../contracts/phrases.ts';
import {Intent} from '../common/intents.ts';
import {chipStyles} from '../common/chip-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';

/** The person's own phrases, as chips: a tap puts one into the text. */
@localized()
@customElement('fs-phrase-row')
export class PhraseRow extends LitElement {
  @property({attribute: false}) accessor phrases: Phrases = NO_PHRASES;

  protected override render(): TemplateResult {
    return html`<div role="group" aria-label=${msg('Your phrases')}>
      ${this.phrases.phrases.map(
        (phrase) =>
          html`<button
            type="button"
            @click=${() => this.dispatchEvent(new Intent('fs-spell', {kind: 'phrase', phrase}))}
          >
            ${phrase}
          </button>`,
      )}
    </div>`;
  }

  static override readonly styles = [
    sharedStyles,
    chipStyles,
    css`
      :host {
        display: grid;
        min-width: 0;
      }

      button {
        display: inline-block;
        max-width: min(100%, 20em);
        overflow: hidden;
        border-color: transparent;
        background: var(--accent-soft);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-phrase-row': PhraseRow;
  }
}
