/** Milliseconds an ordinary letter is held, unless the person chose otherwise. Apart from the rest of the settings, as the first paint waits for it. */
export const USUAL_HOLD_MS = 250;
