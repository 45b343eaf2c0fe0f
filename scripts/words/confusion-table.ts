import fs from 'node:fs';
import {LABELS, STATIC_LETTERS} from '../../src/core/scores/alphabet.ts';
import {readReadings, type PersonReadings} from '../simulation/readings-file.ts';
import {fail} from '../support/command-line/command-line.ts';

/** The part of the result of `npm run evaluate -- --folds` that says what was taken for what. */
export interface MeasuredConfusions {
  readonly perLetter: Readonly<Record<string, {readonly images: number}>>;
  /** [truth, seen, count]; right readings are not among them. */
  readonly confusions: readonly (readonly [string, string, number])[];
}

/** For each true letter how often each letter was read; readings as "no letter" are left out, as nothing is typed then. */
export type ConfusionTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** @param file a result of `npm run measure-readings`. Its readings of a person stand evenly for all of that person's photos. @throws CommandError when it is none */
export function confusionsOfReadings(file: string): ConfusionTable {
  return countReadings(readReadings(file).people);
}

/** How strangers' letters were read. */
export function countReadings(people: readonly PersonReadings[]): ConfusionTable {
  const letters = STATIC_LETTERS.map((truth) => {
    const seen = people
      .flatMap(({stranger}) => stranger[truth] ?? [])
      .map((scores) => LABELS[scores.indexOf(Math.max(...scores))] ?? '');
    const row = STATIC_LETTERS.map(
      (letter) => [letter, seen.filter((one) => one === letter).length] as const,
    );
    return [truth, Object.fromEntries(row.filter(([, count]) => count > 0))] as const;
  });
  return Object.fromEntries(letters);
}

/** @throws CommandError when the file is no such result */
export function readConfusions(file: string): ConfusionTable {
  const measured = parse(file);
  const letters = STATIC_LETTERS.map((truth) => {
    const wrong = measured.confusions.filter(([meant]) => meant === truth);
    const images = measured.perLetter[truth]?.images ?? 0;
    const right = images - wrong.reduce((sum, [, , count]) => sum + count, 0);
    const others = wrong.filter(([, seen]) => STATIC_LETTERS.includes(seen));
    const row = [
      [truth, right] as const,
      ...others.map(([, seen, count]) => [seen, count] as const),
    ];
    return [truth, Object.fromEntries(row.sort(([a], [b]) => (a < b ? -1 : 1)))] as const;
  });
  return Object.fromEntries(letters);
}

/** The table as an alphabet's confusions.json. */
export function confusionSource(table: ConfusionTable): string {
  const rows = Object.entries(table).map(([truth, row]) => {
    const cells = Object.entries(row).map(([seen, count]) => `"${seen}": ${count}`);
    return `  "${truth}": {${cells.join(', ')}}`;
  });
  return `{\n${rows.join(',\n')}\n}\n`;
}

function parse(file: string): MeasuredConfusions {
  try {
    const value = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<MeasuredConfusions>;
    if (Array.isArray(value.confusions) && value.perLetter !== undefined) {
      return value as MeasuredConfusions;
    }
  } catch {
    // Told below, as for a file of another kind.
  }
  return fail(`${file} is no result of npm run evaluate -- --folds`);
}
