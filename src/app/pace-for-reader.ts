export interface Reader {
  /** Milliseconds the reader wants a letter held. */
  readonly holdMs: () => number;
  /** The frame that was read last; null before the first. */
  readonly lastFrameId: () => number | null;
}

/** The most milliseconds the hand moves on between two frames that were read: what one frame may add to a hold. */
const MOST_PER_FRAME_MS = 150;
/** Up to this hold, in milliseconds, the hand's own time is slow enough. */
const COMFORTABLE_HOLD_MS = 350;

/**
 * How fast the hand's time may run for its reader to follow: it waits until the first frame is read, slows down for a reader of few frames a second, and
 * holds its letters longer where they have to be held longer.
 * @returns for `SigningHandOptions.passTime`
 */
export function paceForReader({holdMs, lastFrameId}: Reader): (realMs: number) => number {
  let readFrame = lastFrameId();
  let allowedMs = 0;
  return (realMs) => {
    const frame = lastFrameId();
    if (frame !== readFrame) allowedMs = MOST_PER_FRAME_MS;
    readFrame = frame;
    const passedMs = Math.min(realMs * Math.min(1, COMFORTABLE_HOLD_MS / holdMs()), allowedMs);
    allowedMs -= passedMs;
    return passedMs;
  };
}
