import {comesAndGoes, NO_LOSSES, stepEdge, type EdgeLosses} from './step-edge.ts';
import {wantHint, type Hint, type HintFrame} from './want-hint.ts';

/** What a frame tells, but for what has to be remembered from frame to frame. */
export interface HintInput extends Omit<
  HintFrame,
  'restlessMs' | 'sinceLetterMs' | 'comesAndGoes'
> {
  /** Milliseconds, the frame's time. */
  readonly atMs: number;
  /** 0 for a hand that only passes through shapes to 1 for one that holds still. */
  readonly stillness: number;
  /** Whether this frame brought a letter about. */
  readonly typed: boolean;
}

/** Where the hints stand between two frames. */
export interface HintState {
  /** What the screen should say, or null. */
  readonly shown: Hint | null;
  /** Milliseconds, when that began. */
  readonly shownAt: number;
  /** What should be said instead, if it goes on to be so. */
  readonly wanted: Hint | null;
  /** Milliseconds, when that began. */
  readonly wantedAt: number;
  /** Milliseconds a hand has moved on without a letter. */
  readonly restlessMs: number;
  /** Milliseconds, when the last letter came; null when there was none since the hand came. */
  readonly letterAt: number | null;
  readonly edge: EdgeLosses;
  /** Milliseconds, the newest frame's time. */
  readonly atMs: number;
}

/** Milliseconds a hint stays at least. */
export const MIN_SHOWN_MS = 1000;
/** Milliseconds a cause lasts before it is spoken of: between words hands go down for a moment. */
export const APPEAR_MS = 1000;
/** Milliseconds a cause is gone before its hint is. */
export const DISAPPEAR_MS = 300;

/** Stillness (0..1) under which a hand moves. */
const MOVING_STILLNESS = 0.5;
/** How many times faster restlessness is forgotten than gathered. */
const CALMING_SPEED = 2;
/** The most milliseconds one frame may count for: a camera that stood still says nothing. */
const MAX_STEP_MS = 200;
/** Milliseconds without a hand after which the next is another one. */
const NEW_HAND_MS = 1000;

export const INITIAL_HINT: HintState = {
  shown: null,
  shownAt: -Infinity,
  wanted: null,
  wantedAt: -Infinity,
  restlessMs: 0,
  letterAt: null,
  edge: NO_LOSSES,
  atMs: -Infinity,
};

/** Counts one frame in. A clock that runs backwards begins anew. */
export function stepHint(past: HintState, input: HintInput): HintState {
  if (input.atMs < past.atMs) return stepHint(INITIAL_HINT, input);
  const remembered = remember(past, input);
  const {restlessMs, letterAt, edge} = remembered;
  const sinceLetterMs = letterAt === null ? Infinity : input.atMs - letterAt;
  const told = {...input, restlessMs, sinceLetterMs, comesAndGoes: comesAndGoes(edge)};
  const wanted = wantHint(told, past.shown);
  return settle(remembered, wanted, input.atMs);
}

function remember(past: HintState, input: HintInput): HintState {
  const {atMs, typed, landmarks, stillness, withoutHandMs} = input;
  const isNewHand = landmarks === null && withoutHandMs >= NEW_HAND_MS;
  const stepMs = Number.isFinite(past.atMs) ? Math.min(atMs - past.atMs, MAX_STEP_MS) : 0;
  const moves = landmarks !== null && stillness < MOVING_STILLNESS;
  const restlessMs = past.restlessMs + (moves ? stepMs : -CALMING_SPEED * stepMs);
  return {
    ...past,
    atMs,
    edge: stepEdge(past.edge, landmarks, atMs, typed),
    restlessMs: typed || isNewHand ? 0 : Math.max(0, restlessMs),
    letterAt: typed ? atMs : isNewHand ? null : past.letterAt,
  };
}

/** Shows what was wanted for long enough, when what is shown was seen for long enough. */
function settle(state: HintState, wanted: Hint | null, atMs: number): HintState {
  const wantedAt = wanted === state.wanted ? state.wantedAt : atMs;
  const next = {...state, wanted, wantedAt};
  const lastedMs = atMs - wantedAt;
  const isDue = lastedMs >= (wanted === null ? DISAPPEAR_MS : APPEAR_MS);
  if (wanted === state.shown || !isDue || atMs - state.shownAt < MIN_SHOWN_MS) return next;
  return {...next, shown: wanted, shownAt: atMs};
}
