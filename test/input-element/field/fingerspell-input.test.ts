import {expect} from '@esm-bundle/chai';
import {FingerspellInput} from '../../../src/input-element/define-input.ts';
import {waitUntil} from '../../support/wait-until.ts';

let form: HTMLFormElement;

/** Puts a form with this field on the page. */
async function open(attributes: string, around = ''): Promise<FingerspellInput> {
  form = document.createElement('form');
  form.innerHTML = `<label for="word">A word</label>${around}<fingerspell-input id="word" name="word" ${attributes}></fingerspell-input><button>Send</button>`;
  form.addEventListener('submit', (event) => event.preventDefault());
  document.body.append(form);
  const element = form.querySelector('fingerspell-input') as FingerspellInput;
  await settled(element);
  return element;
}

function settled(element: FingerspellInput): Promise<unknown> {
  return element.updateComplete;
}

function inputOf(element: FingerspellInput): HTMLInputElement {
  return element.shadowRoot!.querySelector('input')!;
}

function type(element: FingerspellInput, text: string): void {
  inputOf(element).value = text;
  inputOf(element).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

const sent = () => new FormData(form).get('word');

describe('<fingerspell-input> in a form', () => {
  afterEach(() => form.remove());

  it('sends its value under its name', async () => {
    const element = await open('value="HI"');
    expect(sent()).to.equal('HI');
    element.value = 'Hello';
    expect(sent()).to.equal('Hello');
    element.setAttribute('value', 'BYE');
    await settled(element);
    expect(element.value).to.equal('Hello');
    expect(form.elements.namedItem('word')).to.equal(element);
    expect(element.form).to.equal(form);
  });

  it('tells of what is typed as native fields do', async () => {
    const element = await open('');
    const heard: string[] = [];
    form.addEventListener('input', ({target}) => heard.push(`input ${target === element}`));
    form.addEventListener('change', ({target}) => heard.push(`change ${target === element}`));
    type(element, 'abc');
    inputOf(element).dispatchEvent(new Event('change', {bubbles: true}));
    inputOf(element).dispatchEvent(new Event('change', {bubbles: true}));
    expect(heard).to.deep.equal(['input true', 'change true']);
    expect(sent()).to.equal('abc');
  });

  it('tells that the person is done, also where the page gives every letter back', async () => {
    const element = await open('');
    let changes = 0;
    element.addEventListener('input', () => (element.value = element.value));
    element.addEventListener('change', () => changes++);
    type(element, 'abc');
    inputOf(element).dispatchEvent(new Event('change', {bubbles: true}));
    expect(changes).to.equal(1);
    element.value = 'HI';
    inputOf(element).dispatchEvent(new Event('change', {bubbles: true}));
    expect(changes).to.equal(1);
  });

  it('holds one line', async () => {
    const element = await open('value="H&#10;I"');
    expect(element.value).to.equal('HI');
    element.value = 'a\r\nb';
    expect(element.value).to.equal('ab');
    expect(sent()).to.equal('ab');
    await settled(element);
    expect(inputOf(element).value).to.equal('ab');
  });

  it('is invalid while it is required and empty, or while the page says so', async () => {
    const element = await open('required');
    expect(element.validity.valueMissing).to.equal(true);
    expect(element.validationMessage).not.to.equal('');
    expect(form.checkValidity()).to.equal(false);
    type(element, 'A');
    expect(form.checkValidity()).to.equal(true);
    element.setCustomValidity('No.');
    expect(element.validationMessage).to.equal('No.');
    element.setCustomValidity('');
    expect(element.checkValidity()).to.equal(true);
  });

  it('knows at once whether it is valid, also before it is on a page', () => {
    const element = document.createElement('fingerspell-input');
    const native = document.createElement('input');
    const same = () => {
      const told = (one: HTMLInputElement | typeof element) => [
        ...[one.checkValidity(), one.willValidate, one.validationMessage],
        ...[one.validity.valueMissing, one.validity.customError, one.validity.valid],
      ];
      expect(told(element)).to.deep.equal(told(native));
    };
    const both = (change: (one: HTMLInputElement | typeof element) => void) => {
      [element, native].forEach(change);
      same();
    };
    both((one) => (one.required = true));
    both((one) => one.setAttribute('value', 'HI'));
    both((one) => (one.value = ''));
    both((one) => one.setCustomValidity('No.'));
    both((one) => (one.disabled = true));
    both((one) => one.setCustomValidity(''));
    both((one) => (one.value = 'A'));
    both((one) => (one.disabled = false));
    both((one) => one.removeAttribute('required'));
    both((one) => (one.value = ''));
  });

  it('can be invalid again after it was disabled', async () => {
    const element = await open('');
    element.disabled = true;
    await settled(element);
    element.required = true;
    await settled(element);
    element.disabled = false;
    await settled(element);
    expect(element.checkValidity()).to.equal(false);
    expect(element.validationMessage).not.to.equal('');
    element.required = false;
    element.setCustomValidity('bad');
    expect(element.validationMessage).to.equal('bad');
  });

  it('goes back to its attribute when the form is reset', async () => {
    const element = await open('value="HI"');
    type(element, 'abc');
    form.reset();
    expect(element.value).to.equal('HI');
    expect(sent()).to.equal('HI');
    await settled(element);
    expect(inputOf(element).value).to.equal('HI');
  });

  it('sends nothing and cannot be used while it or its fieldset is disabled', async () => {
    const element = await open('value="HI" disabled');
    await settled(element);
    expect(sent()).to.equal(null);
    expect(inputOf(element).disabled).to.equal(true);
    element.disabled = false;
    await settled(element);
    await settled(element);
    expect(sent()).to.equal('HI');
    const fieldset = document.createElement('fieldset');
    form.append(fieldset);
    fieldset.disabled = true;
    fieldset.append(element);
    await settled(element);
    await settled(element);
    expect(inputOf(element).disabled).to.equal(true);
    expect(element.willValidate).to.equal(false);
  });

  it('is called what its label says, and gets the focus with it', async () => {
    const element = await open('');
    inputOf(element).focus();
    await settled(element);
    expect(inputOf(element).getAttribute('aria-label')).to.equal('A word');
    inputOf(element).blur();
    element.focus();
    expect(element.shadowRoot!.activeElement).to.equal(inputOf(element));
  });

  it('is called and described as other elements of the page say', async () => {
    const element = await open('', '<b id="name">The\n word</b><i id="hint">Five letters</i>');
    const called = async (attributes: Readonly<Record<string, string>>) => {
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      inputOf(element).focus();
      await settled(element);
      inputOf(element).blur();
      const {ariaLabel, ariaDescription} = inputOf(element);
      return [ariaLabel, ariaDescription];
    };
    expect(await called({})).to.deep.equal(['A word', null]);
    expect(await called({'aria-label': 'Its own'})).to.deep.equal(['Its own', null]);
    expect(
      await called({'aria-labelledby': 'name none', 'aria-describedby': 'hint'}),
    ).to.deep.equal(['The word', 'Five letters']);
  });

  it('is not called what lies in its slots, in a label round it', async () => {
    const element = await open('');
    const label = form.querySelector('label')!;
    label.removeAttribute('for');
    label.append(element);
    element.innerHTML = '<button slot="button" type="button">Spell</button>';
    inputOf(element).focus();
    await settled(element);
    expect(inputOf(element).ariaLabel).to.equal('A word');
  });

  it('submits with Enter', async () => {
    const element = await open('');
    let submitter: unknown = null;
    form.addEventListener('submit', (event) => (submitter = event.submitter));
    // What the browser makes of Enter in a field that is alone in its form.
    inputOf(element).form?.requestSubmit();
    expect(submitter).to.equal(form.querySelector('button'));
  });

  it('takes back what the browser kept of it', async () => {
    const element = await open('');
    element.formStateRestoreCallback('KEPT');
    expect(sent()).to.equal('KEPT');
  });

  it('speaks the language of the part of the page that it is in', async () => {
    const element = await open('');
    const help = () => element.shadowRoot!.querySelector('.help')?.textContent.trim();
    expect(help()).to.equal('The video never leaves this device.');
    form.lang = 'es-MX';
    form.append(element);
    await waitUntil(() => help() === 'El vídeo nunca sale de este dispositivo.');
    form.lang = 'en';
    form.append(element);
    await waitUntil(() => help() === 'The video never leaves this device.');
  });

  it('says in which language and direction its own words are', async () => {
    const element = await open('');
    form.dir = 'rtl';
    const help = element.shadowRoot!.querySelector<HTMLElement>('.help')!;
    expect([help.lang, help.dir]).to.deep.equal(['en', 'ltr']);
    expect(element.shadowRoot!.querySelector('button')!.lang).to.equal('en');
    expect(inputOf(element).closest('[lang]')).to.equal(null);
  });

  it('has the attributes that the page gave it, and no other', async () => {
    const element = await open('hand="left"');
    expect(element.getAttributeNames()).to.deep.equal(['id', 'name', 'hand']);
    element.removeAttribute('hand');
    element.removeAttribute('name');
    await settled(element);
    expect([element.hand, element.name]).to.deep.equal(['auto', '']);
    element.sureness = 'high';
    await settled(element);
    expect(element.getAttribute('sureness')).to.equal('high');
  });

  it('is sent under a new name at once', async () => {
    const element = await open('value="HI"');
    element.name = 'other';
    expect([...new FormData(form).keys()]).to.deep.equal(['other']);
  });

  it('takes a value that was set before the element was defined', async () => {
    class Late extends FingerspellInput {}
    const element = document.createElement('late-input') as FingerspellInput;
    element.value = 'EARLY';
    document.body.append(element);
    customElements.define('late-input', Late);
    await settled(element);
    expect([element.value, inputOf(element).value]).to.deep.equal(['EARLY', 'EARLY']);
    element.value = 'LATER';
    await settled(element);
    expect(inputOf(element).value).to.equal('LATER');
    element.remove();
  });

  it('gets the focus where the page wants it first', async () => {
    const element = await open('autofocus');
    expect(element.shadowRoot!.activeElement).to.equal(inputOf(element));
    form.remove();
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    await open('autofocus');
    expect(document.activeElement).to.equal(button);
    button.remove();
  });

  it('lets the page give its own button and words', async () => {
    const element = await open('');
    element.innerHTML = '<button slot="button" type="button">Go</button><p slot="help">Help</p>';
    const slots = Array.from(element.shadowRoot!.querySelectorAll('slot'));
    expect(slots.map((slot) => slot.assignedElements()[0]?.textContent)).to.deep.equal([
      'Go',
      'Help',
    ]);
  });
});
