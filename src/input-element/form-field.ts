/** What an element is to its form: a field with a name, a value and what is wrong with it. */
export class FormField {
  readonly internals: ElementInternals;
  private custom = '';

  constructor(element: HTMLElement) {
    this.internals = element.attachInternals();
  }

  /** What the labels say, for the field inside that they do not reach. */
  get labelText(): string {
    return Array.from(this.internals.labels, ({textContent}) => textContent?.trim() ?? '').join(
      ' ',
    );
  }

  setValue(value: string): void {
    this.internals.setFormValue(value, value);
  }

  setCustomValidity(message: string): void {
    this.custom = message;
  }

  /** Takes over what the browser says of the field inside, in its own words. */
  follow(input: HTMLInputElement): void {
    input.setCustomValidity(this.custom);
    this.internals.setValidity(input.validity, input.validationMessage, input);
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
