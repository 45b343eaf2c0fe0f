import {LitElement, html, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import type {KeptSurroundings} from '../../app/settings/erase-everything.ts';
import {UsageController} from '../../app/settings/usage-controller.ts';
import {usageWords} from '../../app/settings/usage-words.ts';
import {Intent} from '../common/intents.ts';
import {keptHereStyles} from './kept-here-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';

/** What the app keeps on the device, and the way to be rid of it, in two steps. */
@localized()
@customElement('fs-kept-here')
export class KeptHere extends LitElement {
  @property({attribute: false}) accessor kept: KeptSurroundings | null = null;

  @state() private accessor asks = false;

  @query('.keep') private accessor keepKey: HTMLElement | null = null;
  @query('.erase') private accessor eraseKey: HTMLElement | null = null;

  private readonly usage = new UsageController(this, () => this.kept);

  protected override updated(changed: PropertyValues): void {
    // The key that was pressed is gone, and the focus with it; it goes to what loses nothing.
    if (!changed.has('asks') || changed.get('asks') === undefined) return;
    (this.asks ? this.keepKey : this.eraseKey)?.focus();
  }

  protected override render(): TemplateResult {
    return html`${usageWords(this.usage.usage).map((sentence) => html`<p>${sentence}</p>`)}
    ${this.asks ? this.renderQuestion() : this.renderKey()}`;
  }

  private renderKey(): TemplateResult {
    return html`<button class="erase" type="button" @click=${() => (this.asks = true)}>
      ${msg('Delete everything')}
    </button>`;
  }

  private renderQuestion(): TemplateResult {
    return html`<div
      class="question"
      role="group"
      aria-labelledby="question"
      aria-describedby="loss"
    >
      <h4 id="question">${msg('Delete everything?')}</h4>
      <p id="loss">
        ${msg('Your text, your words and phrases, your settings, your practice and what you taught the app are deleted for good, and the offline copy with them. The app then starts as on the first day.')}
      </p>
      <div class="keys">
        <button
          class="danger"
          type="button"
          @click=${() => this.dispatchEvent(new Intent('fs-erase'))}
        >
          ${msg('Yes, delete everything')}
        </button>
        <button class="keep" type="button" @click=${() => (this.asks = false)}>
          ${msg('No, keep it')}
        </button>
      </div>
    </div>`;
  }

  static override readonly styles = [sharedStyles, keptHereStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-kept-here': KeptHere;
  }
}
