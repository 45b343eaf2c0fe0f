import type {Accuracy} from '../../../src/contracts/model-card.ts';
import {LABELS, NO_LETTER_INDEX} from '../../../src/core/scores/alphabet.ts';
import {
  bestTemperature,
  expectedCalibrationError,
  isRefused,
  rejectionThreshold,
} from '../figures/calibrate.ts';
import type {LookChange} from '../data/look-changes.ts';
import {letterFigures, toScored} from '../figures/measure.ts';
import type {Measured, SourceScored} from '../figures/measure.ts';
import {confusionsOf} from '../figures/metrics.ts';
import type {Reading} from '../figures/score-samples.ts';

/** A photo as the network read it that had not seen its people. */
export type FoldReading = Reading & {
  /** 0, 1 … */
  readonly fold: number;
};

/**
 * How many hands that show no letter are refused at the threshold where 3 % of the true letters are; more letters only where the network
 * takes more of them for "no letter" at any threshold.
 */
export interface Refusals {
  readonly photos: number;
  /** Shares 0..1. */
  readonly refused: number;
  readonly lettersRefused: number;
  readonly perSource: Readonly<Record<string, {readonly photos: number; readonly refused: number}>>;
}

/** Figures over all folds; the calibration error is that under temperatures found without the fold they are used on. */
export interface FoldFigures extends Measured {
  /** The source read worst. */
  readonly worst: string;
  /** [truth, seen, count], commonest first. */
  readonly confusions: readonly (readonly [string, string, number])[];
  /** How well single looks read the letters, every source counting alike; photos without such a look are left out. */
  readonly byLook: Readonly<Record<LookChoice, Accuracy>>;
  /** Null when no photo without a letter was read. */
  readonly noLetter: Refusals | null;
}

/** `live` is what a live frame gets, `live, mirrored` what one of the other hand gets; the last are live frames with something changed. */
export type LookChoice = 'first' | 'live' | 'live, mirrored' | `live, ${LookChange}`;

type ChooseLooks = (reading: FoldReading) => Reading['looks'];

const LOOKS_OF: Readonly<Record<LookChoice, ChooseLooks>> = {
  first: ({looks}) => looks.slice(0, 1),
  live: followed(false),
  'live, mirrored': followed(true),
  'live, dark': changed('dark'),
  'live, tinted': changed('tinted'),
  'live, noisy': changed('noisy'),
  'live, blurred': changed('blurred'),
  'live, coarse': changed('coarse'),
  'live, turned': changed('turned'),
  'live, shifted': changed('shifted'),
  'live, resized': changed('resized'),
};

function followed(inMirror: boolean): ChooseLooks {
  return ({looks}) => looks.slice(1).filter(({mirrored}) => mirrored === inMirror);
}

/** The first of each photo. */
function changed(change: LookChange): ChooseLooks {
  return ({changedLooks}) =>
    changedLooks.filter(({changes}) => changes.includes(change)).slice(0, 1);
}

/** Sources with fewer letters are no measure of reading them. */
const FEWEST_LETTERS = 5;

/** @param readings of every fold */
export function foldFigures(readings: readonly FoldReading[]): FoldFigures {
  const isLetter = ({truth}: Reading) => truth !== NO_LETTER_INDEX;
  const sources = sourcesOfLetters(readings.filter(isLetter));
  const letters = readings.filter((reading) => isLetter(reading) && sources.has(reading.source));
  const temperatureOf = temperaturesOfOthers(letters);
  const scale = (reading: FoldReading) => toScored(reading, temperatureOf(reading.fold));
  const scored = letters.map(scale);
  const figures = letterFigures(scored);
  const rejectBelow = rejectionThreshold(scored);
  const others = readings.filter((reading) => !isLetter(reading)).map(scale);
  return {
    ...figures,
    worst: worstOf(figures.leftOut),
    confusions: confusionsOf(scored).map(([truth, seen, count]) => [
      LABELS[truth] ?? '',
      LABELS[seen] ?? '',
      count,
    ]),
    temperature: bestTemperature(letters),
    calibrationError: expectedCalibrationError(scored),
    rejectBelow,
    byLook: mapValues(LOOKS_OF, (choose) =>
      accuracyOfLooks(letters.map((reading) => ({...reading, looks: choose(reading)}))),
    ),
    noLetter: others.length === 0 ? null : refusals(scored, others, rejectBelow),
  };
}

function accuracyOfLooks(letters: readonly FoldReading[]): Accuracy {
  const seen = letters.filter(({looks}) => looks.length > 0);
  return letterFigures(seen.map((reading) => toScored(reading, 1))).mean;
}

function mapValues<K extends string, A, B>(
  record: Readonly<Record<K, A>>,
  change: (value: A) => B,
): Record<K, B> {
  const entries = Object.entries<A>(record).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as Record<K, B>;
}

function sourcesOfLetters(letters: readonly Reading[]): ReadonlySet<string> {
  const labels = new Map<string, Set<number>>();
  for (const {source, truth} of letters) {
    labels.set(source, (labels.get(source) ?? new Set<number>()).add(truth));
  }
  return new Set([...labels].flatMap(([name, own]) => (own.size < FEWEST_LETTERS ? [] : [name])));
}

/** Each fold's temperature, found on all other folds; of a single fold its own. */
function temperaturesOfOthers(letters: readonly FoldReading[]): (fold: number) => number {
  const folds = [...new Set(letters.map(({fold}) => fold))];
  const temperatures = new Map(
    folds.map((own) => {
      const others = letters.filter(({fold}) => fold !== own);
      return [own, bestTemperature(others.length > 0 ? others : letters)];
    }),
  );
  return (fold) => temperatures.get(fold) ?? bestTemperature(letters);
}

function worstOf(leftOut: FoldFigures['leftOut']): string {
  const ranked = Object.entries(leftOut).sort(([, a], [, b]) => a.top1 - b.top1);
  return ranked[0]?.[0] ?? '';
}

function refusals(
  letters: readonly SourceScored[],
  others: readonly SourceScored[],
  rejectBelow: number,
): Refusals {
  const share = (items: readonly SourceScored[]) => ({
    photos: items.length,
    refused: items.filter((item) => isRefused(item, rejectBelow)).length / items.length,
  });
  const names = [...new Set(others.map(({source}) => source))].sort();
  return {
    ...share(others),
    lettersRefused: share(letters).refused,
    perSource: Object.fromEntries(
      names.map((name) => [name, share(others.filter(({source}) => source === name))]),
    ),
  };
}
