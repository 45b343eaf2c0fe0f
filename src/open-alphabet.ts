import type {BuiltAlphabet} from './contracts/built-alphabet.ts';
import {chosenAlphabet} from './app/common/chosen-alphabet.ts';
import {openStorage} from './app/common/storage.ts';

// Filled in by a build with several alphabets (scripts/build/bundles.ts).
declare const BUILT_ALPHABETS: readonly BuiltAlphabet[];

/** The page of an app with several alphabets: each has scripts of its own, and those of one run. */
const storage = openStorage();
const chosen = chosenAlphabet(BUILT_ALPHABETS, storage, location.search);
if (chosen === null) {
  const {askAlphabet} = await import('./components/shell/ask-alphabet.ts');
  await askAlphabet(BUILT_ALPHABETS, storage, document);
} else {
  await import(chosen.script);
}
