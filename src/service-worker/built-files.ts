import type {BuiltFile} from '../contracts/offline-protocol.ts';

// Filled in by the build (scripts/build/bundles.ts), which knows the files only when all others are made.
declare const BUILT_FILES: readonly BuiltFile[];

/** Every file of this version that a page may ask for. */
export const builtFiles: readonly BuiltFile[] = BUILT_FILES;
