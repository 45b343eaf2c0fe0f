import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {localized, msg, str} from '@lit/localize';
import type {Handedness} from '../../contracts/recognition.ts';
import {describeLetter} from '../../app/signing-hand/describe-letter.ts';
import {LETTERS_TO_LEARN} from '../../app/signing-hand/letters-to-learn.ts';
import {SKIN_TONES} from '../../signing-hand/hand-look.ts';
import {isPosed} from '../../signing-hand/is-posed.ts';
import {FASTEST, SLOWEST} from '../../signing-hand/plan-spelling.ts';
import {spellable} from '../../signing-hand/spellable.ts';
import type {HandView, HandViewServices} from '../signing-hand/hand-view.ts';
import {icons} from '../common/icons.ts';
import {learnStyles} from './learn-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {skinNames} from '../signing-hand/skin-names.ts';
import {HAS_STILLS, stillOf} from '../signing-hand/still-of.ts';
import {UNASKED_ACTION} from '../common/unasked-action.ts';
import '../signing-hand/hand-view.ts';

const LONGEST = 60;

const hands = () =>
  [
    ['left', msg('Left hand')],
    ['right', msg('Right hand')],
  ] as const;

/** All letters as pictures, one of them large on a hand that can be turned, and any text spelled by it. */
@localized()
@customElement('fs-learn-screen')
export class LearnScreen extends LitElement {
  @property({attribute: false}) accessor services: HandViewServices | null = null;

  /** The hand is drawn only while the screen is shown: it holds graphics memory. */
  @property({attribute: false}) accessor active = false;
  /** The hand to show first. */
  @property({attribute: false}) accessor spellingHand: Handedness = 'right';

  @state() private accessor letter = LETTERS_TO_LEARN[0] ?? '';
  @state() private accessor hand: Handedness = 'right';
  @state() private accessor skin = SKIN_TONES[3] ?? '';
  @state() private accessor text = '';
  @state() private accessor lettersPerSecond = 2;

  @query('fs-hand-view') private accessor view: HandView | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('spellingHand')) this.hand = this.spellingHand;
  }

  protected override render() {
    // A letter that is only described has no hand to turn, to spell with or to choose.
    const isDrawn = isPosed(this.letter);
    return html`
      <div class="show">
        ${this.active && isDrawn ? this.renderView() : nothing}
        <p aria-live="polite">${describeLetter(this.letter)}</p>
      </div>
      <div class="choose">${this.renderGallery()} ${isDrawn ? this.renderHand() : nothing}</div>
    `;
  }

  private renderView() {
    return html`<fs-hand-view
      .services=${this.services}
      .letter=${this.letter}
      .hand=${this.hand}
      .skin=${this.skin}
    ></fs-hand-view>`;
  }

  private renderGallery() {
    const picture = (letter: string) =>
      html`<label>
        <input
          type="radio"
          name="letter"
          value=${letter}
          .checked=${letter === this.letter}
          @change=${() => (this.letter = letter)}
        />
        ${HAS_STILLS ? renderStill(letter) : nothing}
        <span>${letter}</span>
      </label>`;
    return html`<fieldset class="gallery ${this.hand} ${HAS_STILLS ? '' : 'plain'}">
      <legend class="unseen">${msg('Letter')}</legend>
      ${LETTERS_TO_LEARN.map(picture)}
    </fieldset>`;
  }

  private renderHand() {
    return html`${this.renderSpelling()}
      <div class="card">${this.renderHands()} ${this.renderSkins()}</div>`;
  }

  private renderSpelling() {
    const canSpell = spellable(this.text).length > 0;
    return html`<form
      class="card"
      action=${UNASKED_ACTION}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (canSpell) this.view?.spell(this.text, this.lettersPerSecond);
      }}
    >
      <h2>${msg('Spell my name')}</h2>
      <div class="line">
        <input
          class="field"
          aria-label=${msg('A name or text to spell')}
          autocomplete="off"
          enterkeyhint="go"
          maxlength=${LONGEST}
          placeholder=${msg('Your name')}
          spellcheck="false"
          .value=${this.text}
          @input=${(event: InputEvent) => (this.text = valueOf(event))}
        />
        <button class="primary" ?disabled=${!canSpell}>${icons.play} ${msg('Spell')}</button>
      </div>
      ${this.renderSpeed()}
    </form>`;
  }

  private renderSpeed() {
    const words = msg(str`${this.lettersPerSecond} a second`);
    return html`<label class="speed">
      <span>${msg('Letters')}</span><output>${words}</output>
      <input
        type="range"
        min=${SLOWEST}
        max=${FASTEST}
        step="1"
        .value=${String(this.lettersPerSecond)}
        aria-valuetext=${words}
        @input=${(event: InputEvent) => (this.lettersPerSecond = Number(valueOf(event)))}
      />
    </label>`;
  }

  private renderHands() {
    return html`<fieldset>
      <legend>${msg('Hand')}</legend>
      <div class="choice">
        ${hands().map(
          ([value, label]) =>
            html`<label>
              <input
                type="radio"
                name="hand"
                value=${value}
                .checked=${value === this.hand}
                @change=${() => (this.hand = value)}
              /><span>${label}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  private renderSkins() {
    return html`<fieldset>
      <legend>${msg('Skin tone')}</legend>
      <div class="skins">
        ${SKIN_TONES.map(
          (skin, i) =>
            html`<label>
              <input
                type="radio"
                name="skin"
                aria-label=${skinNames()[i] ?? skin}
                .checked=${skin === this.skin}
                @change=${() => (this.skin = skin)}
              />
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  static override readonly styles = [sharedStyles, learnStyles];
}

function renderStill(letter: string): TemplateResult {
  return html`<img src=${stillOf(letter)} width="160" height="160" alt="" loading="lazy" />`;
}

function valueOf({target}: InputEvent): string {
  return target instanceof HTMLInputElement ? target.value : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-learn-screen': LearnScreen;
  }
}
