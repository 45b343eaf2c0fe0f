import {measureHand, MEASURES} from '../../src/core/practice/measure-hand.ts';
import type {HandPose} from '../../src/signing-hand/hand-pose.ts';
import {createHold, holdHand} from '../../src/signing-hand/hold-hand.ts';
import {LETTER_POSES} from '../../src/signing-hand/letter-poses.ts';
import {STROKES} from '../../src/signing-hand/strokes.ts';
import {loadRig} from './load-rig.ts';

/** Measures the drawn hand in every letter, J and Z as they begin. @returns rows as in src/core/practice/drawn-letters.ts */
export async function measureLetters(): Promise<Readonly<Record<string, readonly number[]>>> {
  const rig = await loadRig();
  const hold = createHold(rig.root);
  const measure = (pose: HandPose): readonly number[] => {
    rig.bend(pose);
    holdHand(hold, pose);
    const world = rig.landmarks().map(({x, y, z}) => ({x, y: -y, z: -z}));
    const measures = measureHand(world, 'right');
    if (measures === null) throw new Error('The drawn hand cannot be measured.');
    const {numbers, palm} = measures;
    const angles = MEASURES.map((name) => round(numbers[name], name.startsWith('thumb') ? 2 : 0));
    return [...angles, ...[...palm.along, ...palm.out].map((value) => round(value, 2))];
  };
  const strokes = Object.entries(STROKES).map(([letter, {path}]) => [letter, path[0]] as const);
  const poses = [...Object.entries(LETTER_POSES), ...strokes].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    poses.flatMap(([letter, pose]) => (pose === undefined ? [] : [[letter, measure(pose)]])),
  );
}

/** Without a minus before a zero. */
function round(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

/** The source of src/core/practice/drawn-letters.ts. */
export function drawnLettersSource(rows: Readonly<Record<string, readonly number[]>>): string {
  const lines = Object.entries(rows).map(([letter, row]) => `  ${letter}: [${row.join(', ')}],`);
  return `${HEAD}\n${lines.join('\n')}\n};\n`;
}

const HEAD = `/**
 * The drawn hand in every letter, J and Z as they begin: its MEASURES in their order, then the palm's \`along\` and \`out\` (measure-hand.ts). Degrees and palm
 * lengths of the bones themselves. Written by \`npm run alphabet\`.
 */
export const DRAWN_LETTERS: Readonly<Record<string, readonly number[]>> = {`;
