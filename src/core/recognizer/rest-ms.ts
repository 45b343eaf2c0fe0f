/** Milliseconds after which a detector that nobody uses is closed: it takes memory that a phone may want for something else. */
export const REST_MS = 60_000;
