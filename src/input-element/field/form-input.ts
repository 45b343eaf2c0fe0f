import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {UNASKED_ACTION} from '../../components/common/unasked-action.ts';
import {FormField} from './form-field.ts';
import {outsideWords} from './outside-words.ts';

/** A text field that is part of its form as the browser's own are. */
export abstract class FormInput extends LitElement {
  static readonly formAssociated = true;
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  @property({reflect: true, useDefault: true}) accessor placeholder = '';

  /** Disabled by itself or by the fieldset round it. */
  @state() protected accessor isDisabled = false;
  @query('input') protected accessor input: HTMLInputElement | null = null;
  @state() private accessor text = '';
  private initialText = '';
  /** Whether the value is no longer what the attribute says. */
  private isOwn = false;
  /** What `change` told of last. */
  private committed = '';
  private readonly field = new FormField(this);

  readonly type = 'fingerspell';

  constructor() {
    super();
    this.takeEarlyValue();
  }

  @property({attribute: 'value'})
  set defaultValue(value: string) {
    this.initialText = toText(value);
    if (!this.isOwn) this.restore();
  }

  get defaultValue(): string {
    return this.initialText;
  }

  // These are the attribute itself, as of native fields: the form knows of it at once.
  @property()
  set name(name: string) {
    if (name !== this.getAttribute('name')) this.setAttribute('name', name);
  }

  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  @property({type: Boolean})
  set required(required: boolean) {
    this.toggleAttribute('required', required);
    this.validate();
  }

  get required(): boolean {
    return this.hasAttribute('required');
  }

  @property({type: Boolean})
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }

  get value(): string {
    return this.text;
  }

  set value(value: string) {
    const text = toText(value);
    this.isOwn = true;
    // A page that follows every letter gives back what is there: the person is not done with it for that.
    if (text === this.text) return;
    this.become(text);
    this.committed = text;
  }

  get form(): HTMLFormElement | null {
    return this.field.internals.form;
  }

  get labels(): NodeList {
    return this.field.internals.labels;
  }

  get validity(): ValidityState {
    return this.field.internals.validity;
  }

  get validationMessage(): string {
    return this.willValidate ? this.field.internals.validationMessage : '';
  }

  get willValidate(): boolean {
    return this.field.internals.willValidate;
  }

  checkValidity(): boolean {
    return this.field.internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.field.internals.reportValidity();
  }

  setCustomValidity(message: string): void {
    this.field.setCustomValidity(message);
    this.validate();
  }

  formResetCallback(): void {
    this.isOwn = false;
    this.restore();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabled = isDisabled;
    this.validate();
  }

  formStateRestoreCallback(kept: unknown): void {
    if (typeof kept === 'string') this.value = kept;
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    // Now there is something to point at, and to focus: the browser found nothing when it looked for it.
    this.validate();
    if (this.hasAttribute('autofocus') && document.activeElement === document.body) this.focus();
  }

  /** The value is another, and nobody is told. */
  protected become(value: string): void {
    this.text = value;
    this.field.setValue(value);
    const {input} = this;
    if (input !== null && input.value !== value) input.value = value;
    this.validate();
  }

  /** The person wrote or spelled. */
  protected write(value: string): void {
    this.isOwn = true;
    this.become(value);
  }

  /** Tells of a value that the person is done with, as native fields do. */
  protected commit(): void {
    if (this.committed === this.text) return;
    this.committed = this.text;
    this.dispatchEvent(new Event('change', {bubbles: true}));
  }

  protected renderInput(): TemplateResult {
    const {name, description} = outsideWords(this, this.labels);
    // A form of its own: Enter is then what the browser takes for it, with whatever is being put together.
    return html`<form
      novalidate
      action=${UNASKED_ACTION}
      @submit=${(event: SubmitEvent) => this.onEnter(event)}
    >
      <input
        part="input"
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        .value=${this.text}
        ?required=${this.required}
        ?disabled=${this.isDisabled}
        placeholder=${this.placeholder}
        aria-label=${name || nothing}
        aria-description=${description || nothing}
        @input=${() => this.onInput()}
        @change=${() => this.commit()}
        @focus=${() => this.requestUpdate()}
      />
    </form>`;
  }

  /** The event itself goes on to the page. */
  protected onInput(): void {
    this.write(this.input?.value ?? '');
  }

  private onEnter(event: SubmitEvent): void {
    event.preventDefault();
    this.commit();
    this.field.submit();
  }

  /** A page may have set the value before the element was defined, which would hide it for ever. */
  private takeEarlyValue(): void {
    const early = Object.getOwnPropertyDescriptor(this, 'value');
    if (early === undefined) return;
    Reflect.deleteProperty(this, 'value');
    this.value = early.value as string;
  }

  private restore(): void {
    this.become(this.initialText);
    this.committed = this.text;
  }

  private validate(): void {
    const {text: value, required: isRequired, isDisabled, input} = this;
    this.field.validate({value, isRequired, isDisabled}, input ?? undefined);
  }
}

/** Pages without types give anything; nothing is the empty text. As of native text fields, it is one line. */
function toText(value: unknown): string {
  return [value].join('').replace(/[\n\r]/gu, '');
}
