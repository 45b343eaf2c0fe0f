import type {LetterMeasures} from '../../src/contracts/letter-measures.ts';
import {measureHand, MEASURES} from '../../src/core/practice/measure-hand.ts';
import type {HandPose} from '../../src/signing-hand/hand-pose.ts';
import {createHold, holdHand} from '../../src/signing-hand/hold-hand.ts';
import {LETTER_POSES} from '../../src/signing-hand/letter-poses.ts';
import {STROKES} from '../../src/signing-hand/strokes.ts';
import {loadRig} from './load-rig.ts';

/** Measures the drawn hand in every letter, those that move as they begin. @returns `drawn` of a measures.json */
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

/** The text of a measures.json, a line a letter. @param people of the one before: written by hand */
export function measuresText(
  drawn: LetterMeasures['drawn'],
  people: LetterMeasures['people'],
): string {
  const lines = Object.entries(drawn).map(
    ([letter, row]) => `    "${letter}": [${row.join(', ')}]`,
  );
  const others = Object.entries(people).map(([letter, measures]) => {
    const each = Object.entries(measures).map(([name, value]) => `"${name}": ${value}`);
    return `"${letter}": {${each.join(', ')}}`;
  });
  return `{\n  "drawn": {\n${lines.join(',\n')}\n  },\n  "people": {${others.join(', ')}}\n}\n`;
}
