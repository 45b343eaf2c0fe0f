import {INITIAL_STROKES, stepStrokes} from '../../src/core/strokes/step-strokes.ts';
import type {StrokeEvent, StrokeFrame} from '../../src/core/strokes/step-strokes.ts';
import {derivedRandom} from '../support/numbers/random.ts';
import type {Random} from '../support/numbers/random.ts';
import {drawnFilm} from './films.ts';
import type {Drawn, DrawnFilm, Film} from './films.ts';
import {FRAME_RATES, randomScene, recordFilm} from './record-film.ts';
import type {PretendCamera} from './pretend-camera.ts';
import type {ScoreHand} from './record-film.ts';

export interface Recorder {
  readonly camera: PretendCamera;
  readonly score: ScoreHand;
}

export interface ToldEvent {
  readonly told: Drawn;
  /** Milliseconds, of the frame that it was told with. */
  readonly atMs: number;
  readonly event: StrokeEvent;
}

export interface DrawnFigures {
  readonly drawn: Drawn;
  readonly films: number;
  /** Films in which it was told once and nothing else was. */
  readonly read: number;
  /** The same by frame rate, and by hand. */
  readonly shares: Readonly<Record<string, number>>;
  /** Milliseconds from the end of the stroke to when it was told: median and 95th percentile. */
  readonly afterMs: readonly [number, number];
}

export interface QuietFigures {
  readonly minutes: number;
  /** How often each was told although nobody drew it. */
  readonly told: Readonly<Partial<Record<Drawn, number>>>;
}

/** What is told of a row of frames, and of a moment without a hand after them. */
export function tellAll(frames: readonly StrokeFrame[]): ToldEvent[] {
  const last = frames.at(-1);
  const after =
    last === undefined ? [] : [{...last, hand: null, capturedAt: last.capturedAt + 150}];
  const told: ToldEvent[] = [];
  let state = INITIAL_STROKES;
  for (const frame of [...frames, ...after]) {
    const step = stepStrokes(state, frame);
    state = step.state;
    const {event} = step;
    if (event !== null) told.push({told: nameOf(event), atMs: frame.capturedAt, event});
  }
  return told;
}

/** @param seed the same seed gives the same films */
export function measureDrawn(
  drawn: Drawn,
  films: number,
  seed: number,
  recorder: Recorder,
): DrawnFigures {
  const tries = Array.from({length: films}, (_, i) => {
    const random = derivedRandom(seed, drawn.length, drawn.charCodeAt(0), i);
    const film = drawnFilm(drawn, random);
    return {...tell(film, i, random, recorder), film};
  });
  const isRead = ({told}: Told) => told.length === 1 && told[0]?.told === drawn;
  const share = (some: readonly Told[]) => some.filter(isRead).length / Math.max(1, some.length);
  const rates = FRAME_RATES.map(
    (rate) => [`${rate} fps`, share(tries.filter((one) => one.frameRate === rate))] as const,
  );
  const hands = (['left', 'right'] as const).map(
    (hand) => [hand, share(tries.filter((one) => one.hand === hand))] as const,
  );
  const read = tries.filter(isRead);
  const after = read.map(({told, film}) => (told[0]?.atMs ?? 0) - film.endMs);
  return {
    drawn,
    films,
    read: read.length,
    shares: Object.fromEntries([...rates, ...hands]),
    afterMs: [valueAlong(after, 0.5), valueAlong(after, 0.95)],
  };
}

/** What is told while nobody draws. */
export function measureQuiet(
  make: (random: Random) => Film,
  minutes: number,
  seed: number,
  recorder: Recorder,
): QuietFigures {
  const counts: Partial<Record<Drawn, number>> = {};
  let totalMs = 0;
  for (let i = 0; totalMs < minutes * 60_000; i++) {
    const random = derivedRandom(seed, i);
    const film = make(random);
    for (const {told} of tell(film, i, random, recorder).told)
      counts[told] = (counts[told] ?? 0) + 1;
    totalMs += film.durationMs;
  }
  return {minutes: totalMs / 60_000, told: counts};
}

interface Told {
  readonly told: readonly ToldEvent[];
  readonly frameRate: number;
  readonly hand: 'left' | 'right';
}

function tell(film: Film | DrawnFilm, index: number, random: Random, recorder: Recorder): Told {
  const scene = randomScene(random);
  const frameRate = FRAME_RATES[index % FRAME_RATES.length] ?? 30;
  const frames = recordFilm(film, scene, frameRate, recorder, random);
  return {told: tellAll(frames), frameRate, hand: scene.hand};
}

function nameOf(event: StrokeEvent): Drawn {
  if (event.kind === 'wave') return 'wave';
  if (event.repeats === 2) return 'ZZ';
  return event.letter === 'J' ? 'J' : 'Z';
}

/** The value that lies so far along the sorted ones, rounded down: the figures in docs/spelling.md are told so. NaN for none. */
function valueAlong(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
}
