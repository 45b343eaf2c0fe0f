import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {signStyles} from '../common/sign-styles.ts';

/** Buttons that bring pictures and films in: large while there is none, small beside the others later. */
@localized()
@customElement('fs-photo-chooser')
export class PhotoChooser extends LitElement {
  @property({type: Boolean, reflect: true}) accessor small = false;
  /** Whether files are held over the page. */
  @property({type: Boolean, reflect: true}) accessor over = false;
  /** Whether the clipboard may be asked. */
  @property({type: Boolean}) accessor pastes = false;

  @query('input') private accessor input: HTMLInputElement | null = null;

  private onChange(input: HTMLInputElement): void {
    const files = [...(input.files ?? [])];
    // So that the same file can be chosen again.
    input.value = '';
    if (files.length > 0) this.dispatchEvent(new Intent('fs-photo-files', files));
  }

  protected override render() {
    return html`
      ${this.small ? nothing : this.renderWords()}
      <div class="ways">
        <button
          type="button"
          class=${this.small ? '' : 'primary'}
          @click=${() => this.input?.click()}
        >
          ${icons.picture} ${this.small ? msg('Add more') : msg('Choose pictures or films')}
        </button>
        ${
          this.pastes
            ? html`<button
                type="button"
                @click=${() => this.dispatchEvent(new Intent('fs-photo-paste'))}
              >
                ${icons.paste} ${msg('Paste')}
              </button>`
            : nothing
        }
        <input
          type="file"
          accept="image/*,video/*,.heic,.heif,.avif,.mp4,.mov,.webm,.mkv"
          multiple
          hidden
          @change=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.onChange(event.target);
          }}
        />
      </div>
    `;
  }

  private renderWords() {
    return html`
      <span class="sign">${icons.picture}</span>
      <h2>
        ${this.over ? msg('Let go to read them') : msg('Read letters from pictures and films')}
      </h2>
      <p>
        ${msg('Every hand in a picture is found, each with its letter. A film of a hand that spells becomes a text with times. Take one or many at once.')}
      </p>
      <p class="drop">${msg('You can also drop them here, or paste with Ctrl+V or ⌘V.')}</p>
      <p class="safe">${icons.lock} ${msg('Your pictures and films stay on this device.')}</p>
    `;
  }

  static override readonly styles = [
    sharedStyles,
    signStyles,
    css`
      :host {
        display: grid;
        justify-items: center;
        gap: 12px;
        padding: clamp(28px, 7vh, 72px) 20px;
        border: 2px dashed var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        text-align: center;
      }

      :host([over]) {
        border-color: var(--accent);
        background: var(--accent-soft);
      }

      /* The buttons stand among the others of the bar. */
      :host([small]),
      :host([small]) .ways {
        display: contents;
      }

      h2 {
        margin: 0;
        font-size: 1.25rem;
      }

      p {
        max-width: 44ch;
        margin: 0;
        color: var(--muted);
      }

      .safe {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: 0.9375rem;
      }

      .ways {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 8px;
      }

      :host(:not([small])) .ways {
        order: 1;
        margin-top: 4px;
      }

      .safe {
        order: 2;
      }

      /* Nothing can be dropped on a phone. */
      @media (hover: none) {
        .drop {
          display: none;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-photo-chooser': PhotoChooser;
  }
}
