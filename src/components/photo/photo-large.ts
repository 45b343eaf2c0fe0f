import {LitElement, css, html, nothing, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg, str} from '@lit/localize';
import type {Photo, ReadPhoto} from '../../app/photo/photo-controller.ts';
import {photoName, toHandViews, toPhotoRow, type HandView} from '../../app/photo/photo-view.ts';
import {icons} from '../common/icons.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import './photo-hand.ts';

/** Height of a number over a box, as a share of the picture's longer side. */
const NUMBER_SHARE = 0.06;

/** One picture, large, with a box round each hand, and what each of them shows. */
@localized()
@customElement('fs-photo-large')
export class PhotoLarge extends LitElement {
  @property({attribute: false}) accessor photo: Photo | null = null;

  protected override render() {
    const {photo} = this;
    if (photo === null) return nothing;
    if (photo.state.kind === 'read') return this.renderRead(photo, photo.state);
    const {name, words, isFailed} = toPhotoRow(photo);
    return html`<div class="instead ${isFailed ? 'failed' : ''}">
      ${isFailed ? icons.alert : icons.picture}
      <div>
        <h2>${name}</h2>
        <p>${words}</p>
      </div>
    </div>`;
  }

  private renderRead(photo: Photo, state: ReadPhoto) {
    const hands = toHandViews(state);
    return html`
      <figure>
        <div class="picture">
          <img
            src=${state.url}
            width=${state.reading.image.width}
            height=${state.reading.image.height}
            alt=${msg(str`The picture ${photoName(photo)}`)}
          />
          ${renderBoxes(state, hands)}
        </div>
        <figcaption>
          <span>${photoName(photo)}</span>
          ${
            state.animated
              ? html`<span>${msg('It moves; its first picture was read.')}</span>`
              : nothing
          }
        </figcaption>
      </figure>
      <div class="hands">${hands.length === 0 ? renderNoHand() : hands.map(renderHand(hands))}</div>
    `;
  }

  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
        gap: var(--gap);
      }

      figure {
        margin: 0;
      }

      .picture {
        position: relative;
        overflow: hidden;
        border-radius: var(--radius);
        background: var(--line);
      }

      /* Both are fitted in whole, so the boxes lie where the hands are. */
      img {
        display: block;
        width: 100%;
        height: auto;
        max-height: min(52dvh, 640px);
        object-fit: contain;
      }

      .picture > svg {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }

      rect,
      text {
        vector-effect: non-scaling-stroke;
      }

      .shade {
        fill: none;
        stroke: rgb(0 0 0 / 55%);
        stroke-width: 6px;
      }

      .box {
        fill: none;
        stroke: var(--glass-accent);
        stroke-width: 3px;
      }

      text {
        fill: #ffffff;
        stroke: rgb(0 0 0 / 75%);
        stroke-width: 4px;
        paint-order: stroke;
        font-weight: 700;
      }

      figcaption {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
        margin: 8px 6px 0;
        color: var(--muted);
        font-size: 0.9375rem;
        overflow-wrap: anywhere;
      }

      .hands {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--gap);
      }

      .instead {
        display: flex;
        gap: 14px;
        padding: 20px;
        border-radius: var(--radius);
        background: var(--surface);
        box-shadow: var(--shadow);
        overflow-wrap: anywhere;
      }

      h2,
      p {
        margin: 0;
      }

      h2 {
        font-size: 1.0625rem;
      }

      .instead p {
        color: var(--muted);
      }

      .failed p {
        color: var(--ink);
      }

      @media (min-width: 960px) {
        :host {
          grid-template-columns: minmax(0, 3fr) minmax(380px, 2fr);
        }

        .instead {
          grid-column: 1 / -1;
        }

        figure {
          position: sticky;
          top: var(--top-height);
        }

        img {
          max-height: max(320px, calc(100dvh - 200px));
        }
      }
    `,
  ];
}

function renderHand(hands: readonly HandView[]) {
  return (hand: HandView) =>
    html`<fs-photo-hand .view=${hand} ?numbered=${hands.length > 1}></fs-photo-hand>`;
}

function renderNoHand() {
  return html`<div class="instead">
    ${icons.hand}
    <div>
      <h2>${msg('No hand found')}</h2>
      <p>${msg('Show the whole hand, in good light and not too small in the picture.')}</p>
    </div>
  </div>`;
}

/** In pixels of the picture as it was read, which the drawing stretches as the browser does the picture. */
function renderBoxes({reading: {image}}: ReadPhoto, hands: readonly HandView[]) {
  const size = Math.max(image.width, image.height) * NUMBER_SHARE;
  const box = ({box, number, letter}: HandView) => {
    const [x, y] = [box.x * image.width, box.y * image.height];
    const [width, height] = [box.width * image.width, box.height * image.height];
    // Over the box, so that it hides no finger, where the picture leaves room.
    const base = y > 1.2 * size ? y - 0.3 * size : y + 1.1 * size;
    const label = hands.length > 1 ? `${number}: ${letter ?? '?'}` : (letter ?? '?');
    return svg`
      <rect class="shade" x=${x} y=${y} width=${width} height=${height} />
      <rect class="box" x=${x} y=${y} width=${width} height=${height} />
      <text x=${x} y=${base} font-size=${size}>${label}</text>`;
  };
  return html`<svg viewBox="0 0 ${image.width} ${image.height}" aria-hidden="true">
    ${hands.map(box)}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-photo-large': PhotoLarge;
  }
}
