import type {RecordedWord, RecordedWords} from '../../src/contracts/recorded-words.ts';
import {SIGHT_COUNT} from '../../src/core/hand/sight-count.ts';
import type {ReadingChoices} from '../../src/core/letters/reading-choices.ts';
import {packWord, type RecordedFrame} from '../../src/core/teach/pack-word.ts';
import {BEGUN_RECORDING, stepRecording} from '../../src/core/teach/record-word.ts';
import {readFrames} from '../../src/core/text/read-frames.ts';
import {filmText} from '../simulation/film-text.ts';
import {IMAGE, type PretendCamera} from '../strokes/pretend-camera.ts';
import {randomScene, recordFilm, type FilmedFrame, type ScoreHand} from '../strokes/record-film.ts';
import {derivedRandom} from '../support/numbers/random.ts';

export interface DrawnWords {
  readonly words: readonly string[];
  /** Letters a second; each word is spelled at the next. */
  readonly speeds: readonly number[];
  readonly frameRate: number;
  readonly seed: number;
  /** SHA-256 of the weights of the network that `score` stands for. */
  readonly network: string;
  readonly choices: ReadingChoices;
  readonly rejectBelow: number;
}

/** Drawn hands have no picture that a hand model could see. */
const NO_SIGHT = Array.from({length: SIGHT_COUNT}, () => 0);
/** Before the hand comes and after it left, milliseconds. */
const EMPTY_MS = 1200;

/** A file of words that nobody spelled: the drawn hand before a pretended camera, kept as the app keeps a person's. */
export function drawWords(
  wanted: DrawnWords,
  seen: {readonly camera: PretendCamera; readonly score: ScoreHand},
): RecordedWords {
  const words = wanted.words.map((word, i) => drawWord(word, i, wanted, seen));
  return {format: 'fingerspell-recorded-words', version: 1, person: 'drawn-hand', words};
}

function drawWord(
  word: string,
  index: number,
  {speeds, frameRate, seed, network, choices, rejectBelow}: DrawnWords,
  seen: {readonly camera: PretendCamera; readonly score: ScoreHand},
): RecordedWord {
  const random = derivedRandom(seed, index);
  const film = filmText(word, speeds[index % speeds.length] ?? 1, random);
  const filmed = recordFilm(film, randomScene(random), frameRate, seen, random).map(toRecorded);
  const stepMs = 1000 / frameRate;
  const frames = [...empty(-EMPTY_MS, stepMs), ...filmed, ...empty(film.durationMs, stepMs)];
  const recording = frames.reduce(stepRecording, BEGUN_RECORDING);
  if (recording.wait !== 'done') throw new Error(`${word} was not recorded: ${recording.wait}`);
  const read = readFrames(recording.frames, choices, rejectBelow).text;
  const recordedAt = new Date(Date.UTC(2026, 0, 1, 12, index)).toISOString();
  const facts = {word, recordedAt, read, network, taught: false, image: IMAGE};
  return packWord(facts, recording.frames);
}

function toRecorded({hand, ...frame}: FilmedFrame): RecordedFrame {
  return {...frame, hand: hand === null ? null : {...hand, sight: NO_SIGHT}};
}

function empty(fromMs: number, stepMs: number): RecordedFrame[] {
  const count = Math.ceil(EMPTY_MS / stepMs);
  return Array.from({length: count}, (_, i) => ({
    ...{hand: null, image: IMAGE},
    capturedAt: fromMs + i * stepMs,
  }));
}
