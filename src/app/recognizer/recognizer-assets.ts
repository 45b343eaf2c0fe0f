import type {RecognizerAssets} from '../../contracts/recognizer-protocol.ts';

// Both are filled in by the build (scripts/build/bundles.ts): only it knows the names with their hashes.
declare const BUILT_RECOGNIZER_ASSETS: RecognizerAssets;
declare const BUILT_RECOGNIZER_WORKER: string;

/** The recogniser's files. Addresses start with `./` and hold from the page and from the worker script, which lie side by side. */
export const recognizerAssets: RecognizerAssets = BUILT_RECOGNIZER_ASSETS;

/** Address of the recogniser's module worker, relative to the page. */
export const recognizerWorkerUrl: string = BUILT_RECOGNIZER_WORKER;
