import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg, str} from '@lit/localize';
import type {LetterView} from '../app/view-model.ts';
import type {DoubtfulLetter} from '../core/doubtful-letter.ts';
import {icons} from './icons.ts';
import {PlainIntent} from './intents.ts';

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
      @click=${() => this.dispatchEvent(new PlainIntent('fs-swap'))}
    >
      ${msg(html`<b>${letter}</b> or <b>${rival}</b>?`)}
    </button>`;
  }

  static override readonly styles = css`
    :host {
      display: flex;
      align-items: center;
      gap: clamp(8px, 3vw, 16px);
      color: var(--hero-ink, inherit);
    }

    .ring {
      position: relative;
      flex: none;
      width: var(--ring-size, 112px);
      aspect-ratio: 1;
    }

    svg {
      width: 100%;
      height: 100%;
      transform: rotate(-90deg);
    }

    circle {
      fill: none;
      stroke-width: 7;
    }

    .track {
      stroke: var(--hero-track);
    }

    .fill {
      stroke: var(--hero-accent);
      stroke-linecap: round;
      transition: stroke-dashoffset 90ms linear;
    }

    .none .fill,
    .maybe .fill {
      stroke: transparent;
      transition: none;
    }

    .letter {
      position: absolute;
      inset: 0;
      display: grid;
      place-items: center;
      font-size: calc(var(--ring-size, 112px) * 0.52);
      font-weight: 650;
      line-height: 1;
    }

    .none .letter,
    .maybe .letter {
      color: var(--hero-muted);
      font-weight: 450;
    }

    .letter svg {
      width: 44%;
      height: auto;
      opacity: 0.7;
      transform: none;
    }

    .typed .letter {
      color: var(--hero-accent);
    }

    .beside {
      display: grid;
      gap: 8px;
      min-width: 0;
    }

    .words {
      color: var(--hero-muted);
      font-size: 0.9375rem;
    }

    .swap {
      min-height: 44px;
      padding: 4px 14px;
      border: 1px solid var(--hero-track);
      border-radius: 14px;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }

    .swap:focus-visible {
      outline: 3px solid var(--hero-accent);
    }

    /* In the place of the candidates, so that nothing moves under a thumb. */
    .swap + ul {
      display: none;
    }

    ul {
      display: grid;
      gap: 2px;
      min-height: 56px;
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      display: flex;
      align-items: baseline;
      gap: 10px;
      font-variant-numeric: tabular-nums;
    }

    .other {
      width: 1.2em;
      font-size: 1.1875rem;
      font-weight: 600;
    }

    .share {
      color: var(--hero-muted);
      font-size: 0.875rem;
    }

    .typed .letter {
      animation: arrive 220ms ease-out;
    }

    @keyframes arrive {
      from {
        transform: scale(1.25);
      }
    }

    @media (min-width: 900px) and (min-height: 561px) {
      :host {
        flex-direction: column;
        gap: 20px;
      }

      .beside {
        justify-items: center;
        gap: 14px;
      }

      .words {
        font-size: 1.0625rem;
      }

      ul {
        grid-auto-flow: column;
        gap: 10px;
        min-height: 48px;
      }

      li {
        gap: 4px;
        padding: 8px 14px;
        border: 1px solid var(--hero-track);
        border-radius: 14px;
      }
    }

    @media (prefers-reduced-motion: reduce) {
      .fill {
        transition: none;
      }

      .typed .letter {
        animation: none;
      }
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-letter-hero': LetterHero;
  }
}

/** A share (0..1) as a percentage; a guess nobody need mind is "<1 %". */
function toPercent(share: number): string {
  return share < 0.01 ? '<1 %' : `${Math.round(share * 100)} %`;
}
