import {LitElement, css, html, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import type {AskedLetter, Outcome} from '../../app/practice/practice-state.ts';
import {outcomeWords, roundWords} from '../../app/practice/practice-words.ts';
import {NO_PROGRESS, type PracticeProgress} from '../../contracts/practice-progress.ts';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';
import {practiceCardStyles} from './practice-card-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import './practice-progress.ts';

const SIGNS: Readonly<Record<Outcome, string>> = {right: '✓', later: '↻', skipped: '–'};

/** How a round went. */
@localized()
@customElement('fs-practice-summary')
export class PracticeSummary extends LitElement {
  @property({attribute: false}) accessor asked: readonly AskedLetter[] = [];
  @property({attribute: false}) accessor progress: PracticeProgress = NO_PROGRESS;
  @property({attribute: false}) accessor keeps = true;

  protected override render(): TemplateResult {
    const send = (kind: 'start' | 'back') => this.dispatchEvent(new Intent('fs-practice', {kind}));
    return html`
      <section class="card">
        <h2>${msg('This round')}</h2>
        <p>${roundWords(this.asked)}</p>
        <ol>
          ${this.asked.map(
            ({letter, outcome}) =>
              html`<li class=${outcome}>
                <span class="unseen">${letter}: ${outcomeWords(outcome)}</span>
                <b aria-hidden="true">${letter}</b>
                <span aria-hidden="true">${SIGNS[outcome]}</span>
              </li>`,
          )}
        </ol>
        <div class="actions">
          <button class="primary" type="button" @click=${() => send('start')}>
            ${icons.play} ${msg('Go on')}
          </button>
          <button type="button" @click=${() => send('back')}>
            ${msg('Practise something else')}
          </button>
        </div>
      </section>
      <fs-practice-progress .progress=${this.progress} .keeps=${this.keeps}></fs-practice-progress>
    `;
  }

  static override readonly styles = [
    sharedStyles,
    practiceCardStyles,
    css`
      h2,
      p {
        margin: 0;
      }

      h2 {
        font-size: 1.0625rem;
      }

      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        position: relative;
        gap: 6px;
        padding: 4px 12px;
        border: 1px solid var(--line);
        border-radius: 12px;
      }

      li.right {
        border-color: transparent;
        background: var(--accent-soft);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-practice-summary': PracticeSummary;
  }
}
