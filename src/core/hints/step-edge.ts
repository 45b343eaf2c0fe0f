import type {Landmark} from '../../contracts/recognition.ts';

/** Whether a hand at the picture's edge is found and lost by turns: what is cut off of it keeps it from being seen. */
export interface EdgeLosses {
  /** Whether the hand was at the edge when it was seen last; null before the first. */
  readonly isAtEdge: boolean | null;
  /** Whether it is seen now. */
  readonly isSeen: boolean;
  /** Milliseconds, when it was lost there lately, oldest first. */
  readonly lostAt: readonly number[];
}

export const NO_LOSSES: EdgeLosses = {isAtEdge: null, isSeen: false, lostAt: []};

/** A point nearer to the edge than this (share of the picture), or beyond it, is at the edge. */
const EDGE = 0.02;
/** Milliseconds for which a loss counts. */
const REMEMBERED_MS = 5000;
/** Once is a hand that was taken down: those leave the picture by an edge, too. */
const FEWEST = 2;

/**
 * Counts one frame in. A hand that is whole in the picture, or was read, was not lost for being cut off.
 * @param hand landmarks in shares of the picture, or null without one
 */
export function stepEdge(
  past: EdgeLosses,
  hand: readonly Landmark[] | null,
  atMs: number,
  typed: boolean,
): EdgeLosses {
  const lostAt = typed ? [] : past.lostAt.filter((lostMs) => atMs - lostMs < REMEMBERED_MS);
  if (hand === null) {
    const isLoss = past.isSeen && past.isAtEdge === true && !typed;
    return {isAtEdge: past.isAtEdge, isSeen: false, lostAt: isLoss ? [...lostAt, atMs] : lostAt};
  }
  const isAtEdge = hand.some(({x, y}) => Math.min(x, 1 - x, y, 1 - y) < EDGE);
  return {isAtEdge, isSeen: true, lostAt: isAtEdge ? lostAt : []};
}

/** Whether a hand comes and goes at the edge. */
export function comesAndGoes({lostAt}: EdgeLosses): boolean {
  return lostAt.length >= FEWEST;
}
