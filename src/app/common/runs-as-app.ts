/** What a browser tells of how the page was opened. */
export interface Opening {
  readonly window: Pick<Window, 'matchMedia'>;
  /** Safari's word for "opened from the home screen"; undefined in browsers of other systems. */
  readonly standalone: boolean | undefined;
}

const AS_AN_APP = '(display-mode: standalone), (display-mode: window-controls-overlay)';

/** Whether the page runs as an app of its own, in a window without an address. */
export function runsAsApp({window, standalone}: Opening): boolean {
  return standalone === true || window.matchMedia(AS_AN_APP).matches;
}
