import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized} from '@lit/localize';
import type {CopyState} from '../../app/text/copy-controller.ts';
import type {SpeechState} from '../../app/sound/speech-controller.ts';
import {NO_OFFERS, type OffersState} from '../../app/words/offers-controller.ts';
import {NO_PHRASES} from '../../app/text/phrases-state.ts';
import type {Phrases} from '../../contracts/phrases.ts';
import {EMPTY_SPELLING, type Spelling} from '../../core/text/spell.ts';
import {inCase, type TextCase} from '../../core/words/text-case.ts';
import type {Intent} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import type {ShowView} from './show-view.ts';
import type {TextField} from './text-field.ts';
import {renderTextKeys} from './text-keys.ts';
import {textPanelStyles} from './text-panel-styles.ts';
import './text-field.ts';
import '../words/word-offers.ts';

/** The text with its caret, and the keys a thumb needs. */
@localized()
@customElement('fs-text-panel')
export class TextPanel extends LitElement {
  @property({attribute: false}) accessor spelling: Spelling = EMPTY_SPELLING;
  @property({attribute: false}) accessor copyState: CopyState = 'idle';
  @property({attribute: false}) accessor offers: OffersState = NO_OFFERS;
  @property({attribute: false}) accessor phrases: Phrases = NO_PHRASES;
  @property() accessor speech: SpeechState = 'none';
  @property() accessor textCase: TextCase = 'capitals';

  @query('fs-text-field') private accessor field: TextField | null = null;
  @query('fs-show-view') private accessor showView: ShowView | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('phrases') && this.hasPhrases) void import('./phrase-row.ts');
  }

  private get hasPhrases(): boolean {
    return this.phrases.phrases.length > 0;
  }

  /** Its code comes with the first tap. */
  private async show(): Promise<void> {
    await import('./show-view.ts');
    await this.showView?.open();
  }

  /** A chip that has the focus is about to go. One that was tapped has none: the field would bring a phone's keyboard up. */
  private onAccept({target}: Event): void {
    if (this.shadowRoot?.activeElement === target) this.field?.focus({preventScroll: true});
  }

  /** Space and delete are for what is selected, as the keyboard's are. */
  private onKey(event: Intent<'fs-spell'>): void {
    const {kind} = event.wish;
    if (kind !== 'space' && kind !== 'backspace') return;
    if (this.field?.replaceSelection(kind === 'space' ? ' ' : '') === true) event.stopPropagation();
  }

  protected override render() {
    return html`<fs-text-field .spelling=${this.spelling} .textCase=${this.textCase}></fs-text-field
      ><fs-word-offers
        class=${this.spelling.text === '' ? 'before-text' : ''}
        .offers=${this.offers}
        .textCase=${this.textCase}
        @mousedown=${keepFocus}
        @fs-accept=${(event: Event) => this.onAccept(event)}
      ></fs-word-offers>
      ${
        this.hasPhrases
          ? html`<fs-phrase-row .phrases=${this.phrases} @mousedown=${keepFocus}></fs-phrase-row>`
          : nothing
      }
      <div
        class="all-keys"
        @mousedown=${keepFocus}
        @fs-spell=${(event: Intent<'fs-spell'>) => this.onKey(event)}
        @fs-show=${() => void this.show()}
      >
        ${renderTextKeys(this)}
      </div>
      <fs-show-view .text=${inCase(this.spelling.text, this.textCase)}></fs-show-view>`;
  }

  static override readonly styles = [sharedStyles, textPanelStyles];
}

/** What is tapped leaves the focus where it is: in the field, and a phone's keyboard stays. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-text-panel': TextPanel;
  }
}
