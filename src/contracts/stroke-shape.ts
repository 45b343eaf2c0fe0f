import type {Alphabet} from './alphabet.ts';
import {requireRecord, requireThat} from './alphabet-error.ts';

/** Fingers whose tip is followed, and whose straightness is known. */
export type DrawingFinger = 'index' | 'middle' | 'pinky';

/** How a letter is drawn in the air: what `strokes.json` of an alphabet says under a name of its own (docs/alphabets.md). */
export interface StrokeShape {
  /** The letter that is typed. */
  readonly letter: string;
  /** How often it is typed: 2 for one that is drawn with two fingers at once. */
  readonly times: number;
  /** The finger whose tip draws. */
  readonly tip: 'index' | 'pinky';
  /** The fingers that stand out from the others. */
  readonly fingers: readonly DrawingFinger[];
  /** Whether they are hooked. */
  readonly bent?: boolean;
  /** Another stroke's name: a hand that looks like that one does not draw this. */
  readonly unlike?: string;
  /** Held letters that the network reads where it may begin, and those where it never does. */
  readonly begins: {readonly like: string; readonly never: string};
  readonly limits: StrokeLimits;
  /**
   * Ways the fingertip goes as the reader sees a right hand draw (x right, y down): the scale and the place say nothing. Or the name of the stroke whose
   * ways they are.
   */
  readonly paths: readonly StrokePath[] | string;
}

export type StrokePath = readonly (readonly number[])[];

/** What is asked of a stroke. Lengths are in palm lengths. */
export interface StrokeLimits {
  /** Milliseconds. */
  readonly shortestMs: number;
  readonly longestMs: number;
  /** Milliseconds: what takes longer must be as alike as if it were seen unclearly. Letters that are spelt slowly make long ways. */
  readonly usualMs: number;
  readonly leastBreadth: number;
  readonly leastHeight: number;
  /** Palm lengths a second. */
  readonly leastSpeed: number;
  /** Mean shapes (0..1) over the stroke: below the least nothing is drawn. */
  readonly shape: {readonly least: number; readonly unclear: number; readonly clear: number};
  /** What the likeness must reach with a clear shape, and with one that is unclear or worse. */
  readonly likeness: {readonly clear: number; readonly unclear: number};
  /** 0..1, the shape at the end. */
  readonly leastEnd: number;
}

export type StrokeShapes = Readonly<Record<string, StrokeShape>>;

const FINGERS: readonly unknown[] = ['index', 'middle', 'pinky'];
const LIMITS = [
  ...['shortestMs', 'longestMs', 'usualMs'],
  ...['leastBreadth', 'leastHeight', 'leastSpeed', 'leastEnd'],
];

/**
 * Checks what was read of a `strokes.json`.
 * @throws AlphabetError naming the stroke and the field that does not fit
 */
export function parseStrokes(json: unknown, {held, moving}: Alphabet): StrokeShapes {
  const strokes = requireRecord(json, 'strokes.json');
  for (const [name, value] of Object.entries(strokes)) {
    const {letter, times, tip, fingers, unlike, begins, limits, paths} = requireRecord(value, name);
    const {like, never} = requireRecord(begins, `${name}.begins`);
    const isMoving = moving.some((one) => one.letter === letter);
    const areFingers = Array.isArray(fingers) && fingers.length > 0;
    requireThat(isMoving, `${name}.letter is one of the alphabet's moving letters`);
    requireThat(times === 1 || times === 2, `${name}.times is 1 or 2`);
    requireThat(tip === 'index' || tip === 'pinky', `${name}.tip is index or pinky`);
    requireThat(
      areFingers && fingers.every((finger) => FINGERS.includes(finger)),
      `${name}.fingers are some of ${FINGERS.join(', ')}`,
    );
    requireThat(
      unlike === undefined || isOther(unlike, 'unlike', name, strokes),
      `${name}.unlike is another stroke`,
    );
    requireThat(areHeld(like, held), `${name}.begins.like names held letters`);
    requireThat(areHeld(never, held), `${name}.begins.never names held letters`);
    requireLimits(requireRecord(limits, `${name}.limits`), name);
    requireThat(
      isOther(paths, 'paths', name, strokes) || arePaths(paths),
      `${name}.paths are lists of two or more [x, y], or the name of another stroke`,
    );
  }
  return strokes as StrokeShapes;
}

function requireLimits(limits: Readonly<Record<string, unknown>>, name: string): void {
  const {least, unclear, clear} = requireRecord(limits.shape, `${name}.limits.shape`);
  const alike = requireRecord(limits.likeness, `${name}.limits.likeness`);
  const numbers = [...LIMITS.map((limit) => limits[limit]), least, unclear, clear];
  requireThat(
    [...numbers, alike.clear, alike.unclear].every(isNumber),
    `${name}.limits has a number for each of ${LIMITS.join(', ')}, shape (least, unclear, clear) and likeness (clear, unclear)`,
  );
}

function arePaths(paths: unknown): boolean {
  const isPoint = (point: unknown) =>
    Array.isArray(point) && point.length === 2 && point.every(isNumber);
  const isPath = (path: unknown) => Array.isArray(path) && path.length >= 2 && path.every(isPoint);
  return Array.isArray(paths) && paths.length > 0 && paths.every(isPath);
}

/** Whether it names another stroke, which has not got that field from a third: nothing goes round in circles. */
function isOther(
  named: unknown,
  field: 'unlike' | 'paths',
  name: string,
  strokes: Readonly<Record<string, unknown>>,
): boolean {
  if (typeof named !== 'string' || named === name || strokes[named] === undefined) return false;
  return typeof requireRecord(strokes[named], named)[field] !== 'string';
}

function areHeld(letters: unknown, held: string): boolean {
  return typeof letters === 'string' && Array.from(letters).every((one) => held.includes(one));
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}
