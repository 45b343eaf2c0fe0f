import type {Accuracy} from '../../../src/contracts/model-card.ts';
import {LABELS, NO_LETTER_INDEX} from '../../../src/core/scores/alphabet.ts';
import {
  bestTemperature,
  expectedCalibrationError,
  isRefused,
  rejectionThreshold,
} from '../figures/calibrate.ts';
import type {LookChange} from '../data/look-changes.ts';
import type {PhotoIdentity} from '../data/photo-identity.ts';
import {letterFigures, meanOf, perSource, toScored} from '../figures/measure.ts';
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

/** How photos are read end to end: those in which no hand was found are read wrong. */
export interface EndToEnd {
  readonly leftOut: Readonly<Record<string, Accuracy>>;
  /** Every source counts alike. */
  readonly mean: Accuracy;
}

/** Figures over all folds, of letters in whose photos the first search found the hand where nothing else is said; the calibration error is that under temperatures found without the fold they are used on. */
export interface FoldFigures extends Measured {
  /** The source read worst. */
  readonly worst: string;
  /** [truth, seen, count], commonest first. */
  readonly confusions: readonly (readonly [string, string, number])[];
  readonly endToEnd: EndToEnd;
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

/**
 * @param readings of every fold
 * @param unfound photos of letters in which no hand was found
 */
export function foldFigures(
  readings: readonly FoldReading[],
  unfound: readonly Pick<PhotoIdentity, 'source'>[],
): FoldFigures {
  const isLetter = ({truth}: Reading) => truth !== NO_LETTER_INDEX;
  const sources = sourcesOfLetters(readings.filter(isLetter));
  const all = readings.filter((reading) => isLetter(reading) && sources.has(reading.source));
  const letters = all.filter(({search}) => search === 'plain');
  const temperatureOf = temperaturesOfOthers(letters);
  const scale = (reading: FoldReading) => toScored(reading, temperatureOf(reading.fold));
  const scored = letters.map(scale);
  const figures = letterFigures(scored);
  const rejectBelow = rejectionThreshold(scored);
  const others = readings.filter((reading) => !isLetter(reading)).map(scale);
  return {
    ...figures,
    worst: worstOf(figures.leftOut),
    endToEnd: endToEnd(all.map(scale), unfound),
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

function endToEnd(
  found: readonly SourceScored[],
  unfound: readonly Pick<PhotoIdentity, 'source'>[],
): EndToEnd {
  const leftOut = mapValues(perSource(found), ({images, top1, top3}, source) => {
    const whole = images + unfound.filter((photo) => photo.source === source).length;
    return {images: whole, top1: (top1 * images) / whole, top3: (top3 * images) / whole};
  });
  return {leftOut, mean: meanOf(Object.values(leftOut))};
}

function accuracyOfLooks(letters: readonly FoldReading[]): Accuracy {
  const seen = letters.filter(({looks}) => looks.length > 0);
  return letterFigures(seen.map((reading) => toScored(reading, 1))).mean;
}

function mapValues<K extends string, A, B>(
  record: Readonly<Record<K, A>>,
  change: (value: A, key: K) => B,
): Record<K, B> {
  const entries = Object.entries<A>(record).map(([key, value]) => [key, change(value, key as K)]);
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
