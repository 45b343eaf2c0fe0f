import {POINTING_SHAPES} from '../scores/alphabet.ts';
import {DEFAULT_LETTER_CONFIG} from './letter-config.ts';
import type {LetterEvent} from './reading-event.ts';
import {DRAWN_WITH} from '../strokes/drawn-with.ts';
import type {StrokeEvent} from '../strokes/stroke-events.ts';
import type {LetterStep} from './step-letter.ts';

/** A letter that a hand left before it was sure that the hand spells at all. */
export interface WaitingLetter {
  readonly event: LetterEvent;
  /** How sure it was that there is a letter, 0..1; less where it was shown briefly. */
  readonly score: number;
  /** Whether the hand slid or bounced to show it again. */
  readonly goesOn: boolean;
}

export interface WordBegun {
  readonly waiting: readonly WaitingLetter[];
  /** In order; mostly none. */
  readonly typed: readonly LetterEvent[];
}

/** `spells`: a moment ago; `begins`: it may be about to; `rests`: it is lowered, and only what it holds counts. */
export type HandDoing = 'spells' | 'begins' | 'rests';

export interface BeginConfig {
  /** Milliseconds after which a letter is no longer waited with. */
  readonly waitMs: number;
  /** A letter's score counts as far as it is above this … */
  readonly leastScore: number;
  /** … and so much of it, summed over the letters, is a word: 1 for each letter that is certain. */
  readonly neededSum: number;
  /** Shapes that hands rest in and point with, how sure such a one must be to be waited with, 0..1, and to be typed before a letter that is held. */
  readonly idleShapes: string;
  readonly leastIdleScore: number;
  readonly leastIdleBeforeHeld: number;
  /** Shapes that hands point with: a word has others besides. One that is drawn with them must be so sure to begin a word, 0..1. */
  readonly pointingShapes: string;
  readonly leastDrawnScore: number;
}

export const DEFAULT_BEGIN: BeginConfig = {
  waitMs: 2000,
  leastScore: 0.5,
  neededSum: 1.6,
  idleShapes: DEFAULT_LETTER_CONFIG.idleShapes,
  leastIdleScore: 0.7,
  leastIdleBeforeHeld: 0.9,
  pointingShapes: POINTING_SHAPES,
  leastDrawnScore: 0.7,
};

/**
 * Holds back what a hand shows in passing before it has spelled anything: it may scratch or point. The letters are typed, in order, as soon as one is held, or when
 * so many have followed each other that it must be a word.
 * @param step what the frame says about held letters
 */
export function beginWord(
  past: readonly WaitingLetter[],
  {event, leftScore, goesOn}: Pick<LetterStep, 'event' | 'leftScore' | 'goesOn'>,
  doing: HandDoing,
  atMs: number,
  config: BeginConfig = DEFAULT_BEGIN,
): WordBegun {
  const waiting = past.filter(
    (one) => atMs >= one.event.atMs && atMs - one.event.atMs <= config.waitMs,
  );
  if (event === null) return {waiting, typed: []};
  if (doing === 'spells' || leftScore === null) {
    return {waiting: [], typed: [...tellWaiting(beforeHeld(waiting, config), atMs), event]};
  }
  const isIdle = config.idleShapes.includes(event.letter) && leftScore < config.leastIdleScore;
  if (doing === 'rests' || isIdle) return {waiting, typed: []};
  const last = waiting.at(-1);
  // A letter that flickers is one; a double is meant.
  const isSame = last?.event.letter === event.letter && !last.goesOn;
  const before = isSame ? waiting.slice(0, -1) : waiting;
  const score = isSame ? Math.max(last.score, leftScore) : leftScore;
  const all = [...before, {event, score, goesOn}];
  return isWord(all, config)
    ? {waiting: [], typed: tellWaiting(all, atMs)}
    : {waiting: all, typed: []};
}

/** Whether what a hand drew may be the beginning of a word: one that points here and there draws many a line. */
export function mayBeginWord(stroke: StrokeEvent, config: BeginConfig = DEFAULT_BEGIN): boolean {
  if (stroke.kind === 'wave') return true;
  const shape = DRAWN_WITH[stroke.letter]?.charAt(0) ?? '';
  return stroke.sure >= config.leastDrawnScore || !config.pointingShapes.includes(shape);
}

/** A hand that holds a letter is slow: what it hardly showed before was none, nor was a shape that came again and again. */
function beforeHeld(
  waiting: readonly WaitingLetter[],
  {leastScore, idleShapes, leastIdleBeforeHeld}: BeginConfig,
): readonly WaitingLetter[] {
  return waiting.filter(({event: {letter}, score}, i) => {
    const isShown = score >= (idleShapes.includes(letter) ? leastIdleBeforeHeld : leastScore);
    return isShown && !waiting.slice(i + 1).some((later) => later.event.letter === letter);
  });
}

/** They are told of now, whenever they were shown. */
export function tellWaiting(waiting: readonly WaitingLetter[], atMs: number): LetterEvent[] {
  return waiting.map(({event}) => ({...event, atMs}));
}

/** A shape that comes again and again is no word, so each letter counts once; nor are shapes alone that pointing hands show. */
function isWord(letters: readonly WaitingLetter[], config: BeginConfig): boolean {
  const {leastScore, neededSum, pointingShapes} = config;
  const best = new Map<string, number>();
  for (const {event, score} of letters) {
    const share = Math.max(0, (score - leastScore) / (1 - leastScore));
    best.set(event.letter, Math.max(share, best.get(event.letter) ?? 0));
  }
  const sum = [...best.values()].reduce((total, share) => total + share, 0);
  return sum >= neededSum && [...best.keys()].some((letter) => !pointingShapes.includes(letter));
}
