import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {ranking} from './metrics.ts';

/** A photo and what the app read from it. */
export interface ReadPhoto {
  readonly file: string;
  /** The letter it shows, A-Z. */
  readonly truth: string;
  /** Probabilities in the order of LABELS, or null when no hand was found. */
  readonly scores: readonly number[] | null;
}

export interface LetterReport {
  readonly images: number;
  readonly handsFound: number;
  readonly top1: number;
}

export interface PhotoReport {
  readonly images: number;
  readonly handsFound: number;
  /** Shares of the photos with a hand found. */
  readonly top1: number;
  readonly top3: number;
  /** Share of all photos that were read right. */
  readonly endToEnd: number;
  readonly perLetter: Readonly<Record<string, LetterReport>>;
  /** [truth, seen, count], commonest first. */
  readonly confusions: readonly (readonly [string, string, number])[];
  /** Photos that could not be read, photos without a hand, and photos misread. */
  readonly failures: readonly string[];
}

/** Figures of a folder of photos. @param unreadable files that are no pictures; they count as failures only */
export function scorePhotos(
  photos: readonly ReadPhoto[],
  unreadable: readonly string[],
): PhotoReport {
  const found = photos.filter(({scores}) => scores !== null);
  const right = photos.filter((photo) => isWithin(photo, 1));
  const letters = [...new Set(photos.map(({truth}) => truth))].sort();
  return {
    images: photos.length,
    handsFound: found.length,
    top1: share(right.length, found.length),
    top3: share(found.filter((photo) => isWithin(photo, 3)).length, found.length),
    endToEnd: share(right.length, photos.length),
    perLetter: Object.fromEntries(letters.map((letter) => [letter, reportLetter(photos, letter)])),
    confusions: countConfusions(found),
    failures: [
      ...unreadable,
      ...photos.filter((photo) => !isWithin(photo, 1)).map(({file}) => file),
    ],
  };
}

function isWithin({truth, scores}: ReadPhoto, count: number): boolean {
  if (scores === null) return false;
  return ranking(scores)
    .slice(0, count)
    .some((index) => LABELS[index] === truth);
}

function reportLetter(photos: readonly ReadPhoto[], letter: string): LetterReport {
  const own = photos.filter(({truth}) => truth === letter);
  const found = own.filter(({scores}) => scores !== null);
  const right = found.filter((photo) => isWithin(photo, 1));
  return {
    images: own.length,
    handsFound: found.length,
    top1: share(right.length, found.length),
  };
}

function countConfusions(found: readonly ReadPhoto[]): [string, string, number][] {
  const counts = new Map<string, [string, string, number]>();
  for (const {truth, scores} of found) {
    const seen = LABELS[ranking(scores ?? [])[0] ?? -1];
    if (seen === undefined || seen === truth) continue;
    const entry = counts.get(truth + seen) ?? [truth, seen, 0];
    entry[2]++;
    counts.set(truth + seen, entry);
  }
  return [...counts.values()].sort((a, b) => b[2] - a[2]);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
