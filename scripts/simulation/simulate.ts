import type {ReadingChoices} from '../../src/core/letters/reading-choices.ts';
import type {ReadingEvent} from '../../src/core/letters/reading-event.ts';
import type {Lexicon} from '../../src/core/words/search-words.ts';
import type {PlannedLetter} from '../../src/signing-hand/plan-spelling.ts';
import {IDLE_FILMS} from '../strokes/other-films.ts';
import type {PretendCamera} from '../strokes/pretend-camera.ts';
import {randomScene, recordFilm, type ScoreHand} from '../strokes/record-film.ts';
import {derivedRandom} from '../support/numbers/random.ts';
import {countEdits, type Edits} from './edits.ts';
import {filmText} from './film-text.ts';
import {readFilm} from './read-film.ts';
import type {MeasuredReadings} from './readings-file.ts';
import {showReadings, type NetworkKind} from './show-readings.ts';
import {takeFirstOffers} from './take-first-offers.ts';
import type {SampledText} from './sample-texts.ts';

/** How a text is spelled and seen. */
export interface Condition {
  readonly frameRate: number;
  readonly lettersPerSecond: number;
}

export interface Simulator {
  readonly camera: PretendCamera;
  /** Scores of frames between letters and of strokes. */
  readonly score: ScoreHand;
  readonly readings: MeasuredReadings;
  /** Words are offered from. */
  readonly lexicons: readonly Lexicon[];
  readonly rejectBelow: number;
  readonly seed: number;
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
  readonly offeredErrorRate: number;
  /** Five characters are a word. */
  readonly wordsPerMinute: number;
  readonly straysPerMinute: number;
  /** Milliseconds from the moment a letter's shape stands until it is typed; median. */
  readonly latencyMs: number;
}

interface Tally {
  characters: number;
  wrong: number;
  missing: number;
  stray: number;
  misread: number;
  offeredErrors: number;
  right: number;
  durationMs: number;
  readonly latencies: number[];
}

/** Spells every text once and has it read in every run. */
export async function simulate(
  simulator: Simulator,
  texts: readonly SampledText[],
  condition: Condition,
  wanted: readonly Run[],
  onText: () => Promise<void> | void,
): Promise<SpellingFigures[]> {
  const runs = wanted.map((run) => ({...run, tally: emptyTally()}));
  const networks = [...new Set(runs.map(({network}) => network))];
  const {frameRate, lettersPerSecond} = condition;
  const {seed, readings} = simulator;
  for (const [i, {text, person}] of texts.entries()) {
    const random = derivedRandom(seed, i, frameRate, Math.round(lettersPerSecond * 10));
    const film = filmText(text, lettersPerSecond, random);
    const recorded = recordFilm(film, randomScene(random), frameRate, simulator, random);
    for (const network of networks) {
      const {frames, misread} = showReadings(
        recorded,
        film.letters,
        readings,
        person,
        network,
        derivedRandom(seed, i),
      );
      for (const run of runs.filter((one) => one.network === network)) {
        const read = readFilm(frames, run.choices, simulator.rejectBelow);
        count(run.tally, text, read.text, misread, film.durationMs);
        run.tally.offeredErrors += sumOf(
          countEdits(text, takeFirstOffers(read.spelling, simulator.lexicons)),
        );
        run.tally.latencies.push(...latencies(film.letters, read.events));
      }
    }
    await onText();
  }
  return runs.map(({choices: {holdMs}, network, tally}) => ({
    ...condition,
    network,
    holdMs,
    ...figuresOf(tally),
  }));
}

function emptyTally(): Tally {
  const counts = {characters: 0, wrong: 0, missing: 0, stray: 0, misread: 0, right: 0};
  return {...counts, offeredErrors: 0, durationMs: 0, latencies: []};
}

function count(
  tally: Tally,
  text: string,
  read: string,
  misread: number,
  durationMs: number,
): void {
  const {wrong, missing, stray} = countEdits(text, read);
  tally.characters += text.length;
  tally.wrong += wrong;
  tally.missing += missing;
  tally.stray += stray;
  tally.misread += misread;
  tally.right += text.length - wrong - missing;
  tally.durationMs += durationMs;
}

function sumOf({wrong, missing, stray}: Edits): number {
  return wrong + missing + stray;
}

function figuresOf(tally: Tally): Omit<SpellingFigures, keyof Condition | 'network' | 'holdMs'> {
  const {characters, wrong, missing, stray, misread, right, durationMs, latencies: all} = tally;
  const share = (part: number) => part / Math.max(1, characters);
  const minutes = durationMs / 60_000;
  return {
    characters,
    errorRate: share(sumOf(tally)),
    offeredErrorRate: share(tally.offeredErrors),
    wrong: share(wrong),
    missing: share(missing),
    stray: share(stray),
    misread: share(misread),
    wordsPerMinute: right / 5 / minutes,
    straysPerMinute: stray / minutes,
    latencyMs: [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0,
  };
}

/** Of letters that were read right, in order; a letter is awaited until the second one after it stands. */
function latencies(letters: readonly PlannedLetter[], events: readonly ReadingEvent[]): number[] {
  return letters.flatMap(({letter, startMs}, i) => {
    const until = letters[i + 2]?.startMs ?? Infinity;
    const event = events.find(
      (one) =>
        one.kind === 'letter' && one.letter === letter && one.atMs >= startMs && one.atMs < until,
    );
    return event === undefined ? [] : [event.atMs - startMs];
  });
}

/** How many letters a minute are typed while the hand does something else. */
export function simulateOtherThings(
  simulator: Simulator,
  choices: ReadingChoices,
  frameRate: number,
  filmsOfEach: number,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(IDLE_FILMS).map(([name, makeFilm], kind) => {
      let [letters, durationMs] = [0, 0];
      for (let i = 0; i < filmsOfEach; i++) {
        const random = derivedRandom(simulator.seed, kind, i);
        const film = makeFilm(random);
        const frames = recordFilm(film, randomScene(random), frameRate, simulator, random);
        const {events} = readFilm(frames, choices, simulator.rejectBelow);
        letters += events.filter((event) => event.kind === 'letter').length;
        durationMs += film.durationMs;
      }
      return [name, letters / (durationMs / 60_000)];
    }),
  );
}
