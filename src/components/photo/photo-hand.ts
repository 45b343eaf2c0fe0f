import {LitElement, css, html, nothing, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg, str} from '@lit/localize';
import type {HandView} from '../../app/photo/photo-view.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import '../live/network-view.ts';

/** One hand of a picture: its letter, the ten best scores and what the network saw. */
@localized()
@customElement('fs-photo-hand')
export class PhotoHand extends LitElement {
  @property({attribute: false}) accessor view: HandView | null = null;
  /** Whether there are others to tell it from. */
  @property({type: Boolean}) accessor numbered = false;

  protected override render() {
    const {view} = this;
    if (view === null) return nothing;
    const {letter, words, notes, side, number, picture} = view;
    return html`
      <div class="head">
        <span class="letter ${letter === null ? 'none' : ''}" aria-hidden="true"
          >${letter ?? '?'}</span
        >
        <div>
          <h2>${words}</h2>
          <p>${this.numbered ? msg(str`${side}, number ${number} in the picture`) : side}</p>
        </div>
        <fs-network-view .picture=${picture}></fs-network-view>
      </div>
      ${notes.map((note) => html`<p class="note">${note}</p>`)} ${this.renderBars(view)}
    `;
  }

  private renderBars({bars}: HandView) {
    return html`<ol aria-label=${msg('The ten best scores')}>
      ${bars.map(
        ({name, score, percent}) =>
          html`<li>
            <span class="name">${name}</span>
            ${svg`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect class="track" width="100" height="10" />
              <rect class="bar" width=${100 * score} height="10" />
            </svg>`}
            <span class="percent">${percent}</span>
          </li>`,
      )}
    </ol>`;
  }

  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
        padding: 16px;
        border-radius: var(--radius);
        background: var(--surface);
        box-shadow: var(--shadow);
      }

      .head {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: 16px;
      }

      .letter {
        min-width: 1.1em;
        color: var(--accent);
        font-size: 4rem;
        font-weight: 650;
        line-height: 1;
        text-align: center;
      }

      .letter.none {
        color: var(--muted);
        font-weight: 450;
      }

      h2,
      p {
        margin: 0;
      }

      h2 {
        font-size: 1.0625rem;
      }

      p {
        color: var(--muted);
        font-size: 0.9375rem;
      }

      ol {
        display: grid;
        gap: 5px;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: minmax(2.2em, max-content) minmax(0, 1fr) 4.2em;
        align-items: center;
        gap: 10px;
        font-variant-numeric: tabular-nums;
      }

      .name {
        font-weight: 600;
      }

      .percent {
        color: var(--muted);
        text-align: right;
      }

      ol svg {
        width: 100%;
        height: 12px;
        overflow: hidden;
        border-radius: 6px;
      }

      .track {
        fill: var(--line);
      }

      .bar {
        fill: var(--accent);
      }

      @media (forced-colors: active) {
        .track {
          fill: Canvas;
        }

        .bar {
          fill: CanvasText;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-photo-hand': PhotoHand;
  }
}
