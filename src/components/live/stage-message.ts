import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import {DEMO_TEXT} from '../../app/signing-hand/demo-controller.ts';
import type {ProblemWords} from '../../app/live/plain-problem-words.ts';
import type {DemoOffer} from '../../app/live/view-model.ts';
import {purposeWords, ruleWords} from '../../app/live/alphabet-words.ts';
import {ALPHABET} from '../../core/scores/alphabet.ts';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';
import {mark} from '../common/mark.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {signStyles} from '../common/sign-styles.ts';
import {stageMessageStyles} from './stage-message-styles.ts';

// Filled in by the build (scripts/build/bundles.ts). Only where it is looked at itself, the bundler leaves out what is not for this alphabet.
declare const BUILT_ALPHABET_ID: string;
declare const BUILT_WITH_POSES: boolean;

/** What stands on the stage while there is no picture. */
export type StageMessageView =
  | {readonly kind: 'start'}
  | {readonly kind: 'asking'; readonly isUnanswered: boolean}
  | {readonly kind: 'problem'; readonly words: ProblemWords; readonly demo: DemoOffer};

const EXAMPLE =
  typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl'
    ? 'F'
    : ALPHABET.held.charAt(0);

/** How it goes: what stands in the ring, how far the ring is (0..1), words. */
const steps = () =>
  [
    [EXAMPLE, 0.08, msg('Hold up a letter')],
    [EXAMPLE, 0.62, msg('The ring fills')],
    [EXAMPLE, 1, msg('It is typed')],
  ] as const;

function stepRing(letter: string, share: number): TemplateResult {
  return html`<svg viewBox="0 0 64 64" class=${share === 1 ? 'done' : ''} aria-hidden="true">
    <circle class="track" cx="32" cy="32" r="28" />
    <circle
      class="fill"
      cx="32"
      cy="32"
      r="28"
      pathLength="100"
      stroke-dasharray="100"
      stroke-dashoffset=${100 * (1 - share)}
      transform="rotate(-90 32 32)"
    />
    <text x="32" y="42" text-anchor="middle">${letter}</text>
  </svg>`;
}

@localized()
@customElement('fs-stage-message')
export class StageMessage extends LitElement {
  @property({attribute: false}) accessor view: StageMessageView = {kind: 'start'};

  /** Starts the camera without words of welcome. */
  @property({type: Boolean, reflect: true}) accessor brief = false;

  protected override render(): TemplateResult {
    switch (this.view.kind) {
      case 'start':
        return this.brief ? this.renderBriefStart() : this.renderStart();
      case 'asking':
        return this.renderAsking(this.view.isUnanswered);
      case 'problem':
        return this.renderProblem(this.view.words, this.view.demo);
    }
  }

  private renderStart(): TemplateResult {
    return html`
      <h2>${msg('Spell with your hand')}</h2>
      <p>
        ${
          typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl'
            ? msg(
                'Hold a letter of the American manual alphabet up to the camera and it becomes text. For practice, or to write a word without a keyboard.',
              )
            : purposeWords()
        }
      </p>
      <ol>
        ${steps().map(
          ([letter, share, words]) =>
            html`<li>${stepRing(letter, share)}<span>${words}</span></li>`,
        )}
      </ol>
      ${this.startButton('primary large')} ${this.demoButton('quiet')}
      <p class="promise">${icons.lock} ${msg('The video never leaves this device.')}</p>
      <p class="small">
        ${
          typeof BUILT_ALPHABET_ID === 'undefined' || BUILT_ALPHABET_ID === 'asl'
            ? msg(
                'Draw J with the little finger and Z with the index finger. Lower the hand for a space.',
              )
            : ruleWords()
        }
      </p>
    `;
  }

  private renderBriefStart(): TemplateResult {
    return html`${this.startButton('plain')}
      <p class="promise">${icons.lock} ${msg('The video never leaves this device.')}</p>`;
  }

  private startButton(look: string): TemplateResult {
    return html`<button class=${look} type="button" @click=${() => this.send('fs-start')}>
      ${icons.camera} ${msg('Start the camera')}
    </button>`;
  }

  private renderAsking(isUnanswered: boolean): TemplateResult {
    return html`
      <div class="mark pulse">${mark}</div>
      <h2>${msg('May we use the camera?')}</h2>
      <p>${msg('Your browser is asking. Choose “Allow” to go on.')}</p>
      ${isUnanswered ? this.renderUnanswered() : nothing}
      <p class="promise">${icons.lock} ${msg('The video never leaves this device.')}</p>
    `;
  }

  private renderUnanswered(): TemplateResult {
    return html`<p role="status">
        ${msg('No question to be seen? It may hide behind a sign beside the address, or in another window.')}
      </p>
      <button class="quiet" type="button" @click=${() => this.send('fs-start')}>
        ${msg('Ask again')}
      </button>`;
  }

  private renderProblem(words: ProblemWords, demo: DemoOffer): TemplateResult {
    const {kind, label} = words.action;
    return html`
      <div class="sign">${icons.alert}</div>
      <div role="alert">
        <h2>${words.title}</h2>
        <p>${words.happened}</p>
        <p>${words.remedy}</p>
      </div>
      ${demo === 'first' ? this.demoButton('primary large') : nothing}
      <button
        class=${demo === 'first' ? 'quiet' : 'primary large'}
        type="button"
        @click=${() => this.send(kind === 'retry' ? 'fs-start' : 'fs-reload')}
      >
        ${label}
      </button>
      ${demo === 'second' ? this.demoButton('quiet') : nothing}
      ${
        words.detail === null
          ? nothing
          : html`<details>
              <summary>${msg('Details')}</summary>
              <code>${words.detail}</code>
            </details>`
      }
    `;
  }

  private demoButton(look: string): TemplateResult | typeof nothing {
    if (!(typeof BUILT_WITH_POSES === 'undefined' || BUILT_WITH_POSES)) return nothing;
    return html`<button
      class=${look}
      type="button"
      @click=${() => this.dispatchEvent(new Intent('fs-demo', DEMO_TEXT))}
    >
      ${icons.hand} ${msg('Try it without a camera')}
    </button>`;
  }

  private send(type: 'fs-start' | 'fs-reload'): void {
    this.dispatchEvent(new Intent(type));
  }

  static override readonly styles = [sharedStyles, signStyles, stageMessageStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-stage-message': StageMessage;
  }
}
