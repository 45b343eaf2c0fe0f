import {LitElement, css, html, type PropertyValues} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';

/** Pixels on a side of the picture the network gets. */
const SIDE = 28;

/** The grey picture the network sees, large enough to look at. */
@localized()
@customElement('fs-network-view')
export class NetworkView extends LitElement {
  /** 28×28 grey values row by row, 0..255, or null for no hand. */
  @property({attribute: false}) accessor picture: Uint8ClampedArray | null = null;

  @query('canvas') private accessor canvas: HTMLCanvasElement | null = null;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('picture')) this.draw();
  }

  private draw(): void {
    const context = this.canvas?.getContext('2d');
    const image = new ImageData(SIDE, SIDE);
    for (let index = 0; index < SIDE * SIDE; index++) {
      const grey = this.picture?.[index] ?? 0;
      image.data.set([grey, grey, grey, 255], index * 4);
    }
    context?.putImageData(image, 0, 0);
  }

  protected override render() {
    return html`<canvas
      width=${SIDE}
      height=${SIDE}
      role="img"
      aria-label=${msg('The small grey picture of the hand that the network sees')}
    ></canvas>`;
  }

  static override readonly styles = css`
    :host {
      display: block;
      width: 84px;
      aspect-ratio: 1;
    }

    canvas {
      display: block;
      width: 100%;
      height: 100%;
      border-radius: 10px;
      background: #000;
      image-rendering: pixelated;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-network-view': NetworkView;
  }
}
