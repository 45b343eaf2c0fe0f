import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {localized, msg, str} from '@lit/localize';
import {DEMO_TEXT} from '../../app/signing-hand/demo-controller.ts';
import {purposeWords, ruleWords} from '../../app/live/alphabet-words.ts';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {SheetElement} from '../common/sheet-element.ts';
import {sheetStyles} from '../common/sheet-styles.ts';
import {stillOf} from '../signing-hand/still-of.ts';
import {welcomeStyles} from './welcome-styles.ts';

// Filled in by the build (scripts/build/bundles.ts). Only where it is looked at itself, the bundler leaves out what is not for this alphabet.
declare const BUILT_ALPHABET_ID: string;
declare const BUILT_WITH_POSES: boolean;

const STEPS = 3;
/** What the pictures of the first step spell. */
const GREETING = 'HELLO'.split('');

/** Three short steps for somebody who is here for the first time: what it is, how to hold the hand, try it. */
@localized()
@customElement('fs-welcome-dialog')
export class WelcomeDialog extends SheetElement {
  protected override readonly sheet = 'welcome';

  @state() private accessor step = 0;

  @query('.step') private accessor stepHeading: HTMLElement | null = null;

  protected override updated(changed: PropertyValues): void {
    // Read out from its beginning; the first step is the dialog's own to announce.
    if (changed.has('step') && changed.get('step') !== undefined) this.stepHeading?.focus();
  }

  private startCamera(): void {
    this.close();
    this.dispatchEvent(new Intent('fs-start'));
  }

  private startDemo(): void {
    this.close();
    this.dispatchEvent(new Intent('fs-demo', DEMO_TEXT));
  }

  protected override render(): TemplateResult {
    return this.renderSheet(
      msg('Welcome to Fingerspell'),
      html`${this.renderStep()}
        <p class="count">${msg(str`Step ${this.step + 1} of ${STEPS}`)}</p>
        <div class="keys">${this.renderKeys()}</div>`,
    );
  }

  private renderStep(): TemplateResult {
    switch (this.step) {
      case 0:
        return renderPurpose();
      case 1:
        return renderHold();
      default:
        return renderTry();
    }
  }

  private renderKeys(): TemplateResult {
    if (this.step < STEPS - 1) {
      return html`<button class="primary" type="button" @click=${() => this.step++}>
          ${msg('Next')}
        </button>
        <button class="quiet" type="button" @click=${() => this.close()}>${msg('Skip')}</button>`;
    }
    return html`<button class="primary" type="button" @click=${() => this.startCamera()}>
        ${icons.camera} ${msg('Start the camera')}
      </button>
      ${this.renderDemo()}
      <button class="quiet" type="button" @click=${() => this.close()}>${msg('Not now')}</button>`;
  }

  private renderDemo(): TemplateResult | typeof nothing {
    if (!(typeof BUILT_WITH_POSES === 'undefined' || BUILT_WITH_POSES)) return nothing;
    return html`<button type="button" @click=${() => this.startDemo()}>
      ${icons.hand} ${msg('Try it without a camera')}
    </button>`;
  }

  static override readonly styles = [sharedStyles, sheetStyles, welcomeStyles];
}

function renderPurpose(): TemplateResult {
  return html`${renderStills('many', GREETING)}
    <h3 class="step" tabindex="-1">${msg('Your hand writes')}</h3>
    <p>
      ${
        typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl'
          ? msg(
              'Spell with the American manual alphabet, and the letters appear as text. For practice, or to enter a word without a keyboard.',
            )
          : purposeWords()
      }
    </p>
    <p class="promise">${icons.lock} ${msg('The video never leaves this device.')}</p>`;
}

function renderHold(): TemplateResult {
  return html`${renderStills('one', ['B'])}
    <h3 class="step" tabindex="-1">${msg('Hold your hand like this')}</h3>
    <ul>
      <li>${msg('An arm’s length from the camera, all of the hand in the picture.')}</li>
      <li>${msg('Palm to the camera, with light on the hand.')}</li>
      <li>${msg('Left or right: either hand will do.')}</li>
    </ul>`;
}

function renderTry(): TemplateResult {
  return html`${renderStills('few', ['A', 'J', 'Z'])}
    <h3 class="step" tabindex="-1">${msg('Try it')}</h3>
    <p>
      ${
        typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl'
          ? msg(
              'Hold a letter still until its ring is full. Draw J with the little finger and Z with the index finger. Lower the hand for a space.',
            )
          : `${msg('Hold a letter still until its ring is full.')} ${ruleWords()}`
      }
    </p>
    ${
      typeof BUILT_WITH_POSES === 'undefined' || BUILT_WITH_POSES
        ? html`<p>${msg('No camera at hand? A drawn hand can show you how it goes.')}</p>`
        : nothing
    }`;
}

/** The pictures are of American letters. */
function renderStills(count: 'one' | 'few' | 'many', letters: readonly string[]) {
  if (!(typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl')) return nothing;
  const stills = letters.map((letter) => renderStill(letter));
  return html`<div class="pictures ${count}">
    ${count === 'one' ? html`<span class="frame">${stills}</span>` : stills}
  </div>`;
}

function renderStill(letter: string): TemplateResult {
  return html`<figure>
    <img src=${stillOf(letter)} width="160" height="160" alt="" />
    <figcaption aria-hidden="true">${letter}</figcaption>
  </figure>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-welcome-dialog': WelcomeDialog;
  }
}
