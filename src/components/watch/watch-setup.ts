import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import {paceWords, tallyWords} from '../../app/watch/watch-view.ts';
import type {WatchState} from '../../app/watch/watch-state.ts';
import {DEFAULT_WATCH_CHOICES, type WatchChoices} from '../../app/watch/watch-store.ts';
import {FASTEST_PACE, NO_WATCHING, SLOWEST_PACE} from '../../contracts/watch-progress.ts';
import {emptyListWords} from '../../app/practice/empty-list-words.ts';
import {ALL_LETTERS} from '../../core/scores/all-letters.ts';
import {WORD_LISTS, type WordKind} from '../../core/watch/word-lists.ts';
import {isPosed} from '../../signing-hand/is-posed.ts';
import {SKIN_TONES} from '../../signing-hand/hand-look.ts';
import {choiceStyles} from '../common/choice-styles.ts';
import {controlStyles} from '../common/control-styles.ts';
import {icons} from '../common/icons.ts';
import {Intent} from '../common/intents.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {sheetStyles} from '../common/sheet-styles.ts';
import {UNASKED_ACTION} from '../common/unasked-action.ts';
import {ownList, ownListStyles} from '../practice/own-list.ts';
import {practiceCardStyles} from '../practice/practice-card-styles.ts';
import {skinNames} from '../signing-hand/skin-names.ts';
import {watchSetupStyles} from './watch-setup-styles.ts';

/** What to watch, how fast and whose hand; asks before it moves for people who want less motion. */
@localized()
@customElement('fs-watch-setup')
export class WatchSetup extends LitElement {
  @property({attribute: false}) accessor state: WatchState | null = null;
  @property({attribute: false}) accessor choices: WatchChoices = DEFAULT_WATCH_CHOICES;
  /** The person's own letters and words, as they were typed. */
  @property({attribute: false}) accessor ownText = '';
  @property({attribute: false}) accessor pace = NO_WATCHING.pace;

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.dispatchEvent(new Intent('fs-watch', {kind: 'start'}));
  }

  private choose(change: Partial<WatchChoices>): void {
    this.dispatchEvent(new Intent('fs-watch', {kind: 'choose', change}));
  }

  protected override render(): TemplateResult {
    if (this.state?.kind === 'asking-motion') return this.renderQuestion();
    const isEmpty = this.state?.kind === 'choosing' && this.state.problem === 'empty-list';
    return html`<form
      class="card"
      action=${UNASKED_ACTION}
      @submit=${(event: SubmitEvent) => this.onSubmit(event)}
    >
      ${this.renderWords()}
      ${this.choices.words === 'own' ? ownList(this.ownText, isEmpty ? 'said' : null) : this.renderLengths()}
      ${this.renderPace()} ${this.renderHands()}
      <button class="primary">${icons.play} ${msg('Start')}</button>
      <p id="said" role="status">${this.toSentence()}</p>
      <p class="unseen">
        ${msg('This exercise is for the eyes: what the hand spells cannot be heard. Choose Spell for an exercise that speaks.')}
      </p>
    </form>`;
  }

  private toSentence(): string {
    const {state} = this;
    if (state?.kind !== 'choosing') return '';
    switch (state.problem) {
      case 'empty-list':
        return emptyListWords(ALL_LETTERS.filter(isPosed));
      case 'not-drawn':
        return msg('The hand could not be drawn here: this browser gives no WebGL.');
      case null:
        return state.tally === null
          ? msg(
              'A hand spells a word once. Type what you saw; then you see it again, letter by letter.',
            )
          : tallyWords(state.tally);
    }
  }

  private renderQuestion(): TemplateResult {
    const send = (kind: 'move' | 'end') => () => this.dispatchEvent(new Intent('fs-watch', {kind}));
    return html`<section class="card" aria-labelledby="question">
      <h2 id="question">${msg('This exercise moves')}</h2>
      <p>
        ${msg('Your device asks for less motion. Here a hand moves fast, in the middle of the picture; it stops after each word.')}
      </p>
      <div class="actions">
        <button class="primary" type="button" @click=${send('move')}>${msg('Let it move')}</button>
        <button type="button" @click=${send('end')}>${msg('Not now')}</button>
      </div>
    </section>`;
  }

  private renderWords(): TemplateResult {
    return html`<fieldset>
      <legend>${msg('What do you want to read?')}</legend>
      <div class="choice">
        ${this.renderWordKind('common', msg('Words'))} ${this.renderWordKind('names', msg('Names'))}
        ${this.renderWordKind('places', msg('Places'))}
        ${this.renderChoice('words', 'own', msg('My list'))}
      </div>
    </fieldset>`;
  }

  private renderWordKind(kind: WordKind, label: string): TemplateResult | typeof nothing {
    return WORD_LISTS[kind].length === 0 ? nothing : this.renderChoice('words', kind, label);
  }

  private renderLengths(): TemplateResult {
    return html`<fieldset>
      <legend>${msg('Letters in a word')}</legend>
      <div class="choice">
        ${this.renderChoice('length', 'short', msg('Up to 4'))}
        ${this.renderChoice('length', 'medium', msg('5 or 6'))}
        ${this.renderChoice('length', 'long', msg('7 or more'))}
        ${this.renderChoice('length', 'any', msg('Any'))}
      </div>
    </fieldset>`;
  }

  private renderChoice<Name extends keyof WatchChoices>(
    name: Name,
    value: WatchChoices[Name],
    label: string,
  ): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name=${name}
        .checked=${value === this.choices[name]}
        @change=${() => this.choose({[name]: value})}
      /><span>${label}</span>
    </label>`;
  }

  private renderPace(): TemplateResult {
    return html`<label class="pace">
      <span>${msg('Speed')}</span><output>${paceWords(this.pace)}</output>
      <input
        type="range"
        min=${SLOWEST_PACE}
        max=${FASTEST_PACE}
        step="0.1"
        .value=${String(this.pace)}
        aria-valuetext=${paceWords(this.pace)}
        @input=${(event: Event) => this.setPace(event)}
      />
      <small
        >${msg('It follows you from word to word: faster when you read it, slower when not.')}</small
      >
    </label>`;
  }

  private setPace({target}: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.dispatchEvent(new Intent('fs-watch', {kind: 'pace', pace: Number(target.value)}));
  }

  private renderHands(): TemplateResult {
    return html`<div class="hands">
      <fieldset>
        <legend>${msg('Hand')}</legend>
        <div class="choice">
          ${this.renderChoice('hand', null, msg('Both'))}
          ${this.renderChoice('hand', 'left', msg('Left'))}
          ${this.renderChoice('hand', 'right', msg('Right'))}
        </div>
      </fieldset>
      <label class="skin">
        <span>${msg('Skin tone')}</span>
        <select class="field" @change=${(event: Event) => this.chooseSkin(event)}>
          <option value="" ?selected=${this.choices.skin === null}>
            ${msg('Another each time')}
          </option>
          ${SKIN_TONES.map(
            (skin, i) =>
              html`<option value=${skin} ?selected=${this.choices.skin === skin}>
                ${skinNames()[i]}
              </option>`,
          )}
        </select>
      </label>
    </div>`;
  }

  private chooseSkin({target}: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    this.choose({skin: target.value === '' ? null : target.value});
  }

  static override readonly styles = [
    sharedStyles,
    sheetStyles,
    choiceStyles,
    controlStyles,
    practiceCardStyles,
    ownListStyles,
    watchSetupStyles,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-watch-setup': WatchSetup;
  }
}
