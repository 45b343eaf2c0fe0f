import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {UNASKED_ACTION} from '../components/common/unasked-action.ts';
import {FormField} from './form-field.ts';

/** A text field that is part of its form as the browser's own are. */
export abstract class FormInput extends LitElement {
  static readonly formAssociated = true;
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  @property({reflect: true}) accessor name = '';
  @property({attribute: 'value'}) accessor defaultValue = '';
  @property({reflect: true}) accessor placeholder = '';
  @property({type: Boolean, reflect: true}) accessor required = false;
  @property({type: Boolean, reflect: true}) accessor disabled = false;

  /** Disabled by itself or by the fieldset round it. */
  @state() protected accessor isDisabled = false;
  @query('input') protected accessor input: HTMLInputElement | null = null;
  @state() private accessor text = '';
  /** Whether the value is no longer what the attribute says. */
  private isOwn = false;
  /** What `change` told of last. */
  private committed = '';
  private readonly field = new FormField(this);

  readonly type = 'fingerspell';

  get value(): string {
    return this.text;
  }

  set value(value: string) {
    // Pages without types give anything; nothing is the empty text.
    const text = [value].join('');
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
    return this.field.internals.validationMessage;
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
    this.become(this.defaultValue);
    this.committed = this.text;
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabled = isDisabled;
  }

  formStateRestoreCallback(kept: unknown): void {
    if (typeof kept === 'string') this.value = kept;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('defaultValue') && !this.isOwn) {
      this.become(this.defaultValue);
      this.committed = this.text;
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.validate();
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
    const label = this.field.labelText || this.getAttribute('aria-label');
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
        aria-label=${label ?? nothing}
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

  private validate(): void {
    if (this.input !== null) this.field.follow(this.input);
  }
}
