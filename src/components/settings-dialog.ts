import {LitElement, html} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {localized} from '@lit/localize';
import {
  DEFAULT_SETTINGS,
  HOLD_RANGE,
  parseSettings,
  PAUSES,
  speedName,
  type Settings,
} from '../app/settings.ts';
import type {OwnWordsState} from '../app/own-words-controller.ts';
import {NO_OWN_WORDS} from '../contracts/own-words.ts';
import {choiceStyles} from './choice-styles.ts';
import {icons} from './icons.ts';
import {SettingsIntent} from './intents.ts';
import {sharedStyles} from './shared-styles.ts';
import {sheetStyles} from './sheet-styles.ts';
import {settingsStyles} from './settings-styles.ts';
import './own-words.ts';

const HANDS = [
  ['auto', 'Either'],
  ['left', 'Left'],
  ['right', 'Right'],
] as const;

const DELEGATES = [
  ['auto', 'Automatic'],
  ['gpu', 'Graphics'],
  ['cpu', 'Processor'],
] as const;

const PAUSE_OPTIONS = PAUSES.map((ms) => (ms === null ? 'Off' : `${ms / 1000} s`));

/** The few things a person may want to change. Every change counts at once. */
@localized()
@customElement('fs-settings-dialog')
export class SettingsDialog extends LitElement {
  @property({attribute: false}) accessor settings: Settings = DEFAULT_SETTINGS;
  @property({attribute: false}) accessor ownWords: OwnWordsState = {
    own: NO_OWN_WORDS,
    outcome: {kind: 'none'},
  };

  @query('dialog') private accessor dialog: HTMLDialogElement | null = null;

  open(): void {
    this.dialog?.showModal();
  }

  private change(part: Readonly<Record<string, unknown>>): void {
    this.dispatchEvent(new SettingsIntent(parseSettings({...this.settings, ...part})));
  }

  protected override render() {
    return html`<dialog aria-labelledby="title">
      <div class="sheet">
        <div class="head">
          <h2 id="title">Settings</h2>
          <button
            class="plain"
            type="button"
            aria-label="Close"
            @click=${() => this.dialog?.close()}
          >
            ${icons.close}
          </button>
        </div>
        ${this.renderHold()} ${this.renderPause()}
        ${this.renderSwitch('holdDoubles', 'Hold on to double a letter')}
        ${this.renderSwitch('waveErases', 'Wave to erase a letter')}
        ${this.renderChoice('handedness', 'Your spelling hand', HANDS, this.settings.handedness)}
        <fs-own-words .state=${this.ownWords}></fs-own-words>
        ${this.renderChoice('delegate', 'Find hands with', DELEGATES, this.settings.delegate)}
        <button class="primary" type="button" @click=${() => this.dialog?.close()}>Done</button>
      </div>
    </dialog>`;
  }

  private renderHold() {
    const {holdMs} = this.settings;
    const seconds = `${speedName(holdMs)}, ${(holdMs / 1000).toFixed(2)} s`;
    return html`<label class="hold">
      <span>Hold a letter for</span><output>${seconds}</output>
      <input
        type="range"
        min=${HOLD_RANGE.min}
        max=${HOLD_RANGE.max}
        step=${HOLD_RANGE.step}
        .value=${String(holdMs)}
        aria-valuetext=${seconds}
        @input=${(event: InputEvent) => {
          if (event.target instanceof HTMLInputElement) {
            this.change({holdMs: event.target.valueAsNumber});
          }
        }}
      />
      <small
        >Clear letters take half as long, unclear ones longer. Longer types fewer by mistake.</small
      >
    </label>`;
  }

  private renderPause() {
    const {pauseMs} = this.settings;
    return this.renderRadios('pause', 'Lower the hand for a space', PAUSE_OPTIONS, (index) => {
      const chosen = PAUSES[index] ?? null;
      return {chosen: chosen === pauseMs, onChoose: () => this.change({pauseMs: chosen})};
    });
  }

  private renderSwitch(name: 'holdDoubles' | 'waveErases', title: string) {
    return html`<label class="switch">
      <span>${title}</span>
      <input
        type="checkbox"
        name=${name}
        .checked=${this.settings[name]}
        @change=${() => this.change({[name]: !this.settings[name]})}
      />
    </label>`;
  }

  private renderChoice(
    name: 'handedness' | 'delegate',
    title: string,
    options: readonly (readonly [string, string])[],
    chosen: string,
  ) {
    const labels = options.map(([, label]) => label);
    return this.renderRadios(name, title, labels, (index) => {
      const [value = ''] = options[index] ?? [];
      return {chosen: value === chosen, onChoose: () => this.change({[name]: value})};
    });
  }

  private renderRadios(
    name: string,
    title: string,
    labels: readonly string[],
    optionAt: (index: number) => {readonly chosen: boolean; readonly onChoose: () => void},
  ) {
    return html`<fieldset>
      <legend>${title}</legend>
      <div class="choice">
        ${labels.map((label, index) => {
          const {chosen, onChoose} = optionAt(index);
          return html`<label>
            <input
              type="radio"
              name=${name}
              value=${index}
              .checked=${chosen}
              @change=${onChoose}
            /><span>${label}</span>
          </label>`;
        })}
      </div>
    </fieldset>`;
  }

  static override readonly styles = [sharedStyles, sheetStyles, choiceStyles, settingsStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-settings-dialog': SettingsDialog;
  }
}
