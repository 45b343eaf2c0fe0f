import type {LetterScores} from '../../contracts/recognition.ts';
import {NO_LETTER} from '../scores/alphabet.ts';
import type {Evidence} from './gather-evidence.ts';
import type {HandMotion, HandPlace} from '../hand/hand-motion.ts';
import {DEFAULT_LETTER_CONFIG, stillnessOf, type LetterConfig} from './letter-config.ts';
import {rankLetters, rivalOf, type Ranking} from '../scores/rank-letters.ts';
import type {LetterEvent} from './reading-event.ts';
import {shook} from './shake-loose.ts';

/** A letter that was typed and has not been let go of. */
export interface TypedLetter {
  readonly letter: string;
  /** The letter it may as well have been, or null. */
  readonly rival: string | null;
  /** Milliseconds it has been shown since. */
  readonly shownMs: number;
  /** Milliseconds since it stopped leading. */
  readonly awayMs: number;
  /** Where the hand was; follows it slowly, so that only a quick shift counts. Null where nothing is known of the hand's place. */
  readonly anchor: HandPlace | null;
  /** A hold that went on was typed a second time. */
  readonly repeated: boolean;
}

/** A letter that leads and is not typed yet. */
export interface Hold {
  readonly letter: string;
  readonly rival: string | null;
  /** 0..1, the share of the hold that is done. */
  readonly progress: number;
  /** Milliseconds the hand has been still in it. */
  readonly stillMs: number;
  /** What spoke for the letter when the hand was last still: probabilities in the order of LABELS. */
  readonly scores: LetterScores;
  /** How sure it was then that there is a letter at all, 0..1. */
  readonly letterScore: number;
}

export interface LetterState {
  readonly atMs: number;
  readonly hold: Hold | null;
  readonly typed: TypedLetter | null;
}

type SeenEvidence = Extract<Evidence, {kind: 'seen'}>;

export interface LetterStep {
  readonly state: LetterState;
  readonly event: LetterEvent | null;
  /** How sure it was that there is a letter at all, 0..1, where the hand left before the hold was done; null where it held on, or where nothing is typed. */
  readonly leftScore: number | null;
}

export const INITIAL_LETTER_STATE: LetterState = {atMs: -Infinity, hold: null, typed: null};

/**
 * Decides from one frame whether a letter was held long enough to be typed. A clear letter needs a part of the time set; a torn one waits until it is clear, the
 * time is well over or the hand moves on. It is typed once, and again only after the hand let go of it (no hand, "no letter" or another
 * letter for a while) or shook it loose (a slide or a bounce).
 * @param evidence with this frame counted in
 * @param motion with this frame counted in; null when nothing is known of the hand's place, which then counts as still
 * @param atMs the frame's time in milliseconds; time that stands still or runs backwards adds nothing
 */
export function stepLetter(
  state: LetterState,
  evidence: Evidence,
  motion: HandMotion | null,
  atMs: number,
  config: LetterConfig = DEFAULT_LETTER_CONFIG,
): LetterStep {
  const stepMs = passedMs(state.atMs, atMs, config);
  const seen = evidence.kind === 'seen' ? evidence : null;
  const ranking = seen === null ? null : leaderOf(seen, state, config);
  const stillness = stillnessOf(motion, config);
  if (isLeft(state.hold, ranking, stillness, config)) {
    const left = commit(state.hold.letter, state.hold.scores, motion, atMs);
    return {...left, leftScore: state.hold.letterScore};
  }
  const typed = stepTyped(state.typed, ranking?.best ?? null, motion, stepMs, config);
  if (ranking === null || seen === null) {
    return nothing({atMs, typed, hold: loosen(state.hold, stepMs, config)});
  }
  if (typed?.letter === ranking.best) {
    if (!isHeldForDouble(typed, config)) return nothing({atMs, typed, hold: null});
    return commit(ranking.best, seen.scores, motion, atMs, true);
  }
  // A frame without a hand may be bridged, but nobody holds still in it.
  const shownMs = seen.atMs === atMs ? stepMs : 0;
  const shown = {stepMs: shownMs, stillness};
  const hold = stepHold(state.hold, ranking, seen, shown, config);
  return hold.progress < 1
    ? nothing({atMs, typed, hold})
    : commit(ranking.best, seen.scores, motion, atMs);
}

function nothing(state: LetterState): LetterStep {
  return {state, event: null, leftScore: null};
}

/** Nothing has passed before the first frame. */
function passedMs(fromMs: number, toMs: number, {maxStepMs}: LetterConfig): number {
  return Number.isFinite(fromMs) ? Math.min(Math.max(0, toMs - fromMs), maxStepMs) : 0;
}

/** Whether the hand moved on from a letter it had been still in for long enough, but that was torn. */
function isLeft(
  hold: Hold | null,
  ranking: Ranking | null,
  stillness: number,
  config: LetterConfig,
): hold is Hold {
  if (hold === null || hold.stillMs < config.holdMs * config.leftFactor) return false;
  return ranking === null || stillness < config.leftStillness || !goesOn(hold, ranking);
}

function commit(
  letter: string,
  scores: LetterScores,
  motion: HandMotion | null,
  atMs: number,
  repeated = false,
): LetterStep {
  const rival = rivalOf(rankLetters(scores));
  const anchor = motion?.poses.at(-1) ?? null;
  const typed = {letter, rival, shownMs: 0, awayMs: 0, anchor, repeated};
  return {
    state: {atMs, hold: null, typed},
    event: {kind: 'letter', letter, rival, scores, replaces: '', atMs},
    leftScore: null,
  };
}

/** Null when no letter leads. A letter that is under way or typed needs less to go on leading. */
function leaderOf(
  {scores, letterScore}: SeenEvidence,
  {hold, typed}: LetterState,
  {minScore, minPair, keepScore, rejectBelow}: LetterConfig,
): Ranking | null {
  const ranking = rankLetters(scores);
  if (ranking.best === NO_LETTER) return null;
  const isKnown = ranking.best === hold?.letter || ranking.best === typed?.letter;
  const isLikely = isKnown
    ? ranking.score >= keepScore
    : ranking.score >= minScore && ranking.score + ranking.secondScore >= minPair;
  return isLikely && letterScore >= rejectBelow ? ranking : null;
}

/** Null once it was let go of. */
function stepTyped(
  typed: TypedLetter | null,
  leader: string | null,
  motion: HandMotion | null,
  stepMs: number,
  config: LetterConfig,
): TypedLetter | null {
  if (typed === null) return null;
  const leads = typed.letter === leader;
  const awayMs = leads ? 0 : typed.awayMs + stepMs;
  if (awayMs >= config.releaseMs) return null;
  const shaken = shook(typed.anchor, motion, stepMs, config);
  if (shaken.kind === 'loose') return null;
  return {...typed, awayMs, shownMs: typed.shownMs + (leads ? stepMs : 0), anchor: shaken.anchor};
}

function isHeldForDouble({repeated, shownMs}: TypedLetter, config: LetterConfig): boolean {
  return config.doubleAfterMs !== null && !repeated && shownMs >= config.doubleAfterMs;
}

/** A still hand fills the hold, a moving one empties it. */
function stepHold(
  past: Hold | null,
  ranking: Ranking,
  seen: SeenEvidence,
  {stepMs, stillness}: {readonly stepMs: number; readonly stillness: number},
  config: LetterConfig,
): Hold {
  const neededMs = neededMsOf(ranking, seen.letterScore, config);
  const before =
    past !== null && goesOn(past, ranking) ? loosen(past, stepMs * (1 - stillness), config) : null;
  // A letter that leads for the first time has been shown since some time between the last frame and this.
  const stillMs = stillness * (before === null ? stepMs / 2 : stepMs);
  const gained = neededMs > 0 ? stillMs / neededMs : 1;
  const {scores, letterScore} = before === null || stillness > 0 ? seen : before;
  return {
    letter: ranking.best,
    rival: rivalOf(ranking),
    progress: Math.min(1, (before?.progress ?? 0) + gained),
    stillMs: (before?.stillMs ?? 0) + stillMs,
    ...{scores, letterScore},
  };
}

/** Two letters that take turns in leading are one hold. */
function goesOn(hold: Hold, {best}: Ranking): boolean {
  return hold.letter === best || hold.rival === best;
}

/** Milliseconds of stillness: the clearer the lead, the fewer, and most where it may be no letter. */
function neededMsOf({best, lead}: Ranking, letterScore: number, config: LetterConfig): number {
  const {clearLead, clearFactor, tornLead, tornFactor} = config;
  const clearness = Math.min(1, Math.max(0, (lead - tornLead) / (clearLead - tornLead)));
  const factor = tornFactor + (clearFactor - tornFactor) * clearness;
  const unsureMs = letterScore < config.sureScore ? config.unsureMs : 0;
  const idleMs = config.idleShapes.includes(best) ? config.idleShapeMs : 0;
  return config.holdMs * factor + config.extraMs + unsureMs + idleMs;
}

/** One lost frame costs little, letting go is quick. @param lostMs milliseconds without the letter or in motion */
function loosen(hold: Hold | null, lostMs: number, config: LetterConfig): Hold | null {
  if (hold === null || config.holdMs <= 0) return null;
  const emptiedMs = config.emptyingSpeed * lostMs;
  const progress = hold.progress - emptiedMs / config.holdMs;
  if (progress <= 0) return null;
  return {...hold, progress, stillMs: Math.max(0, hold.stillMs - emptiedMs)};
}
