import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {localized, msg} from '@lit/localize';
import type {ReadingEvent} from '../../core/letters/reading-event.ts';
import {assetMissingWords} from '../../app/live/asset-missing-words.ts';
import {getLocale, speakLanguage, type Language} from '../../app/settings/localization.ts';
import {icons} from '../../components/common/icons.ts';
import {sharedStyles} from '../../components/common/shared-styles.ts';
import {choosePageLanguage} from '../reader/choose-page-language.ts';
import {DEFAULT_ASSETS_URL} from '../worker/default-assets-url.ts';
import type {FingerspellReader} from '../reader/fingerspell-reader.ts';
import {FormInput} from './form-input.ts';
import {inputStyles} from './input-styles.ts';
import type * as api from '../public-types.ts';
import {toReaderOptions} from './reader-options.ts';
import {spellIntoField} from './spell-into-field.ts';

const OFF: api.StatusDetail = {kind: 'off'};
const PROBLEM: api.StatusDetail = {kind: 'problem'};
/** What the reader tells, and the page hears of the element. */
const PASSED_ON = ['letter', 'word', 'erase', 'status', 'problem'] as const;
/** An attribute that stands there only where somebody chose. */
const CHOICE = {reflect: true, useDefault: true} as const;
/** What a hand is read with. */
const CHOICES = ['hand', 'sureness', 'pause', 'language', 'assetsUrl'] as const;

/** A text field of a form that can also be spelled into with a hand. What reads is loaded with the first tap. */
@localized()
export class FingerspellInput extends FormInput implements api.FingerspellInput {
  @property(CHOICE) accessor hand: api.HandChoice = 'auto';
  @property(CHOICE) accessor sureness: api.Sureness = 'normal';
  @property(CHOICE) accessor pause = '400';
  @property(CHOICE) accessor language: api.LanguageChoice = 'auto';
  @property({...CHOICE, attribute: 'assets-url'}) accessor assetsUrl = DEFAULT_ASSETS_URL;

  @state() private accessor reader: FingerspellReader | null = null;
  @state() private accessor isOn = false;
  /** Why what reads did not load. */
  @state() private accessor problem: api.ProblemDetail | null = null;
  @state() private accessor announcement = '';
  private isWordOver = false;
  /** Grows with every start and stop, so that a late answer is known as late. */
  private run = 0;

  get status(): api.StatusDetail {
    if (this.reader !== null) return this.reader.status;
    return this.problem === null ? OFF : PROBLEM;
  }

  async start(): Promise<void> {
    if (this.isDisabled || !this.isConnected) return;
    const run = ++this.run;
    this.isOn = true;
    this.problem = null;
    try {
      const reader = this.reader ?? (await this.load());
      if (run !== this.run) return;
      this.reader = reader;
      reader.start();
    } catch (error) {
      if (run === this.run) this.fail(error);
    }
  }

  stop(): void {
    this.run++;
    this.isOn = false;
    this.reader?.stop();
    this.reader = null;
    if (this.problem !== null) {
      this.problem = null;
      this.tell('status', OFF);
    }
    this.commit();
  }

  /** What the attributes ask for, in the language of the place. */
  private get options(): api.ReaderOptions & {readonly language: Language} {
    const options = toReaderOptions(this);
    return {...options, language: choosePageLanguage(options.language, this)};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.speak();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  /** It was moved by `moveBefore`, and goes on. */
  connectedMoveCallback(): void {
    this.speak();
  }

  override formDisabledCallback(isDisabled: boolean): void {
    super.formDisabledCallback(isDisabled);
    if (isDisabled) this.stop();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (CHOICES.some((name) => changed.has(name))) this.reader?.change(this.options);
    if (changed.has('language')) this.speak();
  }

  protected override onInput(): void {
    super.onInput();
    this.isWordOver = false;
  }

  private async load(): Promise<FingerspellReader> {
    const [{FingerspellReader}] = await Promise.all([
      import('../reader/fingerspell-reader.ts'),
      import('./reader-view.ts'),
    ]);
    const reader = new FingerspellReader(this.options, (event) => this.read(event));
    this.listen(reader);
    return reader;
  }

  private listen(reader: api.FingerspellReader): void {
    reader.addEventListener('announce', ({detail}) => (this.announcement = detail.words));
    reader.addEventListener('status', ({detail}) => this.onStatus(detail));
    for (const name of PASSED_ON) {
      reader.addEventListener(name, ({detail}: CustomEvent<unknown>) => this.tell(name, detail));
    }
  }

  /** Another reader of the page may have begun, which ends this one. */
  private onStatus({kind}: api.StatusDetail): void {
    if (kind !== 'off') return;
    this.isOn = false;
    this.commit();
  }

  private speak(): void {
    void speakLanguage(this.options.language);
  }

  private fail(error: unknown): void {
    const kind = 'asset-missing';
    const {title, happened} = assetMissingWords();
    const remedy = msg('Check that you are online, then reload the page.');
    const detail = error instanceof Error ? error.message : String(error);
    this.isOn = false;
    this.problem = {kind, title, happened, remedy, detail};
    this.tell('status', PROBLEM);
    this.tell('problem', this.problem);
  }

  private read(event: ReadingEvent): void {
    const {value, input, isWordOver} = this;
    const start = input?.selectionStart ?? value.length;
    const end = input?.selectionEnd ?? value.length;
    const next = spellIntoField({value, start, end, isWordOver}, event);
    this.isWordOver = next.isWordOver;
    if (next.value !== value) {
      this.write(next.value);
      input?.setSelectionRange(next.start, next.end);
      this.dispatchEvent(toInputEvent(event));
    }
    if (event.kind === 'pause') this.commit();
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true}));
  }

  protected override render(): TemplateResult {
    // Its own sentences, on a page of any language.
    const lang = getLocale();
    return html`<div class="root" part="root">
      <div class="row" part="row">
        ${this.renderInput()}
        <slot name="button" @click=${() => this.toggle()}>${this.renderButton()}</slot>
      </div>
      ${this.problem === null ? nothing : renderProblem(this.problem, lang)}
      ${
        this.reader === null
          ? nothing
          : html`<fs-reader-view
              exportparts="stage, picture, letter, message"
              lang=${lang}
              dir="ltr"
              .reader=${this.reader}
            ></fs-reader-view>`
      }
      <slot name="help">
        <p class="help" part="help" lang=${lang} dir="ltr">
          ${msg('The video never leaves this device.')}
        </p>
      </slot>
      <div class="unseen" role="status" aria-live="polite" lang=${lang}>${this.announcement}</div>
    </div>`;
  }

  private renderButton(): TemplateResult {
    const words = this.isOn ? msg('Stop') : msg('Start the camera');
    return html`<button
      part="button"
      type="button"
      lang=${getLocale()}
      aria-label=${words}
      title=${words}
      ?disabled=${this.isDisabled}
    >
      ${this.isOn ? icons.cameraOff : icons.hand}
    </button>`;
  }

  private toggle(): void {
    if (this.isOn) this.stop();
    else void this.start();
  }

  static override readonly styles = [sharedStyles, inputStyles];
}

function renderProblem({title, happened, remedy}: api.ProblemDetail, lang: string): TemplateResult {
  return html`<p class="problem" part="message" role="alert" lang=${lang} dir="ltr">
    <b>${title}</b> ${happened} ${remedy}
  </p>`;
}

function toInputEvent(event: ReadingEvent): InputEvent {
  const isErased = event.kind === 'erase';
  return new InputEvent('input', {
    bubbles: true,
    composed: true,
    inputType: isErased ? 'deleteContentBackward' : 'insertText',
    data: event.kind === 'letter' ? event.letter : null,
  });
}
