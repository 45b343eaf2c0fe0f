import type {AlphabetName} from './alphabet.ts';

/** One of several alphabets that an app was built with. */
export interface BuiltAlphabet extends AlphabetName {
  /** Address of the script of its app, relative to the page. */
  readonly script: string;
}
