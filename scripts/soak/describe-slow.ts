import {compareRound} from './compare-round.ts';
import type {SlowRun} from './slow-page.ts';

/** A task of the page's thread that takes longer is felt, milliseconds. */
export const LONG_TASK_MS = 100;

/** As a Markdown table. @param words that the camera shows over and over */
export function describeSlow(runs: readonly SlowRun[], words: readonly string[]): string {
  const [first] = runs;
  const rows = runs.map((run) => row(run, words));
  return `As on slower processors, ${((first?.durationMs ?? 0) / 1000).toFixed(0)} s each: DevTools throttle the page's thread; they cannot throttle a worker, so that keeps busy after each frame until it has taken as many times as long.

| times slower | pictures of the camera | read | most under way | frames a second | longest task of the page, ms | tasks over ${LONG_TASK_MS} ms | letters shown | not read or read wrong | not shown |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`;
}

function row(
  {times, durationMs, counts, longTasksMs, text}: SlowRun,
  words: readonly string[],
): string {
  const {shown, wrong, missing, stray} = compareRound(words, text);
  const longest = longTasksMs.length === 0 ? 'under 50' : Math.max(...longTasksMs).toFixed(0);
  const cells = [
    ...[`${times}×`, counts.shown, counts.answered, counts.mostUnanswered],
    ((counts.answered * 1000) / durationMs).toFixed(1),
    ...[longest, longTasksMs.filter((ms) => ms > LONG_TASK_MS).length],
    ...[shown, wrong + missing, stray],
  ];
  return `| ${cells.join(' | ')} |`;
}
