import {fail} from '../../support/command-line/command-line.ts';
import {isPhotoOfSomebody, personOf} from '../data/people.ts';
import {derivedRandom} from '../../support/numbers/random.ts';
import type {Sample} from '../data/sample.ts';

/** Tells the random numbers of a dealing from those of a training with the same seed. */
const DEALING_PLACE = 4;

/**
 * Deals the people with photos into folds of similar size, everything of one person into one fold. People with many photos are dealt
 * first, each to the fold that has the fewest; the seed decides the order among people with about as many.
 * @param count folds
 * @returns the people of each fold, by name
 * @throws CommandError when there are fewer people than folds
 */
export function dealPeople(samples: readonly Sample[], count: number, seed: number): string[][] {
  const people = shuffledBySize(countPhotos(samples), seed);
  if (people.length < count) {
    fail(`${people.length} people with photos cannot be dealt into ${count} folds`);
  }
  const folds = Array.from({length: count}, () => ({people: [] as string[], photos: 0}));
  for (const {name, photos} of people) {
    const smallest = folds.reduce((least, fold) => (fold.photos < least.photos ? fold : least));
    smallest.people.push(name);
    smallest.photos += photos;
  }
  return folds.map((fold) => fold.people.sort());
}

interface Person {
  readonly name: string;
  readonly photos: number;
}

function countPhotos(samples: readonly Sample[]): Person[] {
  const counts = new Map<string, number>();
  for (const sample of samples.filter(isPhotoOfSomebody)) {
    counts.set(personOf(sample), (counts.get(personOf(sample)) ?? 0) + 1);
  }
  return [...counts].map(([name, photos]) => ({name, photos}));
}

function shuffledBySize(people: readonly Person[], seed: number): Person[] {
  const random = derivedRandom(seed, DEALING_PLACE);
  const byName = [...people].sort((a, b) => (a.name < b.name ? -1 : 1));
  const ranked = byName.map((person) => ({
    person,
    doublings: Math.floor(Math.log2(person.photos)),
    rank: random.next(),
  }));
  ranked.sort((a, b) => b.doublings - a.doublings || a.rank - b.rank);
  return ranked.map(({person}) => person);
}
