import type {LetterScores} from '../contracts/recognition.ts';

/** Letter scores averaged over the last moments, or nothing when no hand was there lately. */
export type SmoothedScores =
  | {readonly kind: 'empty'}
  | {
      readonly kind: 'seen';
      /** Probabilities in the order of LABELS; they sum to 1 when the inputs do. */
      readonly scores: LetterScores;
      /** Milliseconds, the time of the newest frame that was mixed in. */
      readonly atMs: number;
    };

export interface SmoothingConfig {
  /** Milliseconds after which an old frame's share has fallen to 1/e. */
  readonly timeConstantMs: number;
  /** Milliseconds without a hand (or without frames) after which the past no longer counts. */
  readonly forgetAfterMs: number;
}

export const DEFAULT_SMOOTHING: SmoothingConfig = {timeConstantMs: 80, forgetAfterMs: 150};

/**
 * Mixes one frame into the running average. The mix depends on the time between frames, not on how many there were, so
 * 10 and 60 frames a second read alike.
 * @param scores probabilities of this frame, or null when it shows no hand
 * @param atMs the frame's time in milliseconds; a clock that stands still or runs backwards counts as no time passed
 */
export function smoothScores(
  past: SmoothedScores,
  scores: LetterScores | null,
  atMs: number,
  config: SmoothingConfig = DEFAULT_SMOOTHING,
): SmoothedScores {
  const passedMs = past.kind === 'seen' ? Math.max(0, atMs - past.atMs) : Infinity;
  const forgotten = past.kind === 'empty' || passedMs > config.forgetAfterMs;
  if (scores === null) return forgotten ? {kind: 'empty'} : past;
  if (forgotten || past.scores.length !== scores.length) return {kind: 'seen', scores, atMs};
  const keep = Math.exp(-passedMs / config.timeConstantMs);
  return {
    kind: 'seen',
    scores: scores.map((score, index) => score + keep * ((past.scores[index] ?? score) - score)),
    atMs,
  };
}
