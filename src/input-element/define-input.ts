import {FingerspellInput} from './field/fingerspell-input.ts';
import type * as api from './public-types.ts';

/** What servers lack that draw a page before it is sent. */
interface MaybeElements {
  readonly customElements?: CustomElementRegistry;
}

function define({customElements}: MaybeElements = globalThis): void {
  // A page may have two versions of the package: the first has the name.
  if (customElements?.get('fingerspell-input') === undefined) {
    customElements?.define('fingerspell-input', FingerspellInput);
  }
}

define();

export {FingerspellInput};

declare global {
  interface HTMLElementTagNameMap {
    'fingerspell-input': api.FingerspellInput;
  }
}
