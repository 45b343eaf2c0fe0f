import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized} from '@lit/localize';
import type {CopyState} from '../../app/text/copy-controller.ts';
import {NO_OFFERS, type OffersState} from '../../app/words/offers-controller.ts';
import type {DetailsSetting} from '../../app/settings/settings.ts';
import type {SpeechState} from '../../app/sound/speech-controller.ts';
import {NO_PHRASES} from '../../app/text/phrases-state.ts';
import type {Phrases} from '../../contracts/phrases.ts';
import {panelSide, type PanelSide} from '../../app/live/panel-side.ts';
import {isReading, type LiveSnapshot} from '../../app/live/view-model.ts';
import {doubtfulLetter} from '../../core/text/doubtful-letter.ts';
import {EMPTY_SPELLING, type Spelling} from '../../core/text/spell.ts';
import type {TextCase} from '../../core/words/text-case.ts';
import {renderReading} from '../live/live-reading.ts';
import {readingStyles} from '../live/reading-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {spellScreenStyles} from './spell-screen-styles.ts';
import './text-panel.ts';

/** The letter seen now over or beside the stage, and the text. It has no box of its own: its parts lie in the shell's grid. */
@localized()
@customElement('fs-spell-screen')
export class SpellScreen extends LitElement {
  @property({attribute: false}) accessor active = false;
  @property({attribute: false}) accessor snapshot: LiveSnapshot | null = null;
  @property({attribute: false}) accessor spelling: Spelling = EMPTY_SPELLING;
  @property({attribute: false}) accessor copyState: CopyState = 'idle';
  @property() accessor speech: SpeechState = 'none';
  @property({attribute: false}) accessor offers: OffersState = NO_OFFERS;
  @property({attribute: false}) accessor phrases: Phrases = NO_PHRASES;
  @property() accessor details: DetailsSetting = 'auto';
  @property() accessor textCase: TextCase = 'capitals';

  private side: PanelSide = 'start';

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return this.active || changed.has('active');
  }

  protected override willUpdate(): void {
    const {snapshot, spelling} = this;
    // The key that changes a letter stays under the thumb that is about to press it.
    if (snapshot === null || doubtfulLetter(spelling) !== null) return;
    const hand = snapshot.recognition?.hand?.landmarks ?? null;
    this.side = panelSide(this.side, hand, snapshot.isMirrored);
  }

  protected override render(): TemplateResult {
    const {snapshot, spelling, side, details} = this;
    const reads = snapshot !== null && isReading(snapshot);
    return html`
      ${reads ? renderReading({snapshot, spelling, side, details}) : nothing}
      <fs-text-panel
        class=${reads ? 'reads' : ''}
        .spelling=${spelling}
        .copyState=${this.copyState}
        .speech=${this.speech}
        .offers=${this.offers}
        .phrases=${this.phrases}
        .textCase=${this.textCase}
      ></fs-text-panel>
    `;
  }

  static override readonly styles = [sharedStyles, readingStyles, spellScreenStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-spell-screen': SpellScreen;
  }
}
