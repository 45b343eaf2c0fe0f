import {LABELS} from '../../src/core/scores/alphabet.ts';
import type {LetterScores} from '../../src/contracts/recognition.ts';
import {softmax} from '../../src/core/scores/softmax.ts';
import type {StrokeFrame} from '../../src/core/strokes/step-strokes.ts';
import {smooth, type PlannedLetter} from '../../src/signing-hand/plan-spelling.ts';
import type {Random} from '../support/numbers/random.ts';
import {BLENDED_MS} from './film-text.ts';
import type {MeasuredReadings, PersonReadings} from './readings-file.ts';

/** Whose letters the network reads: people it has never seen, people who taught it theirs, or (to see the spelling alone) letters it gets right. */
export type NetworkKind = 'stranger' | 'taught' | 'right';
export const NETWORK_KINDS: readonly NetworkKind[] = ['stranger', 'taught', 'right'];

export interface ShownReadings {
  readonly frames: readonly StrokeFrame[];
  /** Letters (of those the network reads) it takes for another one throughout. */
  readonly misread: number;
}

/** Share 0..1 of a letter's shape from which the hand still or already shows the letter. */
const NEARLY_MADE = 0.9;
/** Milliseconds after which the noise of a frame has fallen to 1/e; frames are not independent. */
const NOISE_MS = 100;

/**
 * Puts measured readings where the hand holds a letter. Each hold is read as one photo was: a letter that is misread is misread in all its frames, but
 * for noise. Between letters and in strokes the frames keep their own scores.
 * @param person whose hand it is; for letters of which nothing of theirs is known, anybody's stand in
 */
export function showReadings(
  frames: readonly StrokeFrame[],
  letters: readonly PlannedLetter[],
  {people, frameNoise}: MeasuredReadings,
  person: PersonReadings,
  kind: NetworkKind,
  random: Random,
): ShownReadings {
  const held = letters.map(({letter}) =>
    letter === 'J' || letter === 'Z' ? null : drawReading(letter, person, people, kind, random),
  );
  const misread = letters.filter(({letter}, i) => {
    const scores = held[i] ?? null;
    return scores !== null && bestOf(scores) !== letter;
  }).length;
  let noise = LABELS.map(() => random.normal());
  let lastMs = -Infinity;
  const shown = frames.map((frame) => {
    const kept = Math.exp(-(frame.capturedAt - lastMs) / NOISE_MS);
    lastMs = frame.capturedAt;
    const fresh = Math.sqrt(1 - kept * kept);
    noise = noise.map((value) => value * kept + random.normal() * fresh);
    const scores = held[shownAt(letters, frame.capturedAt)] ?? null;
    if (frame.hand === null || scores === null) return frame;
    return {...frame, hand: {...frame.hand, scores: disturb(scores, noise, frameNoise)}};
  });
  return {frames: shown, misread};
}

/** The index of the letter whose shape the hand has nearly made, as its neighbours let it; -1 between letters. */
function shownAt(letters: readonly PlannedLetter[], atMs: number): number {
  return letters.findIndex((_, i) => {
    const made = BLENDED_MS.map((shift) => madeAt(letters, i, atMs + shift));
    return made.reduce((sum, share) => sum + share, 0) / made.length >= NEARLY_MADE;
  });
}

/** The share 0..1 of a letter's shape that is planned for a moment. */
function madeAt(letters: readonly PlannedLetter[], index: number, atMs: number): number {
  const [before, letter, after] = [letters[index - 1], letters[index], letters[index + 1]];
  if (letter === undefined) return 0;
  const {startMs, endMs} = letter;
  const fromMs = Math.max(before?.endMs ?? -Infinity, startMs - REST_MS);
  const toMs = Math.min(after?.startMs ?? Infinity, endMs + REST_MS);
  if (atMs <= fromMs || atMs >= toMs) return 0;
  if (atMs < startMs) return smooth((atMs - fromMs) / (startMs - fromMs));
  return atMs > endMs ? smooth((toMs - atMs) / (toMs - endMs)) : 1;
}

/** The longest a way to a letter takes, milliseconds; more between two letters is a pause. */
const REST_MS = 400;

function drawReading(
  letter: string,
  person: PersonReadings,
  people: readonly PersonReadings[],
  kind: NetworkKind,
  random: Random,
): LetterScores | null {
  const readingsOf = (one: PersonReadings) =>
    kind === 'right'
      ? (one.taught[letter] ?? []).filter((scores) => bestOf(scores) === letter)
      : (one[kind][letter] ?? []);
  const own = readingsOf(person);
  const readings = own.length > 0 ? own : people.flatMap(readingsOf);
  return readings[random.below(readings.length)] ?? null;
}

function bestOf(scores: LetterScores): string {
  return LABELS[scores.indexOf(Math.max(...scores))] ?? '';
}

function disturb(scores: LetterScores, noise: readonly number[], size: number): LetterScores {
  return softmax(scores.map((score, i) => Math.log(score) + size * (noise[i] ?? 0)));
}
