import {html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import {NO_DEVICES, type DeviceLists} from '../../app/settings/device-lists.ts';
import type {KeptSurroundings} from '../../app/settings/erase-everything.ts';
import {unitWords} from '../../app/settings/number-words.ts';
import type {OwnWordsState} from '../../app/words/own-words-controller.ts';
import {
  DEFAULT_SETTINGS,
  HOLD_RANGE,
  parseSettings,
  speedName,
  type Settings,
} from '../../app/settings/settings.ts';
import {
  cameraOptions,
  delegateOptions,
  detailsOptions,
  handOptions,
  languageOptions,
  pauseOptions,
  textCaseOptions,
  textSizeOptions,
  themeOptions,
  voiceOptions,
  type Option,
} from '../../app/settings/settings-options.ts';
import {builtAlphabets} from '../../app/common/built-alphabets.ts';
import {openAlphabet} from '../../app/common/chosen-alphabet.ts';
import {ALPHABET} from '../../core/scores/alphabet.ts';
import {NO_OWN_WORDS} from '../../contracts/own-words.ts';
import {choiceStyles} from '../common/choice-styles.ts';
import {controlStyles} from '../common/control-styles.ts';
import {Intent} from '../common/intents.ts';
import {renderRadios, renderSelect, renderSwitch, type ChoiceField} from './settings-fields.ts';
import {settingsStyles} from './settings-styles.ts';
import {sharedStyles} from '../common/shared-styles.ts';
import {SheetElement} from '../common/sheet-element.ts';
import {sheetStyles} from '../common/sheet-styles.ts';
import './kept-here.ts';
import '../words/own-words.ts';

type SwitchName = 'holdDoubles' | 'waveErases' | 'sound' | 'vibration' | 'ownHand' | 'keepAwake';

/** Everything a person may want to change. Every change counts at once. */
@localized()
@customElement('fs-settings-dialog')
export class SettingsDialog extends SheetElement {
  @property({attribute: false}) accessor services: {readonly kept: KeptSurroundings} | null = null;
  @property({attribute: false}) accessor settings: Settings = DEFAULT_SETTINGS;
  @property({attribute: false}) accessor devices: DeviceLists = NO_DEVICES;
  @property({attribute: false}) accessor ownWords: OwnWordsState = {
    own: NO_OWN_WORDS,
    outcome: {kind: 'none'},
  };

  protected override readonly sheet = 'settings';

  private change(part: Partial<Settings>): void {
    this.dispatchEvent(new Intent('fs-settings', parseSettings({...this.settings, ...part})));
  }

  protected override render(): TemplateResult {
    return this.renderSheet(
      msg('Settings'),
      html`${builtAlphabets.length > 1 ? this.renderAlphabet() : nothing} ${this.renderHand()}
        ${this.renderSpelling()} ${this.renderSound()} ${this.renderLook()} ${this.renderCamera()}
        <section><fs-own-words .state=${this.ownWords}></fs-own-words></section>
        ${this.renderDevice()} ${this.renderAbout()}
        <button class="primary" type="button" @click=${() => this.close()}>${msg('Done')}</button>`,
    );
  }

  private renderAlphabet(): TemplateResult {
    return html`<section>
      <h3>${msg('Alphabet')}</h3>
      ${renderSelect({
        name: 'alphabet',
        title: msg('The alphabet you sign'),
        options: builtAlphabets.map(({id, name}) => [id, name] as const),
        chosen: ALPHABET.id,
        onChoose: (id) => openAlphabet(id, this.services?.kept.storage ?? null, location),
      })}
    </section>`;
  }

  private renderHand(): TemplateResult {
    return html`<section>
      <h3>${msg('Your hand')}</h3>
      ${renderRadios(this.field('handedness', msg('Your spelling hand'), handOptions()))}
      ${this.switch(
        'ownHand',
        msg('Read with what you taught'),
        msg('Counts once you have taught the app your hand.'),
      )}
    </section>`;
  }

  private renderSpelling(): TemplateResult {
    return html`<section>
      <h3>${msg('Spelling')}</h3>
      ${this.renderHold()}
      ${renderRadios(this.field('pauseMs', msg('Lower the hand for a space'), pauseOptions()))}
      ${this.switch('holdDoubles', msg('Hold on to double a letter'))}
      ${this.switch('waveErases', msg('Wave to erase a letter'))}
    </section>`;
  }

  private renderHold(): TemplateResult {
    const {holdMs} = this.settings;
    const words = `${speedName(holdMs)}, ${unitWords(holdMs / 1000, 'second')}`;
    return html`<label class="hold">
      <span>${msg('Hold a letter for')}</span><output>${words}</output>
      <input
        type="range"
        min=${HOLD_RANGE.min}
        max=${HOLD_RANGE.max}
        step=${HOLD_RANGE.step}
        .value=${String(holdMs)}
        aria-valuetext=${words}
        @input=${(event: InputEvent) => {
          if (event.target instanceof HTMLInputElement) {
            this.change({holdMs: event.target.valueAsNumber});
          }
        }}
      />
      <small
        >${msg('Clear letters take half as long, unclear ones longer. Longer types fewer by mistake.')}</small
      >
    </label>`;
  }

  private renderSound(): TemplateResult {
    const {voices, canVibrate} = this.devices;
    return html`<section>
      <h3>${msg('Sound and speech')}</h3>
      ${this.switch('sound', msg('A tick with every letter'))}
      ${canVibrate ? this.switch('vibration', msg('A short buzz with every letter')) : nothing}
      ${
        voices.length === 0
          ? html`<p>${msg('This device has no voice of its own to speak your text.')}</p>`
          : renderSelect(
              this.field(
                'voice',
                msg('The voice that speaks your text'),
                voiceOptions(voices, this.settings.voice),
              ),
            )
      }
    </section>`;
  }

  private renderLook(): TemplateResult {
    return html`<section>
      <h3>${msg('Look')}</h3>
      ${renderRadios(this.field('theme', msg('Colours'), themeOptions()))}
      ${renderRadios(this.field('textCase', msg('Write your text in'), textCaseOptions()))}
      ${renderRadios(this.field('textSize', msg('Size of text'), textSizeOptions()))}
      ${renderRadios(this.field('language', msg('Language'), languageOptions()))}
      ${renderRadios(this.field('details', msg('The network’s view and speed'), detailsOptions()))}
    </section>`;
  }

  private renderCamera(): TemplateResult {
    const {cameras, canStayAwake} = this.devices;
    return html`<section>
      <h3>${msg('Camera and speed')}</h3>
      ${
        cameras.length === 0
          ? html`<p>${msg('Start the camera once, then you can choose between several here.')}</p>`
          : renderSelect({
              ...this.field('camera', msg('Camera'), cameraOptions(cameras, this.settings.camera)),
              // Which way it looks shows when it is open.
              onChoose: (camera) => this.change({camera, cameraFacing: null}),
            })
      }
      ${this.renderMirror()}
      ${
        canStayAwake
          ? this.switch('keepAwake', msg('Keep the screen on while a hand is read'))
          : nothing
      }
      ${renderRadios(this.field('delegate', msg('Find hands with'), delegateOptions()))}
    </section>`;
  }

  private renderMirror(): TemplateResult | typeof nothing {
    const {openCamera} = this.devices;
    if (openCamera === null) return nothing;
    const {key, isMirrored: on} = openCamera;
    return renderSwitch({
      ...{name: 'mirror', title: msg('Mirror the picture of this camera'), on},
      note: msg('Off for cameras whose picture is mirrored already.'),
      onChange: (isOn) => this.change({mirrors: {...this.settings.mirrors, [key]: isOn}}),
    });
  }

  private renderDevice(): TemplateResult {
    return html`<section>
      <h3>${msg('On this device')}</h3>
      ${
        this.services === null
          ? nothing
          : html`<fs-kept-here .kept=${this.services.kept}></fs-kept-here>`
      }
    </section>`;
  }

  private renderAbout(): TemplateResult {
    return html`<section>
      <h3>${msg('About')}</h3>
      <p>${msg('What the app is, how well it reads, where it errs, what it is made of.')}</p>
      <button
        type="button"
        @click=${() => this.dispatchEvent(new Intent('fs-open-sheet', 'about'))}
      >
        ${msg('About Fingerspell')}
      </button>
    </section>`;
  }

  private switch(name: SwitchName, title: string, note?: string): TemplateResult {
    const onChange = (on: boolean) => this.change({[name]: on});
    return renderSwitch({name, title, on: this.settings[name], onChange, note});
  }

  private field<K extends keyof Settings>(
    name: K,
    title: string,
    options: readonly Option<Settings[K]>[],
  ): ChoiceField<Settings[K]> {
    const onChoose = (value: Settings[K]) => this.change({[name]: value});
    return {name, title, options, chosen: this.settings[name], onChoose};
  }

  static override readonly styles = [
    sharedStyles,
    sheetStyles,
    choiceStyles,
    controlStyles,
    settingsStyles,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'fs-settings-dialog': SettingsDialog;
  }
}
