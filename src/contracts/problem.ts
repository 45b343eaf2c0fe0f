/** Everything that can stop the recogniser, each with its own words on the screen. */
export type RecognizerProblem =
  /** The browser's WebAssembly lacks SIMD. */
  | {readonly kind: 'no-simd'}
  /** The host's own Content-Security-Policy lets no WebAssembly run. */
  | {readonly kind: 'wasm-forbidden'}
  /** Neither WebGL nor a software stand-in for it, by which pictures come to the hand detector. */
  | {readonly kind: 'no-webgl'}
  /** A file could not be fetched (offline before the first full visit, 404, a server fault). */
  | {readonly kind: 'asset-missing'; readonly asset: string; readonly detail: string}
  /** A file came, but is not the one this version was built with. */
  | {readonly kind: 'asset-damaged'; readonly asset: string; readonly detail: string}
  /** The network's card does not fit this version of the app. */
  | {readonly kind: 'wrong-model-card'; readonly detail: string}
  /** The network reads another alphabet than this app. */
  | {readonly kind: 'other-alphabet'; readonly detail: string}
  /** The hand detector or the network failed while running. */
  | {readonly kind: 'recognizer-failed'; readonly detail: string};

/** The system below the browser, as far as its settings are found in another place. */
export type System = 'mac' | 'windows' | 'android' | 'ios' | 'other';

export type CameraProblem =
  /** The page is not on https or localhost: the browser hides its cameras. */
  | {readonly kind: 'insecure-page'}
  | {readonly kind: 'no-camera'}
  /** `app`: the system on which the page runs as an app of its own, where there is no address to allow it beside. */
  | {readonly kind: 'camera-denied'; readonly app?: System}
  /** The browser's question was closed without an answer, or answered for this once. */
  | {readonly kind: 'camera-dismissed'}
  /** The page may use the camera, but the browser may not. */
  | {readonly kind: 'camera-denied-by-system'; readonly system: System}
  | {readonly kind: 'camera-busy'; readonly detail: string}
  | {readonly kind: 'camera-ended'}
  /** The permission was taken back while the camera was in use. */
  | {readonly kind: 'camera-withdrawn'}
  | {readonly kind: 'camera-failed'; readonly detail: string}
  /** A policy of the page, or the frame that it lies in, keeps the camera from it. Told by other pages than the app. */
  | {readonly kind: 'camera-forbidden'}
  /** The hand reader's files are not of the page's origin, so no camera is asked for. Told by other pages than the app. */
  | {readonly kind: 'files-elsewhere'; readonly detail: string}
  /** The hand that stands in for a camera could not be shown: no WebGL, or its code did not arrive. */
  | {readonly kind: 'hand-not-drawn'; readonly detail: string};

export type Problem = RecognizerProblem | CameraProblem;
