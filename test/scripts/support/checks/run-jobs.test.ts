import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Job} from '../../../../scripts/support/checks/job.ts';
import {jobLine, runJobs} from '../../../../scripts/support/checks/run-jobs.ts';
import {onePassed} from '../../../../scripts/support/checks/tally.ts';

const passing = (title: string, seconds: number, events: string[]): Job => ({
  part: 'node',
  title,
  seconds,
  run: async () => {
    events.push(`${title} begins`);
    await new Promise(setImmediate);
    events.push(`${title} ends`);
    return {tally: onePassed, output: ''};
  },
});

describe('runJobs', () => {
  it('begins with the longest, and no more than there are lanes for', async () => {
    const events: string[] = [];
    const jobs = [passing('short', 1, events), passing('long', 9, events)];
    await runJobs(jobs, 1, () => undefined);
    assert.deepEqual(events, ['long begins', 'long ends', 'short begins', 'short ends']);
    events.length = 0;
    await runJobs(jobs, 2, () => undefined);
    assert.deepEqual(events.slice(0, 2), ['long begins', 'short begins']);
  });

  it('counts one that breaks as failed, says why, and runs the others', async () => {
    const broken: Job = {...passing('broken', 5, []), run: () => Promise.reject(new Error('lost'))};
    const told: string[] = [];
    const finished = await runJobs([broken, passing('whole', 1, [])], 1, (job) =>
      told.push(jobLine(job)),
    );
    assert.deepEqual(
      finished.map(({tally}) => tally.failed),
      [1, 0],
    );
    assert.match(finished[0]?.output ?? '', /lost/);
    assert.match(told.join('\n'), /✖ broken: 0 passed, 1 failed .*\n✔ whole: 1 passed, 0 failed/);
  });
});
