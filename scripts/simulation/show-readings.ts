import {LABELS} from '../../src/core/scores/alphabet.ts';
import type {LetterScores} from '../../src/contracts/recognition.ts';
import {softmax} from '../../src/core/scores/softmax.ts';
import type {StrokeFrame} from '../../src/core/strokes/step-strokes.ts';
import type {PlannedLetter} from '../../src/signing-hand/plan-spelling.ts';
import type {Random} from '../support/numbers/random.ts';
import type {MeasuredReadings, PersonReadings} from './readings-file.ts';

/** Whose letters the network reads: people it has never seen, people who taught it theirs, or (to see the spelling alone) letters it gets right. */
export type NetworkKind = 'stranger' | 'taught' | 'right';
export const NETWORK_KINDS: readonly NetworkKind[] = ['stranger', 'taught', 'right'];

export interface ShownReadings {
  readonly frames: readonly StrokeFrame[];
  /** Letters (of those the network reads) it takes for another one throughout. */
  readonly misread: number;
}

/** Share of the way from one letter to the next at whose ends the hand still or already shows the letter. */
const NEAR = 0.25;
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

/** The index of the letter the hand shows or nearly shows; -1 between letters. */
function shownAt(letters: readonly PlannedLetter[], atMs: number): number {
  const next = letters.findIndex(({endMs}) => endMs >= atMs);
  if (next < 0) {
    const last = letters.at(-1);
    return last !== undefined && atMs - last.endMs < REST_MS * NEAR ? letters.length - 1 : -1;
  }
  const [before, now] = [letters[next - 1], letters[next]];
  if (now === undefined || atMs >= now.startMs) return next;
  const from = Math.max(before?.endMs ?? 0, now.startMs - REST_MS);
  const share = (atMs - from) / (now.startMs - from);
  if (share > 1 - NEAR) return next;
  return before !== undefined && atMs - before.endMs < REST_MS * NEAR && share < NEAR
    ? next - 1
    : -1;
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
