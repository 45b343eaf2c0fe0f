import type {Job, JobResult, Part} from './job.ts';
import {oneFailed, tallyLine} from './tally.ts';

export interface FinishedJob extends JobResult {
  readonly part: Part;
  readonly title: string;
  readonly seconds: number;
}

/**
 * Runs jobs beside each other, the longest first. One that breaks counts as failed and keeps none of the others from running.
 * @param lanes how many at a time
 * @param onFinished is told of each as it ends
 */
export async function runJobs(
  jobs: readonly Job[],
  lanes: number,
  onFinished: (job: FinishedJob) => void,
): Promise<readonly FinishedJob[]> {
  const waiting = [...jobs].sort((a, b) => b.seconds - a.seconds);
  const finished: FinishedJob[] = [];
  const lane = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const done = await runJob(job);
      finished.push(done);
      onFinished(done);
    }
  };
  await Promise.all(Array.from({length: lanes}, lane));
  return finished;
}

async function runJob({part, title, run}: Job): Promise<FinishedJob> {
  const startedAt = performance.now();
  const result = await run().catch((error: unknown): JobResult => {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {tally: oneFailed, output};
  });
  return {part, title, ...result, seconds: (performance.now() - startedAt) / 1000};
}

/** One line of a job that has ended. */
export function jobLine({title, tally, seconds}: FinishedJob): string {
  return `${tally.failed === 0 ? '✔' : '✖'} ${title}: ${tallyLine(tally)} (${seconds.toFixed(1)} s)`;
}

/** What was left out of it, and why: `﹣ name # reason`. */
export function skippedLines({output}: FinishedJob): readonly string[] {
  return output.split('\n').filter((line) => /^ *﹣ .* # /.test(line));
}
