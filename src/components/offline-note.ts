import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import type {OfflineState} from '../app/offline-controller.ts';
import {icons} from './icons.ts';

/** One quiet line: whether the app is on this device. */
@localized()
@customElement('fs-offline-note')
export class OfflineNote extends LitElement {
  @property({attribute: false}) accessor state: OfflineState = {kind: 'unavailable'};

  protected override render() {
    switch (this.state.kind) {
      case 'unavailable':
        return nothing;
      case 'saving':
        return html`<span>${msg('Saving for offline…')}</span>`;
      case 'ready':
        return html`${icons.check}<span>${msg('Ready offline')}${sizeOf(this.state.bytes)}</span>`;
      case 'update-ready':
        return html`${icons.check}<span>${msg('Ready offline')}</span>`;
    }
  }

  static override readonly styles = css`
    :host {
      display: flex;
      align-items: center;
      gap: 4px;
      color: var(--muted);
      font-size: 0.8125rem;
      line-height: 1.2;
      text-wrap: balance;
    }

    svg {
      flex: none;
      width: 18px;
      color: var(--accent);
    }

    /* Beside the name on a phone there is room for the words only. */
    @media (max-width: 480px) {
      .size {
        display: none;
      }
    }
  `;
}

function sizeOf(bytes: number | null) {
  if (bytes === null) return nothing;
  return html`<span class="size"> (${(bytes / 1_000_000).toFixed(0)}&nbsp;MB)</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-offline-note': OfflineNote;
  }
}
