import {LitElement, html, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import {largestFit} from '../../core/text/largest-fit.ts';
import {icons} from '../common/icons.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {showViewStyles} from './show-view-styles.ts';

/** CSS pixels; a text that does not fit at this size is scrolled. */
const SMALLEST_PX = 28;
/** Share of the page's height that one line may take: more would look lost. */
const LARGEST_SHARE = 0.6;

/** The text over the whole window, as large as it fits, for somebody across the table. It goes on growing with what is spelled. */
@localized()
@customElement('fs-show-view')
export class ShowView extends LitElement {
  @property() accessor text = '';
  /** Upside down, towards the person opposite. */
  @state() private accessor turned = false;

  @query('dialog') private accessor dialog: HTMLDialogElement | null = null;
  @query('.page') private accessor page: HTMLElement | null = null;
  @query('.words') private accessor words: HTMLElement | null = null;

  private readonly resizes = new ResizeObserver(() => this.fit());

  async open(): Promise<void> {
    await this.updateComplete;
    if (this.dialog === null || this.dialog.open) return;
    this.dialog.showModal();
    if (this.page !== null) this.resizes.observe(this.page);
    this.fit();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('text') && this.dialog?.open === true) this.fit();
  }

  private fit(): void {
    const {page, words} = this;
    if (page === null || words === null) return;
    const largest = Math.min(page.clientHeight, page.clientWidth) * LARGEST_SHARE;
    page.classList.remove('crowded');
    const size = largestFit(SMALLEST_PX, largest, (px) => {
      words.style.fontSize = `${px}px`;
      return words.scrollWidth <= page.clientWidth && words.scrollHeight <= page.clientHeight;
    });
    words.style.fontSize = `${size}px`;
    page.classList.toggle('crowded', size === SMALLEST_PX);
    page.scrollTop = page.scrollHeight;
  }

  private onClose(): void {
    this.resizes.disconnect();
  }

  protected override render(): TemplateResult {
    const {text, turned} = this;
    return html`<dialog aria-label=${msg('Your text, large')} @close=${() => this.onClose()}>
      <div class="page ${turned ? 'turned' : ''}" tabindex="0">
        <p class="words" dir="auto">${text.trim() === '' ? '…' : text}</p>
      </div>
      <div class="bar">
        <button type="button" aria-pressed=${turned} @click=${() => (this.turned = !turned)}>
          ${icons.turnOver} ${msg('Turn around')}
        </button>
        <button class="close" type="button" autofocus @click=${() => this.dialog?.close()}>
          ${icons.close} ${msg('Close')}
        </button>
      </div>
    </dialog>`;
  }

  static override readonly styles = [sharedStyles, showViewStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-show-view': ShowView;
  }
}
