import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import type {DeviceState} from '../../app/offline/device-controller.ts';
import {copyLine, type CopyLine} from '../../app/offline/device-words.ts';
import type {DeviceSheet} from './device-sheet.ts';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';

const NOTHING_KNOWN: DeviceState = {
  copy: {kind: 'unavailable'},
  install: {kind: 'unknown'},
  offersUpdate: false,
};

/** One quiet line: whether the app is on this device. Behind it is more about that; beside it the way to the home screen. */
@localized()
@customElement('fs-device-note')
export class DeviceNote extends LitElement {
  @property({attribute: false}) accessor state: DeviceState = NOTHING_KNOWN;

  @query('fs-device-sheet') private accessor sheet: DeviceSheet | null = null;

  /** Its code comes with the first tap. */
  private async open(): Promise<void> {
    await import('./device-sheet.ts');
    await this.sheet?.open();
  }

  protected override render() {
    const {copy, install} = this.state;
    const line = copyLine(copy);
    return html`${line === null ? nothing : this.renderLine(line)}
      ${install.kind === 'offered' ? this.renderInstall() : nothing}
      <fs-device-sheet .state=${this.state}></fs-device-sheet>`;
  }

  private renderLine({tone, words, amount}: CopyLine) {
    return html`<button
      class=${`line ${tone}`}
      type="button"
      aria-haspopup="dialog"
      @click=${() => void this.open()}
    >
      ${tone === 'busy' ? nothing : icons[tone === 'well' ? 'check' : 'alert']}
      <span
        >${words}${amount === null ? nothing : html`<span class="amount"> ${amount}</span>`}</span
      >
    </button>`;
  }

  private renderInstall() {
    return html`<button
      class="install"
      type="button"
      aria-label=${msg('Install')}
      @click=${() => this.dispatchEvent(new Intent('fs-install'))}
    >
      ${icons.download}<span class="label">${msg('Install')}</span>
    </button>`;
  }

  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 4px;
        min-width: 0;
      }

      .line {
        min-width: 44px;
        min-height: 44px;
        gap: 4px;
        padding: 0 6px;
        border-color: transparent;
        background: none;
        color: var(--muted);
        font-size: 0.8125rem;
        font-weight: 400;
        line-height: 1.2;
        text-align: start;
        font-variant-numeric: tabular-nums;
        text-wrap: balance;
      }

      .line svg {
        width: 18px;
        color: var(--accent);
      }

      .line.wrong {
        color: var(--ink);
        font-weight: 600;
      }

      .install {
        min-height: 44px;
        padding: 0 14px;
        border-radius: 22px;
        color: var(--accent);
      }

      /* Beside the name on a phone there is room for the words only. */
      @media (max-width: 600px) {
        .amount,
        .label {
          display: none;
        }

        .install {
          padding: 0 10px;
          border-color: transparent;
          background: none;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-device-note': DeviceNote;
  }
}
