import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg, str} from '@lit/localize';
import type {LetterView} from '../../app/live/view-model.ts';
import type {DoubtfulLetter} from '../../core/text/doubtful-letter.ts';
import {icons} from '../common/icons.ts';
import {letterHeroStyles} from './letter-hero-styles.ts';
import {Intent} from '../common/intents.ts';

const NOTHING: LetterView = {
  kind: 'none',
  letter: '',
  rival: null,
  progress: 0,
  candidates: [],
};

function wordsOf(kind: LetterView['kind']): string {
  switch (kind) {
    case 'none':
      return msg('No letter');
    case 'maybe':
      return msg('Perhaps');
    case 'holding':
      return msg('Hold still');
    case 'typed':
      return msg('Typed');
  }
}

/** The letter seen now, a ring that fills while it is held, what else it might be, and a key that changes a letter typed in doubt. */
@localized()
@customElement('fs-letter-hero')
export class LetterHero extends LitElement {
  @property({attribute: false}) accessor view: LetterView = NOTHING;
  /** The letter before the caret, if it may as well have been another. */
  @property({attribute: false}) accessor doubt: DoubtfulLetter | null = null;

  protected override render() {
    const {kind, letter, rival, progress, candidates} = this.view;
    const state = wordsOf(kind);
    const words = rival === null ? state : msg(str`${state}: ${letter} or ${rival}`);
    return html`
      <div class="ring ${kind}" role="img" aria-label=${`${state} ${letter}`.trim()}>
        <svg viewBox="0 0 100 100" aria-hidden="true">
          <circle class="track" cx="50" cy="50" r="45" />
          <circle
            class="fill"
            cx="50"
            cy="50"
            r="45"
            pathLength="100"
            stroke-dasharray="100"
            stroke-dashoffset=${100 * (1 - progress)}
          />
        </svg>
        <span class="letter">${letter === '' ? icons.hand : letter}</span>
      </div>
      <div class="beside">
        <span class="words">${words}</span>
        ${this.renderSwap()}
        <ul aria-label=${msg('It might also be')}>
          ${candidates.map(
            (candidate) =>
              html`<li>
                <span class="other">${candidate.letter}</span>
                <span class="share">${toPercent(candidate.share)}</span>
              </li>`,
          )}
        </ul>
      </div>
    `;
  }

  private renderSwap() {
    if (this.doubt === null) return nothing;
    const {letter, rival} = this.doubt;
    return html`<button
      class="swap"
      type="button"
      aria-label=${msg(str`Change ${letter} to ${rival}`)}
      aria-keyshortcuts="ArrowUp ArrowDown"
      @click=${() => this.dispatchEvent(new Intent('fs-swap'))}
    >
      ${msg(html`<b>${letter}</b> or <b>${rival}</b>?`)}
    </button>`;
  }

  static override readonly styles = letterHeroStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-letter-hero': LetterHero;
  }
}

/** A share (0..1) as a percentage. */
function toPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
