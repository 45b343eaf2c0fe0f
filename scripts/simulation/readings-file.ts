import fs from 'node:fs';
import {LABELS} from '../../src/core/scores/alphabet.ts';
import type {LetterScores} from '../../src/contracts/recognition.ts';
import {fail} from '../support/command-line/command-line.ts';

/** How one person's letters are read: some readings of each letter, evenly taken from all, surest first. */
export interface PersonReadings {
  readonly name: string;
  /** Where the photos are from; the sources count alike, however many people each shows. */
  readonly source: string;
  /** By a network that has never seen the person. */
  readonly stranger: ReadingsByLetter;
  /** By the same network after the person taught it a few frames of each letter. */
  readonly taught: ReadingsByLetter;
}

export type ReadingsByLetter = Readonly<Record<string, readonly LetterScores[]>>;

/** What a network was measured to say, for the simulation. */
export interface MeasuredReadings {
  /** One sentence. */
  readonly how: string;
  readonly people: readonly PersonReadings[];
  /** Nats: standard deviation of a label's log-probability from photo to photo of one burst. */
  readonly frameNoise: number;
}

/** Steps a nat is divided into; the least probability kept is e^-12.75. */
const STEPS = 20;

interface PackedPerson {
  readonly name: string;
  readonly source: string;
  readonly stranger: Readonly<Record<string, readonly string[]>>;
  readonly taught: Readonly<Record<string, readonly string[]>>;
}

interface PackedFile {
  readonly how: string;
  readonly frameNoise: number;
  readonly people: readonly PackedPerson[];
}

export function packReadings({how, people, frameNoise}: MeasuredReadings): string {
  const byLetter = (readings: ReadingsByLetter) => mapValues(readings, (all) => all.map(pack));
  const packed = {
    how,
    frameNoise,
    people: people.map(({name, source, stranger, taught}) => ({
      name,
      source,
      stranger: byLetter(stranger),
      taught: byLetter(taught),
    })),
  };
  return `${JSON.stringify(packed, null, 1)}\n`;
}

/** @throws CommandError when the file is missing or something else */
export function readReadings(file: string): MeasuredReadings {
  if (!fs.existsSync(file)) fail(`${file} is missing: make it with npm run measure-readings`);
  const {how, frameNoise, people} = JSON.parse(
    fs.readFileSync(file, 'utf8'),
  ) as Partial<PackedFile>;
  if (how === undefined || frameNoise === undefined || people === undefined) {
    return fail(`${file} is no result of npm run measure-readings`);
  }
  const byLetter = (readings: PackedPerson['stranger']) =>
    mapValues(readings, (all) => all.map(unpack));
  return {
    how,
    frameNoise,
    people: people.map(({name, source, stranger, taught}) => ({
      ...{name, source},
      stranger: byLetter(stranger),
      taught: byLetter(taught),
    })),
  };
}

function pack(scores: LetterScores): string {
  const bytes = scores.map((score) => Math.min(255, Math.round(-Math.log(score) * STEPS)));
  return Buffer.from(bytes).toString('base64');
}

function unpack(text: string): LetterScores {
  const powers = [...Buffer.from(text, 'base64')].map((byte) => Math.exp(-byte / STEPS));
  if (powers.length !== LABELS.length) fail('the readings are of another set of labels');
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  map: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
