import {lettersOf, type Alphabet} from './alphabet.ts';
import {requireRecord, requireThat} from './alphabet-error.ts';

/** Bends of a finger from the knuckle outward and its spread; degrees, see `FingerPose` of the drawn hand. */
export type FingerDegrees = readonly [mcp: number, pip: number, dip: number, spread: number];

/** Degrees, see `ThumbPose`. */
export type ThumbDegrees = readonly [
  across: number,
  forward: number,
  twist: number,
  mcp: number,
  ip: number,
];

/** Degrees, see `WristPose`. */
export type WristDegrees = readonly [turn: number, lean: number, nod: number];

interface Fingers {
  readonly index: FingerDegrees;
  readonly middle: FingerDegrees;
  readonly ring: FingerDegrees;
  readonly pinky: FingerDegrees;
  readonly thumb: ThumbDegrees;
}

/** A letter that is held. */
export interface HeldPose extends Fingers {
  readonly wrist: WristDegrees;
}

/** A letter that is drawn in the air. */
export interface MovingPose extends Fingers {
  /** How long it takes: in letters' time, and milliseconds. */
  readonly time: {readonly letters: number; readonly leastMs: number; readonly mostMs: number};
  /** The corners and bends of the way, in order; offsets in metres, see `Offset`. */
  readonly path: readonly {
    readonly wrist: WristDegrees;
    readonly offset: readonly [x: number, y: number, z: number];
  }[];
}

/** How the drawn hand makes each letter, as a right hand: what `poses.json` of an alphabet says, by letter. */
export type LetterPoses = Readonly<Record<string, HeldPose | MovingPose>>;

/**
 * Checks what was read of a `poses.json`.
 * @throws AlphabetError naming the letter and the field that does not fit
 */
export function parsePoses(json: unknown, alphabet: Alphabet): LetterPoses {
  const letters = lettersOf(alphabet);
  for (const [letter, value] of Object.entries(requireRecord(json, 'poses.json'))) {
    const pose = requireRecord(value, letter);
    requireThat(letters.includes(letter), `${letter} is no letter of the alphabet`);
    for (const finger of ['index', 'middle', 'ring', 'pinky']) {
      requireThat(areNumbers(pose[finger], 4), `${letter}.${finger} is four numbers`);
    }
    requireThat(areNumbers(pose.thumb, 5), `${letter}.thumb is five numbers`);
    if (pose.path === undefined) {
      requireThat(areNumbers(pose.wrist, 3), `${letter}.wrist is three numbers`);
    } else requireWay(pose, letter);
  }
  return json as LetterPoses;
}

function requireWay({time, path}: Readonly<Record<string, unknown>>, letter: string): void {
  const {letters, leastMs, mostMs} = requireRecord(time, `${letter}.time`);
  requireThat(areNumbers([letters, leastMs, mostMs], 3), `${letter}.time is told in numbers`);
  requireThat(
    Array.isArray(path) && path.length >= 2,
    `${letter}.path is a list of two places or more`,
  );
  path.forEach((value: unknown, i) => {
    const {wrist, offset} = requireRecord(value, `${letter}.path[${i}]`);
    requireThat(
      areNumbers(wrist, 3) && areNumbers(offset, 3),
      `${letter}.path[${i}] has three numbers for wrist and for offset`,
    );
  });
}

function areNumbers(value: unknown, count: number): boolean {
  return Array.isArray(value) && value.length === count && value.every(Number.isFinite);
}
