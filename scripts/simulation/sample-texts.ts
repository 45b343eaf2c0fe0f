import {derivedRandom, type Random} from '../support/numbers/random.ts';
import type {PersonReadings} from './readings-file.ts';
import type {SimulatedText} from './texts.ts';

/** A text and whose hand it is spelled by. */
export interface SampledText extends SimulatedText {
  readonly person: PersonReadings;
}

/**
 * Part of the texts, shuffled, with as large a share of each kind. Every source of people spells as many of them, however few they are: rounds of all sources
 * are filled up, in the end with texts that another source has spelled already.
 * @param share 0..1 of the texts; at least one round comes of it
 */
export function sampleTexts(
  texts: readonly SimulatedText[],
  people: readonly PersonReadings[],
  share: number,
  seed: number,
): SampledText[] {
  const sources = [...new Set(people.map(({source}) => source))];
  const rounds = Math.ceil((texts.length * share) / Math.max(1, sources.length));
  const mixed = mixKinds(texts, derivedRandom(seed, 0));
  const random = derivedRandom(seed, 1);
  return Array.from({length: rounds}, () => shuffled(sources, random))
    .flat()
    .flatMap((source, i) => {
      const text = mixed[i % mixed.length];
      const own = people.filter((person) => person.source === source);
      const person = own[random.below(own.length)];
      return text === undefined || person === undefined ? [] : [{...text, person}];
    });
}

/** In an order in which the kinds come as often anywhere as in all. */
function mixKinds(texts: readonly SimulatedText[], random: Random): SimulatedText[] {
  const placed = [...new Set(texts.map(({kind}) => kind))].flatMap((kind) => {
    const own = texts.filter((text) => text.kind === kind);
    return shuffled(own, random).map((text, i) => ({text, place: (i + 0.5) / own.length}));
  });
  return placed.sort((a, b) => a.place - b.place).map(({text}) => text);
}

/** ref: Durstenfeld, "Algorithm 235: Random permutation" (1964) */
function shuffled<T>(all: readonly T[], random: Random): T[] {
  const mixed = [...all];
  for (let i = mixed.length - 1; i > 0; i--) {
    const other = random.below(i + 1);
    [mixed[i], mixed[other]] = [mixed[other] as T, mixed[i] as T];
  }
  return mixed;
}
