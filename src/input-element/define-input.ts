import {FingerspellInput} from './fingerspell-input.ts';

/** What servers lack that draw a page before it is sent. */
const {customElements: elements}: {readonly customElements?: CustomElementRegistry | undefined} =
  globalThis;

// A page may have two versions of the package: the first has the name.
if (elements !== undefined && elements.get('fingerspell-input') === undefined) {
  elements.define('fingerspell-input', FingerspellInput);
}

export {FingerspellInput};

declare global {
  interface HTMLElementTagNameMap {
    'fingerspell-input': FingerspellInput;
  }
}
