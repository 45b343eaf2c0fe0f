import type {ImageSize} from './recognition.ts';

/**
 * A word that somebody spelled before the camera, as it was seen: numbers over time and no picture. Numbers are half floats (IEEE 754 binary16, little endian) in
 * base64, of all frames with a hand one after the other.
 */
export interface RecordedWord {
  /** What the person was asked to spell: capitals A..Z. */
  readonly word: string;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  /** What the app read when it was recorded. */
  readonly read: string;
  /** SHA-256 of the network's weights that the scores come from. */
  readonly network: string;
  /** Whether the scores are those of a network that was taught this person's hand. */
  readonly taught: boolean;
  readonly image: ImageSize;
  /** Of each frame: whole milliseconds since the first, which is 0. */
  readonly times: readonly number[];
  /** Of each frame a character: L or R for the person's left or right hand, - for none. The first frame has a hand. */
  readonly hands: string;
  /** 21 image landmarks a hand, x, y, z by turns, see `Landmark`. */
  readonly landmarks: string;
  /** The same of the landmarks in metres. */
  readonly worldLandmarks: string;
  /** 42 numbers a hand, see `Hand.sight`. */
  readonly sight: string;
  /** 25 probabilities a hand: A to Y without J, then "no letter". */
  readonly scores: string;
}

/** Words of one person: what is kept on the device, and what is saved as a file. */
export interface RecordedWords {
  readonly format: 'fingerspell-recorded-words';
  readonly version: 1;
  /** Drawn at random, so that two files of one person can be told to be; it says nothing else about them. */
  readonly person: string;
  readonly words: readonly RecordedWord[];
}

/** Numbers of one hand in each of the packed fields. */
export const NUMBERS_OF_HAND = {landmarks: 63, worldLandmarks: 63, sight: 42, scores: 25} as const;
export type PackedField = keyof typeof NUMBERS_OF_HAND;
export const PACKED_FIELDS = Object.keys(NUMBERS_OF_HAND) as readonly PackedField[];

export const MOST_RECORDED_FRAMES = 1000;
/** Characters of `read`. */
export const LONGEST_READ = 200;
/** Milliseconds. */
export const LONGEST_RECORDING = 60_000;

export class RecordedWordsError extends Error {
  override readonly name = 'RecordedWordsError';
}

/**
 * Checks that something kept or saved earlier is a file of recorded words; parsed JSON is taken. What the packed numbers are is seen when they are unpacked.
 * @throws RecordedWordsError saying what does not fit
 */
export function parseRecordedWords(value: unknown): RecordedWords {
  const {format, version, person, words} = asRecord(value, 'the file');
  if (format !== 'fingerspell-recorded-words') {
    throw new RecordedWordsError('it is no file of recorded words');
  }
  if (version !== 1) {
    throw new RecordedWordsError(
      `it has version ${JSON.stringify(version)} of the format, known is 1: a newer app may read it`,
    );
  }
  if (typeof person !== 'string' || !/^[0-9a-z-]{1,40}$/.test(person)) {
    throw new RecordedWordsError('"person" is not 1 to 40 small letters, digits and hyphens');
  }
  if (!Array.isArray(words)) throw new RecordedWordsError('"words" is no list');
  return {format, version, person, words: words.map(parseWord)};
}

function parseWord(value: unknown, index: number): RecordedWord {
  const fields = asRecord(value, `word ${index + 1}`);
  const {word, recordedAt, read, network, taught, times, hands} = fields;
  if (typeof word !== 'string' || !/^[A-Z]{2,30}$/.test(word)) {
    throw new RecordedWordsError(`word ${index + 1}: "word" is not 2 to 30 capitals A to Z`);
  }
  const what = `word ${index + 1} (${word})`;
  const check = (isSound: boolean, complaint: string) => {
    if (!isSound) throw new RecordedWordsError(`${what}: ${complaint}`);
  };
  check(isDate(recordedAt), '"recordedAt" is no date and time in UTC');
  check(
    typeof read === 'string' && read.length <= LONGEST_READ,
    `"read" is no text of up to ${LONGEST_READ} letters`,
  );
  check(
    typeof network === 'string' && /^[0-9a-f]{64}$/.test(network),
    '"network" is no SHA-256 in hexadecimal digits',
  );
  check(typeof taught === 'boolean', '"taught" is neither true nor false');
  check(isImage(fields.image), '"image" has no width and height of 1 to 20000 whole pixels');
  check(areTimes(times), `"times" is no list of 1 to ${MOST_RECORDED_FRAMES} growing milliseconds`);
  check(
    typeof hands === 'string' && /^[LR][LR-]*$/.test(hands),
    '"hands" is not L, R and -, a hand first',
  );
  const parsed = fields as unknown as RecordedWord;
  check(parsed.hands.length === parsed.times.length, '"hands" and "times" are not as many');
  const count = parsed.hands.replaceAll('-', '').length;
  for (const field of PACKED_FIELDS) {
    const bytes = 2 * count * NUMBERS_OF_HAND[field];
    check(
      isBase64(fields[field], bytes),
      `"${field}" is not ${count} times ${NUMBERS_OF_HAND[field]} half floats in base64`,
    );
  }
  return parsed;
}

function asRecord(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RecordedWordsError(`${what} is not an object`);
  }
  return value as Readonly<Record<string, unknown>>;
}

function isDate(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function isImage(value: unknown): boolean {
  const {width, height}: {width?: unknown; height?: unknown} = {...(value ?? {})};
  return [width, height].every((side) => isWhole(side) && side >= 1 && side <= 20_000);
}

function areTimes(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 1 || value.length > MOST_RECORDED_FRAMES) {
    return false;
  }
  const times: readonly unknown[] = value;
  return times.every((time, i) => {
    const before = i === 0 ? -1 : times[i - 1];
    const isLater = isWhole(time) && isWhole(before) && time > before;
    return isLater && (i > 0 || time === 0) && time <= LONGEST_RECORDING;
  });
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}

/** Whether it is so many bytes as base64 with padding. */
function isBase64(value: unknown, bytes: number): boolean {
  return (
    typeof value === 'string' &&
    value.length === 4 * Math.ceil(bytes / 3) &&
    /^[A-Za-z0-9+/]*={0,2}$/.test(value) &&
    value.length - value.replace(/=+$/, '').length === (3 - (bytes % 3)) % 3
  );
}
