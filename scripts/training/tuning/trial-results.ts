import fs from 'node:fs';
import path from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {fail} from '../../support/command-line/command-line.ts';
import {saveWhole} from '../../support/files/save-whole.ts';
import type {ConfigChanges, Space} from './search-space.ts';

/** What all trials of a search have in common; results of different searches cannot be compared. */
export interface Search {
  readonly space: Space;
  readonly seed: number;
  readonly trials: number;
  /** Training steps of the last rung. */
  readonly steps: number;
  /** Share of the people with photos that are validated on. */
  readonly validation: number;
  /** Of the data learnt from and of how it was chosen. */
  readonly fingerprint: string;
}

/** One trial trained for the steps of one rung. */
export interface TrialResult {
  readonly search: Search;
  readonly trial: number;
  /** 0, 1 …: each has fewer trials and more steps. */
  readonly rung: number;
  readonly steps: number;
  readonly changes: ConfigChanges;
  /** Share 0..1 of the validation people's letters read right; 0 when training failed. */
  readonly top1: number;
  readonly seconds: number;
  /** Why training failed; null when it did not. */
  readonly failure: string | null;
}

const RESULT = /^trial-\d+-rung-\d+\.json$/;

/** One file a result, so that many programs can write into one folder. @throws SaveError */
export function writeResult(folder: string, result: TrialResult): void {
  saveWhole([[resultFile(folder, result), `${JSON.stringify(result, null, 2)}\n`]]);
}

/** The result written earlier, or null. @throws CommandError when it is of another search */
export function readResult(
  folder: string,
  search: Search,
  key: Pick<TrialResult, 'trial' | 'rung' | 'steps'>,
): TrialResult | null {
  const file = resultFile(folder, key);
  if (!fs.existsSync(file)) return null;
  const result = parseResult(file);
  if (isDeepStrictEqual(result.search, search) && result.steps === key.steps) return result;
  return fail(`${file} is of another search: choose another folder with --out`);
}

/**
 * Joins the results in several folders.
 * @throws CommandError when there are none, when they are of different searches, or when a file is no result
 */
export function readResults(folders: readonly string[]): TrialResult[] {
  const files = folders.flatMap((folder) => {
    if (!fs.existsSync(folder)) return fail(`there is no folder ${folder}`);
    const names = fs.readdirSync(folder).filter((name) => RESULT.test(name));
    return names.sort().map((name) => path.join(folder, name));
  });
  const results = new Map<string, TrialResult>();
  const [first] = files;
  if (first === undefined) return fail(`no results of trials in ${folders.join(', ')}`);
  const {search} = parseResult(first);
  for (const file of files) {
    const result = parseResult(file);
    if (!isDeepStrictEqual(result.search, search)) {
      fail(`${file} and ${first} are of different searches: merge the parts of one`);
    }
    results.set(`${result.trial} ${result.rung}`, result);
  }
  return [...results.values()];
}

function resultFile(folder: string, {trial, rung}: Pick<TrialResult, 'trial' | 'rung'>): string {
  return path.join(folder, `trial-${String(trial).padStart(4, '0')}-rung-${rung}.json`);
}

function parseResult(file: string): TrialResult {
  try {
    const result = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<TrialResult>;
    if (typeof result.top1 === 'number' && typeof result.search === 'object') {
      return result as TrialResult;
    }
  } catch {
    // Told below: a file cut short is no result either.
  }
  return fail(`${file} is no result of a trial: remove it`);
}
