import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {localized, msg, str} from '@lit/localize';
import {DEMO_TEXT, type DemoState} from '../../app/signing-hand/demo-controller.ts';
import {spellable} from '../../signing-hand/spellable.ts';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {UNASKED_ACTION} from '../common/unasked-action.ts';

const LONGEST = 40;

/** What the drawn hand is to spell, and which letter it shows now. */
@localized()
@customElement('fs-demo-bar')
export class DemoBar extends LitElement {
  @property({attribute: false}) accessor demo: DemoState = {kind: 'off'};
  @state() private accessor text = DEMO_TEXT;

  protected override render() {
    const canSpell = spellable(this.text).length > 0;
    return html`<form
      action=${UNASKED_ACTION}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (canSpell) this.dispatchEvent(new Intent('fs-demo', this.text));
      }}
    >
      <input
        class="field"
        aria-label=${msg('A word for the hand to spell')}
        autocapitalize="characters"
        autocomplete="off"
        enterkeyhint="go"
        maxlength=${LONGEST}
        spellcheck="false"
        .value=${this.text}
        @input=${(event: InputEvent) => {
          if (event.target instanceof HTMLInputElement) this.text = event.target.value;
        }}
      />
      <button ?disabled=${!canSpell}>${icons.play} ${msg('Spell')}</button>
      <span class="now" aria-hidden="true">${toWords(this.demo)}</span>
    </form>`;
  }

  static override readonly styles = [
    sharedStyles,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px;
      }

      input.field {
        border-color: transparent;
        background: var(--glass);
        color: var(--glass-ink);
        font-weight: 550;
        letter-spacing: 0.06em;
        text-transform: uppercase;
      }

      button {
        padding: 0 14px 0 10px;
        border-color: transparent;
        background: var(--glass);
        color: var(--glass-ink);
      }

      button:active:not(:disabled) {
        background: #000;
      }

      input:focus-visible,
      button:focus-visible {
        outline-color: var(--glass-accent);
      }

      .now {
        grid-column: 1 / -1;
        justify-self: end;
        padding: 4px 12px;
        border-radius: 12px;
        background: var(--glass);
        color: var(--glass-ink);
        font-size: 0.875rem;
      }
    `,
  ];
}

function toWords(demo: DemoState): string {
  switch (demo.kind) {
    case 'off':
    case 'opening':
      return msg('Drawing the hand');
    case 'signing':
      return demo.letter === null ? msg('A drawn hand') : msg(str`The hand signs ${demo.letter}`);
    case 'ended':
      return msg('Spelled. Try another word');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-demo-bar': DemoBar;
  }
}
