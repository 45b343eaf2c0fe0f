import type {LetterScores} from '../../contracts/recognition.ts';
import {anyLetterScore} from '../scores/rank-letters.ts';

/** What the last moments say about the letter, or nothing when no hand was there lately. */
export type Evidence =
  | {readonly kind: 'empty'}
  | {
      readonly kind: 'seen';
      /**
       * Probabilities in the order of LABELS, they sum to 1: the geometric mean of the frames, those of a still hand and late ones weighing
       * more. Frames of one hold share their mistakes, so their evidence is averaged, not added up.
       */
      readonly scores: LetterScores;
      /** Those of the newest frame alone. */
      readonly latest: LetterScores;
      /**
       * How sure single frames were that there is a letter at all, 0..1, see `anyLetterScore`; their plain mean. The scores above grow surer than any frame was where frames
       * disagree about all but one letter.
       */
      readonly letterScore: number;
      /** Milliseconds of a still hand the scores are made of, older ones counting less. */
      readonly weightMs: number;
      /** Milliseconds, the time of the newest frame that was counted. */
      readonly atMs: number;
    };

export interface EvidenceConfig {
  /** Milliseconds after which a frame's share has fallen to 1/e while the hand is still … */
  readonly stillMs: number;
  /** … and while it moves at full speed: what was shown before a move says nothing after it. */
  readonly movingMs: number;
  /** Share 0..1 of a frame of a hand at full speed; above 0, so that the screen always has something to show. */
  readonly movingShare: number;
  /** A probability below it counts as this much: one odd frame must not rule a letter out. */
  readonly floor: number;
  /** Milliseconds the first frame stands for, and the most a later one does. */
  readonly firstStepMs: number;
  readonly maxStepMs: number;
  /** Milliseconds without a hand (or without frames) after which the past no longer counts. */
  readonly forgetAfterMs: number;
}

export const DEFAULT_EVIDENCE: EvidenceConfig = {
  stillMs: 150,
  movingMs: 25,
  movingShare: 0.1,
  floor: 0.005,
  firstStepMs: 33,
  maxStepMs: 150,
  forgetAfterMs: 250,
};

/**
 * Counts one frame in. A frame stands for the time since the one before, so 10 and 60 frames a second read alike.
 * @param scores probabilities of this frame, or null when it shows no hand
 * @param stillness 0 for a hand at full speed to 1 for one that holds still
 * @param atMs the frame's time in milliseconds; a clock that stands still or runs backwards counts as no time passed
 */
export function gatherEvidence(
  past: Evidence,
  scores: LetterScores | null,
  stillness: number,
  atMs: number,
  config: EvidenceConfig = DEFAULT_EVIDENCE,
): Evidence {
  const passedMs = past.kind === 'seen' ? Math.max(0, atMs - past.atMs) : Infinity;
  const forgotten = past.kind === 'empty' || passedMs > config.forgetAfterMs;
  if (scores === null) return forgotten ? {kind: 'empty'} : past;
  const share = config.movingShare + (1 - config.movingShare) * stillness;
  if (forgotten || past.scores.length !== scores.length) {
    const weightMs = config.firstStepMs * share;
    return {
      kind: 'seen',
      scores,
      latest: scores,
      letterScore: anyLetterScore(scores),
      weightMs,
      atMs,
    };
  }
  const memoryMs = config.movingMs + (config.stillMs - config.movingMs) * stillness;
  const kept = past.weightMs * Math.exp(-passedMs / memoryMs);
  const stepMs = Math.min(passedMs, config.maxStepMs);
  const added = memoryMs * (1 - Math.exp(-stepMs / memoryMs)) * share;
  if (added === 0) return past;
  const newShare = added / (kept + added);
  return {
    kind: 'seen',
    scores: blend(past.scores, scores, newShare, config.floor),
    latest: scores,
    letterScore: past.letterScore * (1 - newShare) + anyLetterScore(scores) * newShare,
    weightMs: kept + added,
    atMs,
  };
}

/** The weighted geometric mean. @param share 0..1 of the new scores */
function blend(
  past: LetterScores,
  scores: LetterScores,
  share: number,
  floor: number,
): LetterScores {
  const log = (score: number) => Math.log(Math.max(floor, score));
  const powers = scores.map((score, i) =>
    Math.exp(log(past[i] ?? score) * (1 - share) + log(score) * share),
  );
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
