import {LitElement, html, type TemplateResult} from 'lit';
import {query} from 'lit/decorators.js';
import {msg} from '@lit/localize';
import type {Sheet} from '../../app/common/screens.ts';
import {icons} from './icons.ts';
import {Intent} from './intents.ts';

/** A dialog that is open for as long as it is on the page, with a title and a key to close it. */
export abstract class SheetElement extends LitElement {
  protected abstract readonly sheet: Sheet;

  @query('dialog') private accessor dialog: HTMLDialogElement | null = null;

  protected override firstUpdated(): void {
    this.dialog?.showModal();
  }

  protected close(): void {
    this.dialog?.close();
  }

  protected renderSheet(title: string, content: TemplateResult): TemplateResult {
    return html`<dialog
      aria-labelledby="title"
      @close=${() => this.dispatchEvent(new Intent('fs-close-sheet', this.sheet))}
    >
      <div class="head">
        <h2 id="title">${title}</h2>
        <button class="plain" type="button" aria-label=${msg('Close')} @click=${() => this.close()}>
          ${icons.close}
        </button>
      </div>
      <div class="sheet">${content}</div>
    </dialog>`;
  }
}
