import {setImmediate} from 'node:timers/promises';
import {check, type IRawProperty, type RunDetails} from 'fast-check';
import type {FuzzTarget} from './fuzz-target.ts';

export interface FuzzOptions {
  /** Cases over all targets together. */
  readonly cases: number;
  readonly seed: number;
  /** Called after every round with the cases done since the last call. */
  readonly onCases?: (count: number) => void;
}

export interface FuzzResult {
  readonly target: string;
  readonly promise: string;
  readonly cases: number;
  readonly milliseconds: number;
  /** How it broke, with the smallest input that does it; null when it held. */
  readonly failure: string | null;
}

/** More at a time would keep the progress from being drawn. */
const CASES_A_ROUND = 500;

/** Gives every target its share of the cases. One that breaks does not keep the others from being tried. */
export async function runTargets(
  targets: readonly FuzzTarget[],
  {cases, seed, onCases}: FuzzOptions,
): Promise<readonly FuzzResult[]> {
  const weights = targets.reduce((sum, {weight}) => sum + weight, 0);
  const results: FuzzResult[] = [];
  for (const target of targets) {
    const share = Math.ceil((cases * target.weight) / weights);
    results.push(await runTarget(target, share, seed, onCases));
  }
  return results;
}

async function runTarget(
  {name: target, promise, property}: FuzzTarget,
  cases: number,
  seed: number,
  onCases: FuzzOptions['onCases'],
): Promise<FuzzResult> {
  const startedAt = performance.now();
  let done = 0;
  let failure: string | null = null;
  for (let round = 0; done < cases && failure === null; round++) {
    const numRuns = Math.min(CASES_A_ROUND, cases - done);
    const details = await runRound(property(), numRuns, seed + round);
    failure = details.failed ? describe(details) : null;
    done += details.numRuns;
    onCases?.(details.numRuns);
    await setImmediate();
  }
  const milliseconds = Math.round(performance.now() - startedAt);
  return {target, promise, cases: done, milliseconds, failure};
}

async function runRound(
  property: IRawProperty<unknown>,
  numRuns: number,
  seed: number,
): Promise<RunDetails<unknown>> {
  return check(property, {numRuns, seed});
}

function describe({seed, counterexamplePath, counterexample, errorInstance}: RunDetails<unknown>) {
  const error = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const input = JSON.stringify(counterexample, showNumber);
  return `${error}\n  seed ${seed}, path ${counterexamplePath ?? ''}\n  input ${input.slice(0, LONGEST_INPUT)}`;
}

/** Characters. */
const LONGEST_INPUT = 4000;

/** JSON knows no NaN and no infinities, which are what a failure is mostly about. */
function showNumber(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
