import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {localized, msg} from '@lit/localize';
import type {CopyState} from '../../app/text/copy-controller.ts';
import type {SpeechState} from '../../app/sound/speech-controller.ts';
import {NO_OFFERS, type OffersState} from '../../app/words/offers-controller.ts';
import {EMPTY_SPELLING, type SpellAction, type Spelling} from '../../core/text/spell.ts';
import {Intent} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import type {ShowView} from './show-view.ts';
import {renderTextKeys} from './text-keys.ts';
import {textPanelStyles} from './text-panel-styles.ts';
import '../words/word-offers.ts';

/** Made anew with every change, so that its blinking starts anew: nobody looks for a caret while typing. */
const caretMark = html`<span class="caret"></span>`;

/** The text with its caret, and the keys a thumb needs. */
@localized()
@customElement('fs-text-panel')
export class TextPanel extends LitElement {
  @property({attribute: false}) accessor spelling: Spelling = EMPTY_SPELLING;
  @property({attribute: false}) accessor copyState: CopyState = 'idle';
  @property({attribute: false}) accessor offers: OffersState = NO_OFFERS;
  @property() accessor speech: SpeechState = 'none';

  @query('fs-show-view') private accessor showView: ShowView | null = null;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('spelling')) this.keepCaretInSight();
  }

  /** Its code comes with the first tap. */
  private async show(): Promise<void> {
    await import('./show-view.ts');
    await this.showView?.open();
  }

  private keepCaretInSight(): void {
    // Measuring lays the whole page out; an empty text has nothing to scroll.
    if (this.spelling.text === '') return;
    const box = this.renderRoot.querySelector('.text');
    const caret = this.renderRoot.querySelector('.caret');
    if (box === null || caret === null) return;
    // Not scrollIntoView: that would move the whole page while somebody looks at the camera.
    const [outer, inner] = [box.getBoundingClientRect(), caret.getBoundingClientRect()];
    if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom;
    if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top;
  }

  /** The chip that was pressed is about to go, and the focus with it. */
  private focusText(): void {
    this.renderRoot.querySelector<HTMLElement>('.text')?.focus({preventScroll: true});
  }

  private send(action: SpellAction): void {
    this.dispatchEvent(new Intent('fs-spell', action));
  }

  private onTap(event: MouseEvent): void {
    const target = event.target;
    const index = target instanceof HTMLElement ? target.dataset.index : undefined;
    if (index === undefined || !(target instanceof HTMLElement)) {
      this.send({kind: 'move', to: this.spelling.text.length});
      return;
    }
    const {left, width} = target.getBoundingClientRect();
    this.send({kind: 'move', to: Number(index) + (event.clientX > left + width / 2 ? 1 : 0)});
  }

  protected override render() {
    return html`${this.renderText()}<fs-word-offers
        class=${this.spelling.text === '' ? 'before-text' : ''}
        .offers=${this.offers}
        @fs-accept=${() => this.focusText()}
      ></fs-word-offers>
      <div class="all-keys" @fs-show=${() => void this.show()}>${renderTextKeys(this)}</div>
      <fs-show-view .text=${this.spelling.text}></fs-show-view>`;
  }

  private renderText() {
    const {text, caret} = this.spelling;
    const units = text.split('');
    const unit = (letter: string, index: number) =>
      html`<span data-index=${index}>${letter}</span>`;
    const before = units.slice(0, caret).map(unit);
    const after = units.slice(caret).map((letter, index) => unit(letter, caret + index));
    // One line, because every blank in it would show.
    // prettier-ignore
    return html`<div class="text" role="textbox" aria-multiline="true" aria-label=${msg('Your text')} tabindex="0" @click=${(event: MouseEvent) => this.onTap(event)}>${before}${keyed(this.spelling, caretMark)}${after}${text === '' ? html`<span class="empty" aria-hidden="true">${msg('Your text appears here')}</span>` : nothing}</div>`;
  }

  static override readonly styles = [sharedStyles, textPanelStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-text-panel': TextPanel;
  }
}
