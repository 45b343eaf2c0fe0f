import {LitElement, css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import {NO_OFFERS, type OffersState} from '../../app/words/offers-controller.ts';
import {inCase, type TextCase} from '../../core/words/text-case.ts';
import {chipStyles} from '../common/chip-styles.ts';
import {Intent} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';

/** How a finger or pointer goes that was down. */
const LIFTS = ['pointerup', 'pointercancel'] as const;

/**
 * The words offered, as chips; it keeps its place when there are none, so that nothing moves under a thumb. While a finger or pointer is down on them the chips stand
 * still, whatever is spelled meanwhile: the word that is taken is the one that was seen.
 */
@localized()
@customElement('fs-word-offers')
export class WordOffers extends LitElement {
  @property({attribute: false}) accessor offers: OffersState = NO_OFFERS;
  @property() accessor textCase: TextCase = 'capitals';
  @state() private accessor shown: OffersState = NO_OFFERS;
  private isPressed = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.lift();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('offers') && !this.isPressed) this.shown = this.offers;
  }

  private press({button}: PointerEvent): void {
    if (button !== 0 || this.isPressed) return;
    this.isPressed = true;
    for (const type of LIFTS) document.addEventListener(type, this.onLift);
  }

  private lift(): void {
    this.isPressed = false;
    for (const type of LIFTS) document.removeEventListener(type, this.onLift);
  }

  private readonly onLift = (event: Event): void => {
    this.lift();
    // Where it is lifted on the chips, the click comes next and must still find them as they were.
    const isClick = event.type === 'pointerup' && event.composedPath().includes(this);
    if (!isClick) this.shown = this.offers;
  };

  private accept(word: string): void {
    this.dispatchEvent(new Intent('fs-accept', word));
    this.shown = this.offers;
  }

  protected override render() {
    const offers = this.shown;
    if (offers.kind === 'failed') return html`<p>${offers.message}</p>`;
    if (offers.words.length === 0) return nothing;
    return html`<div
      role="group"
      aria-label=${msg('Words offered')}
      @pointerdown=${(event: PointerEvent) => this.press(event)}
    >
      ${offers.words.map((word, index) => this.renderChip(word, offers.hasKeys ? index + 1 : null))}
    </div>`;
  }

  /** @param key the digit that accepts the word, if there is one */
  private renderChip(word: string, key: number | null) {
    return html`<button
      type="button"
      aria-keyshortcuts=${key ?? nothing}
      @click=${() => this.accept(word)}
    >
      ${inCase(word, this.textCase === 'capitals' ? 'capitals' : 'lower')}${key === null ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}
    </button>`;
  }

  static override readonly styles = [
    sharedStyles,
    chipStyles,
    css`
      :host {
        display: grid;
        align-items: center;
        min-width: 0;
        min-height: var(--offers-height, 48px);
      }

      p {
        margin: 0;
        color: var(--muted);
        font-size: 0.875rem;
      }

      kbd {
        display: none;
        color: var(--muted);
        font: inherit;
        font-size: 0.8125rem;
        font-weight: 400;
      }

      @media (hover: hover) and (pointer: fine) {
        kbd {
          display: inline;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-word-offers': WordOffers;
  }
}
