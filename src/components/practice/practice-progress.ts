import {LitElement, html, nothing, svg, type TemplateResult} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import {localDay} from '../../app/practice/local-day.ts';
import {practiceTiles, streakWords, type PracticeTile} from '../../app/practice/practice-tiles.ts';
import {NO_PROGRESS, type PracticeProgress} from '../../contracts/practice-progress.ts';
import {cardStyles} from '../common/card-styles.ts';
import {Intent} from '../common/intents.ts';
import {practiceProgressStyles} from './practice-progress-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';

/** Progress per letter as a picture, to take away or to erase. */
@localized()
@customElement('fs-practice-progress')
export class PracticeProgressView extends LitElement {
  @property({attribute: false}) accessor progress: PracticeProgress = NO_PROGRESS;
  /** Whether the device keeps it. */
  @property({attribute: false}) accessor keeps = true;

  /** Erasing was asked for and is not confirmed yet. */
  @state() private accessor asksToErase = false;

  @query('h2') private accessor heading: HTMLElement | null = null;
  @query('.keep') private accessor keepButton: HTMLElement | null = null;
  @query('.erase') private accessor eraseButton: HTMLElement | null = null;

  private async ask(asks: boolean): Promise<void> {
    this.asksToErase = asks;
    await this.updateComplete;
    (asks ? this.keepButton : this.eraseButton)?.focus();
  }

  private erase(): void {
    this.asksToErase = false;
    this.dispatchEvent(new Intent('fs-practice', {kind: 'erase'}));
    // The button that was pressed is gone with what it erased.
    this.heading?.focus();
  }

  protected override render(): TemplateResult {
    const now = new Date();
    const streak = streakWords(this.progress, localDay(now));
    const {letters, watch} = this.progress;
    const isEmpty = Object.keys(letters).length === 0 && watch === undefined;
    return html`<section class="card">
      <div class="head">
        <h2 tabindex="-1">${msg('Your letters')}</h2>
        ${streak === null ? nothing : html`<span>${streak}</span>`}
      </div>
      <ul>
        ${practiceTiles(this.progress, now.getTime()).map(renderTile)}
      </ul>
      <p>
        ${
          this.keeps
            ? msg(
                'A bar fills as a letter is read right at once. All of this stays on this device.',
              )
            : msg('This browser keeps nothing, so it counts until the page is closed.')
        }
      </p>
      ${isEmpty ? nothing : this.asksToErase ? this.renderQuestion() : this.renderActions()}
    </section>`;
  }

  private renderActions(): TemplateResult {
    return html`<div class="actions">
      <button
        type="button"
        @click=${() => this.dispatchEvent(new Intent('fs-practice', {kind: 'export'}))}
      >
        ${msg('Export')}
      </button>
      <button class="erase" type="button" @click=${() => void this.ask(true)}>
        ${msg('Erase progress')}
      </button>
    </div>`;
  }

  private renderQuestion(): TemplateResult {
    return html`<div class="question" role="group" aria-labelledby="question">
      <p id="question">${msg('Erase all that you practised? It cannot be undone.')}</p>
      <div class="actions">
        <button class="keep" type="button" @click=${() => void this.ask(false)}>
          ${msg('Keep it')}
        </button>
        <button type="button" @click=${() => this.erase()}>${msg('Erase')}</button>
      </div>
    </div>`;
  }

  static override readonly styles = [sharedStyles, cardStyles, practiceProgressStyles];
}

/** Units of a tile's bar. */
const BAR = {width: 40, height: 6};

function renderTile({letter, strength, share, words}: PracticeTile): TemplateResult {
  const filled = Math.round(strength * BAR.width);
  return html`<li>
    <span class="unseen">${words}</span>
    <span aria-hidden="true" class="letter">${letter}</span>
    <span aria-hidden="true" class="share">${share}</span>
    <svg viewBox="0 0 ${BAR.width} ${BAR.height}" aria-hidden="true">
      <rect class="track" width=${BAR.width} height=${BAR.height} rx="3" />
      ${filled === 0 ? nothing : svg`<rect class="fill" width=${filled} height=${BAR.height} rx="3" />`}
    </svg>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-practice-progress': PracticeProgressView;
  }
}
