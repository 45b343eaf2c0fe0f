/**
 * MediaPipe's wasm runtime, as bytes this app has fetched and checked itself.
 *
 * tasks-vision takes its module factory and module overrides from two globals and clears both after every creation, so they are set
 * before each one: that also lets a second landmarker be made in the same worker.
 */
interface VisionGlobals {
  ModuleFactory?: unknown;
  Module?: unknown;
}

export interface VisionRuntime {
  /** Address of `vision_wasm_module_internal.js`. */
  readonly loaderUrl: string;
  /** Bytes of `vision_wasm_module_internal.wasm`. */
  readonly wasmBinary: Uint8Array;
}

/** Must be awaited right before each `createFromOptions`. */
export async function provideVisionRuntime({loaderUrl, wasmBinary}: VisionRuntime): Promise<void> {
  const loader = (await import(loaderUrl)) as {default: unknown};
  const globals = globalThis as VisionGlobals;
  globals.ModuleFactory = loader.default;
  globals.Module = {wasmBinary, print: ignore, printErr: ignore};
}

/** With the runtime provided there is nothing left for tasks-vision to fetch. */
export const PROVIDED_FILESET = {wasmLoaderPath: '', wasmBinaryPath: ''};

function ignore(): void {
  // MediaPipe tells its progress on the console line by line.
}
