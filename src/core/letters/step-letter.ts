import type {LetterScores} from '../../contracts/recognition.ts';
import {NO_LETTER} from '../scores/alphabet.ts';
import type {Evidence} from './gather-evidence.ts';
import type {HandMotion, HandPlace} from '../hand/hand-motion.ts';
import {DEFAULT_LETTER_CONFIG, stillnessOf, type LetterConfig} from './letter-config.ts';
import {rankLetters, rivalOf, type Ranking} from '../scores/rank-letters.ts';
import type {LetterEvent} from './reading-event.ts';
import {softmax} from '../scores/softmax.ts';
import {shook} from './shake-loose.ts';
import {INITIAL_PACE, stepPace, type Pace} from './step-pace.ts';
import {stepRuns, type LetterRun, type RunsStep} from './step-runs.ts';

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
  /** It was drawn in the air: `letter` is the shape it was drawn with. */
  readonly isDrawn: boolean;
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
  /** What the hand may be passing through. */
  readonly runs: readonly LetterRun[];
  readonly pace: Pace;
}

/** What is known of the hand beside the letter it holds. */
type Passing = Pick<LetterState, 'atMs' | 'runs' | 'pace'>;

type SeenEvidence = Extract<Evidence, {kind: 'seen'}>;

export interface LetterStep {
  readonly state: LetterState;
  readonly event: LetterEvent | null;
  /** How sure it was that there is a letter at all, 0..1, where the hand left before the hold was done; null where it held on, or where nothing is typed. */
  readonly leftScore: number | null;
  /** Whether the hand slid or bounced and goes on to show the letter again. */
  readonly goesOn: boolean;
  /** Where the hand showed what is typed; null where nothing is, or where its place is not known. */
  readonly place: HandPlace | null;
}

export const INITIAL_LETTER_STATE: LetterState = {
  atMs: -Infinity,
  hold: null,
  typed: null,
  runs: [],
  pace: INITIAL_PACE,
};

/** One frame may be mistaken. */
const LEAST_FRAMES = 2;
/** Milliseconds from which a letter that a hand passed through counts in full. */
const FULL_MS = 120;
/** Score (0..1) of a letter that follows a stroke. Where a stroke ends the hand is turned, and is like several letters and like none. */
const AFTER_STROKE = 0.6;

/**
 * Decides from one frame whether a letter is typed: one that is held for long enough, or one that the hand has left and showed for as long as its pace asks for. A clear letter is held for a part of the time
 * set; a torn one until it is clear or the time is well over. It is typed once, and again only after the hand let go of it (no hand, "no letter" or another
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
  const stillness = stillnessOf(motion, config);
  if (seen !== null && isStrokesEnd(seen, state)) return nothing(atStrokesEnd(state, atMs, stepMs));
  const ranking = seen === null ? null : leaderOf(seen, state, config);
  const {runs, left, shaken} = seeRuns(state, seen, motion, stepMs, atMs, config);
  const known = {atMs, runs, pace: state.pace};
  const passed = longest([...left, ...shaken], state.pace, config);
  if (passed !== null) return commitPassed(known, passed, shaken.includes(passed), motion);
  const typed = stepTyped(state.typed, ranking?.best ?? null, motion, stepMs, config);
  if (ranking === null || seen === null) {
    return nothing({...known, typed, hold: loosen(state.hold, stepMs, config)});
  }
  if (typed?.letter === ranking.best) {
    if (!isHeldForDouble(typed, config)) return nothing({...known, typed, hold: null});
    return commitHeld(known, ranking.best, seen.scores, motion, true);
  }
  // A frame without a hand may be bridged, but nobody holds still in it.
  const shownMs = seen.atMs === atMs ? stepMs : 0;
  const shown = {stepMs: shownMs, stillness};
  const hold = stepHold(state.hold, ranking, seen, shown, config);
  return hold.progress < 1
    ? nothing({...known, typed, hold})
    : commitHeld(known, ranking.best, seen.scores, motion);
}

function isStrokesEnd({latest}: SeenEvidence, {typed}: LetterState): boolean {
  if (typed?.isDrawn !== true) return false;
  const {best, score} = rankLetters(latest);
  return best !== NO_LETTER && score < AFTER_STROKE;
}

/** Nothing is shown yet; but whoever shows afterwards what was drawn with means a letter. */
function atStrokesEnd(state: LetterState, atMs: number, stepMs: number): LetterState {
  const {typed} = state;
  const left = typed === null ? null : {...typed, awayMs: typed.awayMs + stepMs};
  return {...state, atMs, hold: null, runs: [], typed: left};
}

function nothing(state: LetterState): LetterStep {
  return {state, event: null, leftScore: null, goesOn: false, place: null};
}

/** Nothing has passed before the first frame. */
function passedMs(fromMs: number, toMs: number, {maxStepMs}: LetterConfig): number {
  return Number.isFinite(fromMs) ? Math.min(Math.max(0, toMs - fromMs), maxStepMs) : 0;
}

/** A letter that was typed has no run until it was let go of. */
function seeRuns(
  {runs, typed}: LetterState,
  seen: SeenEvidence | null,
  motion: HandMotion | null,
  stepMs: number,
  atMs: number,
  config: LetterConfig,
): RunsStep {
  if (seen === null) return {runs: [], left: runs, shaken: []};
  if (seen.atMs !== atMs) return {runs, left: [], shaken: []};
  const step = stepRuns(runs, {scores: seen.latest, motion, stepMs, atMs}, config);
  return {...step, runs: step.runs.filter(({letter}) => letter !== typed?.letter)};
}

/** Of what a hand of this pace means by passing through it; null of nothing. */
function longest(runs: readonly LetterRun[], pace: Pace, config: LetterConfig): LetterRun | null {
  const {holdMs, leftFactor, mostLeftFactor, fullFactorMs, quickMs, rejectBelow} = config;
  const letterMs = Math.min(pace.letterMs, quickMs);
  const factor = Math.min(mostLeftFactor, Math.max(leftFactor, letterMs / fullFactorMs));
  return runs
    .filter((run) => run.frames >= LEAST_FRAMES && run.letterScore >= rejectBelow)
    .filter(({mostMs}) => mostMs >= holdMs * factor)
    .reduce<LetterRun | null>((most, run) => (run.mostMs > (most?.mostMs ?? 0) ? run : most), null);
}

/** @param isShaken whether the hand goes on to show it again */
function commitPassed(
  {atMs, runs, pace}: Passing,
  run: LetterRun,
  isShaken: boolean,
  motion: HandMotion | null,
): LetterStep {
  const scores = softmax(run.nats.map((sum) => sum / Math.max(1, run.weightMs)));
  const {event, typed} = typeLetter(run.letter, scores, motion?.poses.at(-1) ?? null, atMs);
  // What was shown together with it was the same shape; what came after it may be the next letter.
  const next = runs.filter(({sinceMs}) => sinceMs >= run.mostAtMs);
  return {
    state: {
      ...{atMs, hold: null, typed: isShaken ? null : typed, runs: next},
      pace: stepPace(pace, run.mostAtMs),
    },
    event,
    leftScore: run.letterScore * Math.min(1, run.mostMs / FULL_MS),
    goesOn: isShaken,
    place: run.place,
  };
}

function commitHeld(
  {atMs, runs, pace}: Passing,
  letter: string,
  scores: LetterScores,
  motion: HandMotion | null,
  repeated = false,
): LetterStep {
  const place = motion?.poses.at(-1) ?? null;
  // It may be sliding already.
  const anchor = runs.find((run) => run.letter === letter)?.anchor ?? place;
  const {event, typed} = typeLetter(letter, scores, anchor, atMs);
  return {
    state: {
      ...{atMs, hold: null, typed: {...typed, repeated}, runs: []},
      pace: stepPace(pace, atMs),
    },
    event,
    leftScore: null,
    goesOn: false,
    place,
  };
}

function typeLetter(
  letter: string,
  scores: LetterScores,
  anchor: HandPlace | null,
  atMs: number,
): {readonly event: LetterEvent; readonly typed: TypedLetter} {
  const rival = rivalOf(rankLetters(scores));
  return {
    event: {kind: 'letter', letter, rival, scores, replaces: '', atMs},
    typed: {letter, rival, shownMs: 0, awayMs: 0, anchor, repeated: false, isDrawn: false},
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
  if (typed === null || typed.awayMs >= config.releaseMs) return null;
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
