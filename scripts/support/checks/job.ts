import type {Tally} from './tally.ts';

/** The checks of `npm test`, by the names that `--only` takes. */
export const PARTS = [
  'lint',
  'format',
  'arrows',
  'types',
  'notices',
  'texts',
  'unit',
  'node',
  'e2e',
] as const;
export type Part = (typeof PARTS)[number];

/** Something to run that needs no other: a whole check, or the tests of some files. */
export interface Job {
  readonly part: Part;
  readonly title: string;
  /** About how long it takes beside others, in seconds: the longest begin first. */
  readonly seconds: number;
  readonly run: () => Promise<JobResult>;
}

export interface JobResult {
  readonly tally: Tally;
  /** What it printed. */
  readonly output: string;
}
