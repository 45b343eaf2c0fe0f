import type {ConfigChanges} from './search-space.ts';
import type {TrialResult} from './trial-results.ts';
import {percent} from '../../support/numbers/percent.ts';

/** The farthest result of every trial: those of later rungs first, of one rung the better first. */
export function rankTrials(results: readonly TrialResult[]): TrialResult[] {
  const farthest = new Map<number, TrialResult>();
  for (const result of results) {
    const known = farthest.get(result.trial);
    if (known === undefined || result.rung > known.rung) farthest.set(result.trial, result);
  }
  return [...farthest.values()].sort(
    (a, b) => b.rung - a.rung || b.top1 - a.top1 || a.trial - b.trial,
  );
}

/** Trials of the search that have no result yet. */
export function missingTrials(results: readonly TrialResult[]): number[] {
  const done = new Set(results.map(({trial}) => trial));
  const {trials} = results[0]?.search ?? {trials: 0};
  return Array.from({length: trials}, (_, trial) => trial).filter((trial) => !done.has(trial));
}

/** A Markdown table of the trials, the best first. */
export function trialTable(ranked: readonly TrialResult[]): string {
  const rows = ranked.map(({trial, steps, top1, seconds, failure, changes}) => {
    const outcome = failure === null ? percent(top1) : `failed: ${failure}`;
    return `| ${trial} | ${steps} | ${outcome} | ${seconds.toFixed(0)} | ${describe(changes)} |`;
  });
  return [
    '| trial | steps | top-1 | seconds | settings |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ]
    .join('\n')
    .concat('\n');
}

function describe(changes: ConfigChanges): string {
  const settings = leaves(changes, '').map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return settings.length === 0 ? 'the defaults' : settings.join(', ');
}

function leaves(changes: object, prefix: string): [string, unknown][] {
  return Object.entries(changes).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leaves(value, `${prefix}${name}.`)
      : [[`${prefix}${name}`, value] as [string, unknown]],
  );
}
