import type {LetterScores} from '../contracts/recognition.ts';
import {LABELS, NO_LETTER} from './alphabet.ts';

export interface LetterConfig {
  /** Milliseconds a letter must lead before it is typed. */
  readonly holdMs: number;
  /** Milliseconds a typed letter must be gone before it can be typed again. */
  readonly releaseMs: number;
  /** Score (0..1) a letter needs to begin its hold. */
  readonly minScore: number;
  /** Lower score (0..1) that is enough to go on: a wavering letter is not lost. */
  readonly keepScore: number;
  /** From the model card: a best score under it is no letter. */
  readonly rejectBelow: number;
  /** The most milliseconds one frame may add to a hold: a frozen camera must not type. */
  readonly maxStepMs: number;
}

export const DEFAULT_LETTER_CONFIG: LetterConfig = {
  holdMs: 500,
  releaseMs: 120,
  minScore: 0.5,
  keepScore: 0.35,
  rejectBelow: 0,
  maxStepMs: 200,
};

/** A letter that was typed and has not been let go of. */
export interface TypedLetter {
  readonly letter: string;
  /** Milliseconds since it stopped leading. */
  readonly awayMs: number;
}

export type LetterState =
  /** No letter leads. */
  | {readonly kind: 'waiting'; readonly atMs: number; readonly typed: TypedLetter | null}
  /** A letter leads but has not been held long enough. */
  | {
      readonly kind: 'holding';
      readonly atMs: number;
      readonly typed: TypedLetter | null;
      readonly letter: string;
      readonly heldMs: number;
      /** 0..1, the share of the hold that is done. */
      readonly progress: number;
    }
  /** The leading letter has been typed and is still shown. */
  | {readonly kind: 'typed'; readonly atMs: number; readonly typed: TypedLetter};

/** More kinds will follow: letters drawn in the air, doubled letters. */
export interface LetterEvent {
  readonly kind: 'letter';
  readonly letter: string;
  /** 0..1, its smoothed score at that moment. */
  readonly score: number;
  readonly atMs: number;
}

export interface LetterStep {
  readonly state: LetterState;
  readonly event: LetterEvent | null;
}

export const INITIAL_LETTER_STATE: LetterState = {kind: 'waiting', atMs: -Infinity, typed: null};

/** How many times faster a broken hold empties than it filled: one lost frame costs little, letting go is quick. */
const EMPTYING_SPEED = 3;

interface Leader {
  readonly letter: string;
  readonly score: number;
}

/**
 * Decides from one frame whether a letter was held long enough to be typed. It is typed once, and again only after it
 * was let go of: no hand, "no letter" or another letter for `releaseMs`.
 * @param scores smoothed probabilities in the order of LABELS, or null for no hand
 * @param atMs the frame's time in milliseconds; time that stands still or runs backwards adds nothing
 */
export function stepLetter(
  state: LetterState,
  scores: LetterScores | null,
  atMs: number,
  config: LetterConfig = DEFAULT_LETTER_CONFIG,
): LetterStep {
  const stepMs = Math.min(Math.max(0, atMs - state.atMs), config.maxStepMs);
  const leader = findLeader(scores, shownLetter(state), config);
  const typed = stepTyped(state.typed, leader, stepMs, config);
  if (leader === null) return {state: loosen(state, typed, stepMs, atMs, config), event: null};
  if (typed?.letter === leader.letter) return {state: {kind: 'typed', atMs, typed}, event: null};

  const continues = state.kind === 'holding' && state.letter === leader.letter;
  const heldMs = continues ? state.heldMs + stepMs : 0;
  if (heldMs < config.holdMs) {
    return {state: holding(leader.letter, heldMs, typed, atMs, config), event: null};
  }
  return {
    state: {kind: 'typed', atMs, typed: {letter: leader.letter, awayMs: 0}},
    event: {kind: 'letter', letter: leader.letter, score: leader.score, atMs},
  };
}

function shownLetter(state: LetterState): string | null {
  switch (state.kind) {
    case 'waiting':
      return null;
    case 'holding':
      return state.letter;
    case 'typed':
      return state.typed.letter;
  }
}

function findLeader(
  scores: LetterScores | null,
  shown: string | null,
  config: LetterConfig,
): Leader | null {
  if (scores === null) return null;
  const score = Math.max(...scores);
  const letter = LABELS[scores.indexOf(score)];
  if (letter === undefined || letter === NO_LETTER) return null;
  const needed = letter === shown ? config.keepScore : config.minScore;
  return score >= Math.max(needed, config.rejectBelow) ? {letter, score} : null;
}

function stepTyped(
  typed: TypedLetter | null,
  leader: Leader | null,
  stepMs: number,
  config: LetterConfig,
): TypedLetter | null {
  if (typed === null) return null;
  if (typed.letter === leader?.letter) return {...typed, awayMs: 0};
  const awayMs = typed.awayMs + stepMs;
  return awayMs >= config.releaseMs ? null : {...typed, awayMs};
}

function loosen(
  state: LetterState,
  typed: TypedLetter | null,
  stepMs: number,
  atMs: number,
  config: LetterConfig,
): LetterState {
  const heldMs = state.kind === 'holding' ? state.heldMs - EMPTYING_SPEED * stepMs : 0;
  if (state.kind !== 'holding' || heldMs <= 0) return {kind: 'waiting', atMs, typed};
  return holding(state.letter, heldMs, typed, atMs, config);
}

function holding(
  letter: string,
  heldMs: number,
  typed: TypedLetter | null,
  atMs: number,
  config: LetterConfig,
): LetterState {
  const progress = config.holdMs > 0 ? heldMs / config.holdMs : 1;
  return {kind: 'holding', atMs, typed, letter, heldMs, progress};
}
