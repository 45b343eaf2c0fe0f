import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import {
  DEFAULT_CHOICES,
  type PracticeChoices,
  type PracticeMode,
} from '../../app/practice/practice-store.ts';
import {SHORT_WORDS} from '../../core/practice/short-words.ts';
import {READABLE_LETTERS} from '../../core/strokes/readable-letters.ts';
import {emptyListWords} from '../../app/practice/empty-list-words.ts';
import {HAS_POSES} from '../../signing-hand/has-poses.ts';
import {NO_PROGRESS, type PracticeProgress} from '../../contracts/practice-progress.ts';
import {choiceStyles} from '../common/choice-styles.ts';
import {controlStyles} from '../common/control-styles.ts';
import {Intent} from '../common/intents.ts';
import {icons} from '../common/icons.ts';
import {ownList, ownListStyles} from './own-list.ts';
import {practiceCardStyles} from './practice-card-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {sheetStyles} from '../common/sheet-styles.ts';
import {UNASKED_ACTION} from '../common/unasked-action.ts';
import './practice-progress.ts';

/** What to practise, and how far one has come. */
@localized()
@customElement('fs-practice-setup')
export class PracticeSetup extends LitElement {
  @property({attribute: false}) accessor choices: PracticeChoices = DEFAULT_CHOICES;
  @property({attribute: false}) accessor problem: 'empty-list' | null = null;
  @property({attribute: false}) accessor progress: PracticeProgress = NO_PROGRESS;
  @property({attribute: false}) accessor keeps = true;

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.dispatchEvent(new Intent('fs-practice', {kind: 'start'}));
  }

  private choose(change: Partial<PracticeChoices>): void {
    this.dispatchEvent(new Intent('fs-practice', {kind: 'choose', change}));
  }

  protected override render(): TemplateResult {
    return html`
      <form
        class="card"
        action=${UNASKED_ACTION}
        @submit=${(event: SubmitEvent) => this.onSubmit(event)}
      >
        <fieldset>
          <legend>${msg('What do you want to practise?')}</legend>
          <div class="choice">
            ${this.renderMode('letters', msg('Letters'))}
            ${SHORT_WORDS.length > 0 ? this.renderMode('words', msg('Words')) : nothing}
            ${this.renderMode('own', msg('My list'))}
          </div>
        </fieldset>
        ${this.choices.mode === 'own' ? this.renderList() : nothing}
        ${HAS_POSES ? this.renderFromMemory() : nothing}
        <button class="primary start">${icons.play} ${msg('Start')}</button>
      </form>
      <fs-practice-progress .progress=${this.progress} .keeps=${this.keeps}></fs-practice-progress>
    `;
  }

  private renderFromMemory(): TemplateResult {
    return html`<label class="switch">
      <input
        type="checkbox"
        .checked=${this.choices.fromMemory}
        @change=${(event: Event) => this.choose({fromMemory: isChecked(event)})}
      />
      <span>${msg('From memory: show the hand only when I ask')}</span>
    </label>`;
  }

  private renderMode(mode: PracticeMode, label: string): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name="mode"
        value=${mode}
        .checked=${mode === this.choices.mode}
        @change=${() => this.choose({mode})}
      /><span>${label}</span>
    </label>`;
  }

  private renderList(): TemplateResult {
    const isEmpty = this.problem === 'empty-list';
    return html`${ownList(this.choices.ownText, isEmpty ? 'problem' : null)}
      <p id="problem" role="status">${isEmpty ? emptyListWords(READABLE_LETTERS) : nothing}</p>`;
  }

  static override readonly styles = [
    sharedStyles,
    sheetStyles,
    choiceStyles,
    controlStyles,
    practiceCardStyles,
    ownListStyles,
    css`
      .card {
        gap: 14px;
      }

      .switch {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        cursor: pointer;
      }

      /* Empty it takes no room. */
      #problem {
        margin: -14px 0 0;
      }
    `,
  ];
}

function isChecked({target}: Event): boolean {
  return target instanceof HTMLInputElement && target.checked;
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-practice-setup': PracticeSetup;
  }
}
