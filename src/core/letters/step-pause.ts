/** Waits for the hand to be lowered or to leave after a word. */
export interface PauseState {
  /** Milliseconds, the time of the last frame. */
  readonly atMs: number;
  /** A letter was typed since the last space. */
  readonly due: boolean;
  /** Milliseconds the hand has been away, its moves not counted. */
  readonly awayMs: number;
}

export const INITIAL_PAUSE: PauseState = {atMs: -Infinity, due: false, awayMs: 0};

/** The most milliseconds one frame may add: a frozen camera must not end a word. */
const MAX_STEP_MS = 300;
/** The most that the first frame may add: where frames are few, one that misses a hand must not be half a pause. */
const MAX_FIRST_STEP_MS = 100;

export interface PauseFrame {
  readonly atMs: number;
  /** `away`: out of sight or lowered; `moving`: it may be on its way there, or drawing. */
  readonly hand: 'there' | 'moving' | 'away';
  /** Whether this frame typed a letter. */
  readonly typed: boolean;
}

export interface PauseStep {
  readonly state: PauseState;
  /** Whether the word has just ended; once after each word. */
  readonly space: boolean;
}

/** @param pauseMs milliseconds away that end a word; null for never */
export function stepPause(
  state: PauseState,
  {atMs, hand, typed}: PauseFrame,
  pauseMs: number | null,
): PauseStep {
  const stepMs = Math.min(Math.max(0, atMs - state.atMs), MAX_STEP_MS);
  // When it left since the last frame is not known.
  const leftMs = state.awayMs === 0 ? Math.min(stepMs, MAX_FIRST_STEP_MS) : stepMs;
  const awayMs = hand === 'there' ? 0 : state.awayMs + (hand === 'away' ? leftMs : 0);
  const due = state.due || typed;
  const space = due && pauseMs !== null && awayMs >= pauseMs;
  return {state: {atMs, awayMs, due: due && !space}, space};
}
