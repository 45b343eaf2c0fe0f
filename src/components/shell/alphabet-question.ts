import {LitElement, css, html, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import type {AlphabetName} from '../../contracts/alphabet.ts';
import {Intent} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';

/** The first thing in an app of several alphabets: which one is signed. */
@localized()
@customElement('fs-alphabet-question')
export class AlphabetQuestion extends LitElement {
  @property({attribute: false}) accessor alphabets: readonly AlphabetName[] = [];

  protected override render(): TemplateResult {
    return html`<main>
      <h1>${msg('Which alphabet do you sign?')}</h1>
      ${this.alphabets.map(
        ({id, name, language}) =>
          html`<button
            class="primary large"
            type="button"
            @click=${() => this.dispatchEvent(new Intent('fs-alphabet', id))}
          >
            ${name}<small>${languageName(language)}</small>
          </button>`,
      )}
      <p>${msg('You can change it in the settings.')}</p>
    </main>`;
  }

  static override readonly styles = [
    sharedStyles,
    css`
      main {
        display: grid;
        gap: 16px;
        max-width: 480px;
        margin: 0 auto;
        padding: 32px calc(20px + env(safe-area-inset-right))
          calc(32px + env(safe-area-inset-bottom)) calc(20px + env(safe-area-inset-left));
      }

      h1 {
        margin: 0 0 8px;
        font-size: 1.375rem;
      }

      button {
        display: grid;
        gap: 2px;
        min-height: 64px;
      }

      small {
        font-weight: 400;
        opacity: 0.85;
      }

      p {
        margin: 0;
        color: var(--muted);
      }
    `,
  ];
}

/** In the language of the page; the tag itself where the browser knows no name. */
function languageName(tag: string): string {
  return new Intl.DisplayNames([document.documentElement.lang], {type: 'language'}).of(tag) ?? tag;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-alphabet-question': AlphabetQuestion;
  }
}
