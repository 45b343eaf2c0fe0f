import {DRAWINGS, startOf, tipOf} from './drawings.ts';
import type {Drawing} from './drawings.ts';
import {DEFAULT_STROKES, findStroke} from './find-stroke.ts';
import type {FoundStroke} from './find-stroke.ts';
import {DEFAULT_WAVES, findWave} from './find-wave.ts';
import {sampleHand} from './hand-sample.ts';
import type {HandSample} from './hand-sample.ts';
import type {PathPoint} from './protractor.ts';
import {STROKE_SHAPES} from './stroke-shapes.ts';
import type {DrawnLetter, StrokeEvent, StrokeFrame} from './stroke-events.ts';

export type {DrawnLetter, StrokeEvent, StrokeFrame, Wave} from './stroke-events.ts';

export interface StrokeState {
  /** What a stroke under way could have begun with, oldest first. */
  readonly samples: readonly HeldSample[];
  /** A stroke that could still grow better: the hook of a J. */
  readonly pending: FoundStroke | null;
  /** Milliseconds until which a wave that was told goes on. */
  readonly wavingUntilMs: number;
}

export interface StrokeStep {
  readonly state: StrokeState;
  readonly event: StrokeEvent | null;
}

/** A sample that knows since when the hand has been held where it is, ready to draw. */
interface HeldSample extends HandSample {
  readonly held: Readonly<Record<Drawing, Hold | null>>;
}

interface Hold {
  /** Milliseconds. */
  readonly sinceMs: number;
  /** Pixels. */
  readonly place: PathPoint;
}

export const INITIAL_STROKES: StrokeState = {samples: [], pending: null, wavingUntilMs: -Infinity};

/** Milliseconds a stroke must not have grown better before it is told. */
const SETTLE_MS = 90;
/** By how much more alike it must have become for that. */
const BETTER = 0.003;
/** Milliseconds: longer than any stroke. */
const KEPT_MS = 3500;
/** Milliseconds after which a hand that waved is thought to be still. */
const WAVE_ENDS_MS = 1000;
/** Palm lengths within which a finger is held in one place. */
const HOLD_REACH = 0.5;

/**
 * Looks from frame to frame for what is drawn in the air. Give it every frame, those without a hand too: a stroke is told with
 * the first frame 90 ms after its end. It wants no fixed rate; time that stands still or runs backwards begins anew.
 */
export function stepStrokes(state: StrokeState, frame: StrokeFrame): StrokeStep {
  const atMs = frame.capturedAt;
  const isNew = atMs > (state.samples.at(-1)?.atMs ?? -Infinity);
  const past = isNew ? state : INITIAL_STROKES;
  const samples = addSample(past.samples, frame);
  const isSeen = frame.hand !== null;
  const pending = better(past.pending, isSeen ? findStroke(samples) : null);
  if (pending !== null && atMs - pending.last.atMs >= SETTLE_MS) {
    return {state: INITIAL_STROKES, event: drawn(pending, past.samples)};
  }
  return stepWave({...past, samples, pending}, isSeen, atMs);
}

function addSample(past: readonly HeldSample[], frame: StrokeFrame): readonly HeldSample[] {
  const kept = past.filter(({atMs}) => frame.capturedAt - atMs <= KEPT_MS);
  const sample = sampleHand(frame);
  if (sample === null) return kept;
  const before = kept.at(-1) ?? null;
  const holds = DRAWINGS.map((drawing) => [drawing, holdOf(drawing, sample, before)] as const);
  const held = Object.fromEntries(holds) as HeldSample['held'];
  return [...kept, {...sample, held}];
}

function holdOf(drawing: Drawing, sample: HandSample, before: HeldSample | null): Hold | null {
  if (startOf(drawing, sample) < DEFAULT_STROKES.leastStart) return null;
  const place = tipOf(drawing, sample);
  const hold = before?.held[drawing] ?? {sinceMs: sample.atMs, place};
  const shift = Math.hypot(place.x - hold.place.x, place.y - hold.place.y);
  return shift <= HOLD_REACH * sample.palmLength ? hold : {sinceMs: sample.atMs, place};
}

function better(pending: FoundStroke | null, found: FoundStroke | null): FoundStroke | null {
  if (found === null || pending === null) return found ?? pending;
  return found.margin > pending.margin + BETTER ? found : pending;
}

function stepWave(state: StrokeState, isSeen: boolean, atMs: number): StrokeStep {
  const wave = isSeen ? findWave(state.samples, DEFAULT_WAVES) : null;
  if (wave === null) return {state, event: null};
  const isTold = atMs < state.wavingUntilMs;
  return {
    state: {...state, wavingUntilMs: atMs + WAVE_ENDS_MS},
    event: isTold ? null : {kind: 'wave', startedAt: wave.startMs},
  };
}

function drawn(
  {drawing, first, last, margin}: FoundStroke,
  samples: readonly HeldSample[],
): DrawnLetter {
  const start = samples.find(({atMs}) => atMs === first.atMs);
  return {
    kind: 'stroke',
    letter: STROKE_SHAPES[drawing]?.letter ?? '',
    startedAt: start?.held[drawing]?.sinceMs ?? first.atMs,
    endedAt: last.atMs,
    sure: Math.min(1, 0.5 + 10 * margin),
    repeats: STROKE_SHAPES[drawing]?.times ?? 1,
  };
}
