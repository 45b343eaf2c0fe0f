import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import type {DeviceState} from '../../app/offline/device-controller.ts';
import {copyDetail, copyLine, installWords, shareOf} from '../../app/offline/device-words.ts';
import type {OfflineState} from '../../app/offline/offline-controller.ts';
import {icons} from '../common/icons.ts';
import {Intent, type PlainWish} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {sheetStyles} from '../common/sheet-styles.ts';

/** What of the app is on this device, how to mend it, and how to have it on the home screen. */
@localized()
@customElement('fs-device-sheet')
export class DeviceSheet extends LitElement {
  @property({attribute: false}) accessor state: DeviceState | null = null;

  @query('dialog') private accessor dialog: HTMLDialogElement | null = null;

  async open(): Promise<void> {
    await this.updateComplete;
    if (this.dialog?.open === false) this.dialog.showModal();
  }

  private send(intent: PlainWish): void {
    this.dispatchEvent(new Intent(intent));
  }

  protected override render() {
    const {state} = this;
    return html`<dialog aria-labelledby="title">
      <div class="head">
        <h2 id="title">${msg('On this device')}</h2>
        <button
          class="plain"
          type="button"
          aria-label=${msg('Close')}
          @click=${() => this.dialog?.close()}
        >
          ${icons.close}
        </button>
      </div>
      ${state === null ? nothing : [this.renderCopy(state.copy), this.renderInstall(state)]}
    </dialog>`;
  }

  private renderCopy(copy: OfflineState) {
    return html`<section>
      <h3>${msg('Without a network')}</h3>
      <p role="status">${copyDetail(copy)}</p>
      ${this.renderProgress(copy)} ${this.renderAction(copy)}
    </section>`;
  }

  private renderProgress(copy: OfflineState) {
    if (copy.kind !== 'saving' && copy.kind !== 'repairing') return nothing;
    const share = shareOf(copy.progress);
    const line = copyLine(copy);
    return html`<p class="progress">
      <progress aria-label=${line?.words ?? ''} .value=${share ?? 0} max="1"></progress>
      <span>${line?.amount}</span>
    </p>`;
  }

  /** One button throughout, so that whoever pressed it keeps the focus. */
  private renderAction({kind}: OfflineState) {
    switch (kind) {
      case 'ready':
      case 'checking':
        return this.renderButton('fs-check', msg('Check again'), kind === 'checking');
      case 'broken':
      case 'repairing':
        return this.renderButton('fs-repair', msg('Repair'), kind === 'repairing');
      case 'failed':
        return this.renderButton('fs-repair', msg('Try again'));
      case 'unavailable':
      case 'saving':
        return nothing;
    }
  }

  private renderInstall({install}: DeviceState) {
    const words = installWords(install);
    if (words === null) return nothing;
    return html`<section>
      <h3>${msg('As an app')}</h3>
      <p>${words}</p>
      ${install.kind === 'offered' ? this.renderButton('fs-install', msg('Install')) : nothing}
    </section>`;
  }

  private renderButton(intent: PlainWish, words: string, isBusy = false) {
    return html`<button
      type="button"
      aria-disabled=${isBusy}
      @click=${() => {
        if (!isBusy) this.send(intent);
      }}
    >
      ${words}
    </button>`;
  }

  static override readonly styles = [
    sharedStyles,
    sheetStyles,
    css`
      dialog {
        width: min(420px, calc(100vw - 32px));
        padding: 20px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--ink);
      }

      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }

      section {
        margin-top: 12px;
      }

      h3 {
        margin: 0;
        font-size: 1rem;
      }

      p {
        margin: 4px 0 12px;
        color: var(--muted);
      }

      [aria-disabled='true'] {
        opacity: 0.6;
      }

      .progress {
        display: flex;
        align-items: center;
        gap: 12px;
        font-variant-numeric: tabular-nums;
      }

      progress {
        flex: 1;
        min-width: 0;
        height: 8px;
        accent-color: var(--accent);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-device-sheet': DeviceSheet;
  }
}
