import {LETTER_MEASURES} from './letter-measures.ts';
import {FINGERS, MEASURES, type HandMeasures, type Measure} from './measure-hand.ts';
import {cross, type Vector} from './vectors-3d.ts';

/** What is read of a drawn letter's measures: about `offset + share × drawn`. */
interface Sight {
  readonly offset: number;
  readonly share: number;
}

/**
 * How the hand reader sees what is there, fitted to people's and to drawn hands: straight fingers look a little bent and fists a little open, and
 * the thumb's tip looks further up.
 */
const SIGHT: Readonly<Partial<Record<Measure, Sight>>> = {
  ...Object.fromEntries(FINGERS.map((finger) => [`${finger}Bend`, {offset: 25, share: 0.78}])),
  thumbOut: {offset: 0.05, share: 0.9},
  thumbUp: {offset: 0.15, share: 1},
  thumbToIndex: {offset: 0.15, share: 0.8},
  thumbToMiddle: {offset: 0.15, share: 0.8},
};

/** A letter as the hand reader would measure the drawn hand, those that move as they begin; null for what was not measured. */
export function letterTarget(letter: string): HandMeasures | null {
  const {drawn, people} = LETTER_MEASURES;
  const row = drawn[letter];
  if (row === undefined) return null;
  const entries = MEASURES.map((name, i) => {
    const {offset, share} = SIGHT[name] ?? {offset: 0, share: 1};
    return [name, people[letter]?.[name] ?? offset + share * (row[i] ?? 0)];
  });
  const along = vectorAt(row, MEASURES.length);
  const out = vectorAt(row, MEASURES.length + 3);
  const palm = {along, out, across: cross(along, out)};
  return {palm, numbers: Object.fromEntries(entries) as Record<Measure, number>};
}

function vectorAt(row: readonly number[], start: number): Vector {
  return [row[start] ?? 0, row[start + 1] ?? 0, row[start + 2] ?? 0];
}
