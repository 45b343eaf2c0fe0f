import {upperMedian} from '../../src/core/common/upper-median.ts';
import {LABELS, STATIC_LETTERS} from '../../src/core/scores/alphabet.ts';
import {ownHand, type OwnHand} from '../../src/core/teach/own-hand.ts';
import {softmax} from '../../src/core/scores/softmax.ts';
import type {LetterScores} from '../../src/contracts/recognition.ts';
import {bestTemperature} from '../training/figures/calibrate.ts';
import {toPupils, type Pupil} from '../training/own-hand/pupil.ts';
import {readHands, type SeenHand} from '../training/own-hand/read-hands.ts';
import {seededRandom, type Random} from '../support/numbers/random.ts';
import type {Sample} from '../training/data/sample.ts';
import type {TrainedNetwork} from '../training/fit/trained-file.ts';
import type {MeasuredReadings, PersonReadings, ReadingsByLetter} from './readings-file.ts';

/** What is collected of one network, about people it has never seen. */
export type CollectedReadings = Omit<MeasuredReadings, 'how'>;

/** Readings kept of each letter of a person. */
const KEPT = 6;
/** People with fewer letters than this spell too few words. */
const FEWEST_LETTERS = 15;
/** Photos of each letter that are taught. */
export const TAUGHT_FRAMES = 3;

/** @param photos of people the network has never seen */
export function collectReadings(
  trained: TrainedNetwork,
  photos: readonly Sample[],
  seed: number,
): CollectedReadings {
  const random = seededRandom(seed);
  const hands = readHands(trained, photos);
  const pupils = toPupils(hands, TAUGHT_FRAMES);
  const temperature = bestTemperature(
    pupils.flatMap(({tested}) =>
      tested.map(({truth, logits}) => ({truth, looks: [{logits, mirrored: false}]})),
    ),
  );
  const withLetters = pupils.filter(
    ({tested}) => new Set(tested.map(({truth}) => truth)).size >= FEWEST_LETTERS,
  );
  return {
    people: withLetters.map((pupil) => collectPerson(pupil, temperature, random)),
    frameNoise: burstNoise(hands),
  };
}

function collectPerson(
  {name, source, taught, tested}: Pupil,
  temperature: number,
  random: Random,
): PersonReadings {
  const own = ownHand(taught);
  const readings = (adapter: OwnHand | null): ReadingsByLetter =>
    Object.fromEntries(
      STATIC_LETTERS.flatMap((letter) => {
        const all = tested
          .filter((hand) => hand.letter === letter)
          .map(({logits, embedding}) =>
            softmax(adapter?.adapt(logits, embedding) ?? logits, temperature),
          );
        return all.length === 0 ? [] : [[letter, spread(all, LABELS.indexOf(letter), random)]];
      }),
    );
  return {name, source, stranger: readings(null), taught: readings(own)};
}

/** Some of the readings, evenly taken from the surest to the most mistaken, so that as large a share of them is wrong. */
function spread(all: readonly LetterScores[], truth: number, random: Random): LetterScores[] {
  const sorted = [...all].sort((a, b) => (b[truth] ?? 0) - (a[truth] ?? 0));
  const count = Math.min(KEPT, sorted.length);
  const offset = random.next();
  return Array.from(
    {length: count},
    (_, i) => sorted[Math.floor(((i + offset) * sorted.length) / count)] ?? [],
  );
}

/** The median over all pairs of neighbours in a burst: photos that differ in more than noise must not count. */
function burstNoise(hands: readonly SeenHand[]): number {
  const differences = hands.flatMap((hand, i) => {
    const next = hands[i + 1];
    if (next?.truth !== hand.truth || next.signer !== hand.signer) return [];
    const [a, b] = [centred(hand.logits), centred(next.logits)];
    const squares = a.map((value, k) => (value - (b[k] ?? 0)) ** 2);
    return [Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length)];
  });
  return (upperMedian(differences) ?? 0) / Math.SQRT2;
}

function centred(logits: Float32Array): number[] {
  const mean = logits.reduce((sum, value) => sum + value, 0) / logits.length;
  return Array.from(logits, (value) => value - mean);
}
