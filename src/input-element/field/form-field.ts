/** What makes a field invalid. */
export interface FieldState {
  readonly value: string;
  readonly isRequired: boolean;
  readonly isDisabled: boolean;
}

/** What an element is to its form: a field with a name, a value and what is wrong with it. */
export class FormField {
  readonly internals: ElementInternals;
  /** Never shown: it says what is wrong at once, before anything is rendered, and in the browser's own words. */
  private readonly native = document.createElement('input');

  constructor(element: HTMLElement) {
    this.internals = element.attachInternals();
  }

  setValue(value: string): void {
    this.internals.setFormValue(value, value);
  }

  /** Stays until it is taken back: tell by `validate`. */
  setCustomValidity(message: string): void {
    this.native.setCustomValidity(message);
  }

  /** @param anchor what the browser's words point at; undefined before it is rendered */
  validate({value, isRequired, isDisabled}: FieldState, anchor?: HTMLElement): void {
    const {native} = this;
    native.value = value;
    // Nobody can fill in what is disabled. The stand-in itself is not: it would have no words.
    native.required = isRequired && !isDisabled;
    this.internals.setValidity(native.validity, native.validationMessage, anchor);
  }

  /** What Enter does in a text field: presses the form's own button, or submits a form that has none. */
  submit(): void {
    const {form} = this.internals;
    if (form === null) return;
    const button = Array.from(form.elements).find(isSubmit);
    if (button === undefined) form.requestSubmit();
    else button.click();
  }
}

function isSubmit(element: Element): element is HTMLButtonElement | HTMLInputElement {
  const isButton = element instanceof HTMLButtonElement || element instanceof HTMLInputElement;
  return isButton && ['submit', 'image'].includes(element.type);
}
