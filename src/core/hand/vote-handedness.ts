import type {Hand, Handedness, HandednessSetting} from '../../contracts/recognition.ts';

/** Evidence for each hand, fading with time. */
export interface HandednessVote {
  readonly left: number;
  readonly right: number;
  /** Milliseconds; null before the first hand. */
  readonly lastMs: number | null;
}

export const NO_VOTES: HandednessVote = {left: 0, right: 0, lastMs: null};

/** After this long without a new vote, old ones count half. */
const HALF_LIFE_MS = 1500;

/** One frame's vote: the detector is often wrong about a hand seen edge-on, so no single frame decides. */
export function voteHandedness(
  vote: HandednessVote,
  {handedness, handednessScore}: Pick<Hand, 'handedness' | 'handednessScore'>,
  atMs: number,
): HandednessVote {
  const elapsed = vote.lastMs === null ? 0 : Math.max(0, atMs - vote.lastMs);
  const fade = 0.5 ** (elapsed / HALF_LIFE_MS);
  const weight = Math.max(0, handednessScore - 0.5);
  return {
    left: vote.left * fade + (handedness === 'left' ? weight : 0),
    right: vote.right * fade + (handedness === 'right' ? weight : 0),
    lastMs: atMs,
  };
}

/** The hand in use: the user's choice, else the majority. */
export function electedHandedness(vote: HandednessVote, setting: HandednessSetting): Handedness {
  if (setting !== 'auto') return setting;
  return vote.left > vote.right ? 'left' : 'right';
}
