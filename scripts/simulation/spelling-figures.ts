import type {ReadingChoices} from '../../src/core/letters/reading-choices.ts';
import type {LetterEvent, ReadingEvent} from '../../src/core/letters/reading-event.ts';
import {quantile} from '../../src/core/live/quantile.ts';
import type {PlannedLetter} from '../../src/signing-hand/plan-spelling.ts';
import {countEdits, type Edits} from './edits.ts';
import type {SpelledFilm} from './film-text.ts';
import type {NetworkKind} from './show-readings.ts';

/** How a text is spelled and seen. */
export interface Condition {
  readonly frameRate: number;
  readonly lettersPerSecond: number;
}

/** A setting, and what kind of network reads under it. */
export interface Run {
  readonly choices: ReadingChoices;
  readonly network: NetworkKind;
}

/** What came of texts under one condition, one setting and one kind of network. */
export interface SpellingFigures extends Condition {
  readonly network: NetworkKind;
  readonly holdMs: number;
  readonly characters: number;
  /** Shares 0..1 of the characters. */
  readonly errorRate: number;
  readonly wrong: number;
  readonly missing: number;
  readonly stray: number;
  /** Share 0..1 of the characters that the network took for another letter or for none in every frame of the hold. */
  readonly misread: number;
  /** Share 0..1 of the characters that are wrong where the first word offered is taken at the end of every word. */
  readonly firstOfferErrorRate: number;
  /** The same where, of the words offered, the one that was meant is taken. */
  readonly meantOfferErrorRate: number;
  /** Five characters are a word. */
  readonly wordsPerMinute: number;
  readonly straysPerMinute: number;
  /** J and Z that were told although none was meant. */
  readonly falseStrokesPerMinute: number;
  /** Milliseconds from the moment a letter's shape stands until it is typed; median, and 95th percentile. */
  readonly latencyMs: number;
  readonly latestMs: number;
  /** Milliseconds from the moment the hand leaves a letter until it is typed, 95th percentile; below 0 where it is typed before. */
  readonly latestAfterMs: number;
}

/** What came of one text. */
export interface SpelledText {
  readonly film: SpelledFilm;
  readonly read: string;
  readonly events: readonly ReadingEvent[];
  /** Characters the network takes for another letter throughout the hold. */
  readonly misread: number;
  /** What is read where the first word offered is taken at the end of every word. */
  readonly withFirst: string;
  /** The same where, of the words offered, the one that was meant is taken. */
  readonly withMeant: string;
}

/** A letter that was read right, and when. */
interface TimedLetter extends PlannedLetter {
  readonly atMs: number;
}

export function spellingFigures(
  condition: Condition,
  {choices, network}: Run,
  texts: readonly SpelledText[],
): SpellingFigures {
  const edits = texts.map(({film, read}) => countEdits(film.text, read));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const characters = sum(texts.map(({film}) => film.text.length));
  const share = (counts: readonly number[]) => sum(counts) / Math.max(1, characters);
  const minutes = sum(texts.map(({film}) => film.durationMs)) / 60_000;
  const right = characters - sum(edits.map(({wrong, missing}) => wrong + missing));
  const timed = texts.flatMap(({film, events}) => readRight(film.letters, events));
  const waits = timed.map(({startMs, atMs}) => atMs - startMs);
  return {
    ...condition,
    network,
    holdMs: choices.holdMs,
    characters,
    errorRate: share(edits.map(sumOf)),
    firstOfferErrorRate: share(texts.map(({film, withFirst}) => errors(film, withFirst))),
    meantOfferErrorRate: share(texts.map(({film, withMeant}) => errors(film, withMeant))),
    wrong: share(edits.map(({wrong}) => wrong)),
    missing: share(edits.map(({missing}) => missing)),
    stray: share(edits.map(({stray}) => stray)),
    misread: share(texts.map(({misread}) => misread)),
    wordsPerMinute: right / 5 / minutes,
    straysPerMinute: sum(edits.map(({stray}) => stray)) / minutes,
    falseStrokesPerMinute: sum(texts.map(falseStrokes)) / minutes,
    latencyMs: percentile(waits, 0.5),
    latestMs: percentile(waits, 0.95),
    latestAfterMs: percentile(
      timed.map(({endMs, atMs}) => atMs - endMs),
      0.95,
    ),
  };
}

/** Whether a letter was drawn in the air, as far as the reading can tell. */
export function isStroke(event: ReadingEvent): event is LetterEvent {
  return event.kind === 'letter' && event.scores === null;
}

function falseStrokes({film, events}: SpelledText): number {
  const told = events.filter(isStroke).map(({letter}) => letter);
  const meant = Array.from(film.text).filter((letter) => 'JZ'.includes(letter));
  const {wrong, stray} = countEdits(meant.join(''), told.join(''));
  return wrong + stray;
}

function errors({text}: SpelledFilm, read: string): number {
  return sumOf(countEdits(text, read));
}

function sumOf({wrong, missing, stray}: Edits): number {
  return wrong + missing + stray;
}

/** 0 of no values. */
function percentile(values: readonly number[], share: number): number {
  return values.length === 0 ? 0 : quantile(values, share);
}

/** In order; a letter is awaited until the second one after it stands. */
function readRight(
  letters: readonly PlannedLetter[],
  events: readonly ReadingEvent[],
): readonly TimedLetter[] {
  return letters.flatMap((planned, i) => {
    const until = letters[i + 2]?.startMs ?? Infinity;
    const event = events.find(
      (one) =>
        one.kind === 'letter' &&
        one.letter === planned.letter &&
        one.atMs >= planned.startMs &&
        one.atMs < until,
    );
    return event === undefined ? [] : [{...planned, atMs: event.atMs}];
  });
}
