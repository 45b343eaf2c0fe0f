// Filled in by the build (scripts/build/bundles.ts).
declare const BUILT_VERSION: string;

/** The version that was built, such as `0.1.0`. */
export const builtVersion: string = BUILT_VERSION;
