import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addTallies, tallyLine, tallyOfTap} from '../../../../scripts/support/checks/tally.ts';

describe('tallyLine', () => {
  it('mentions skipped checks only when there are any', () => {
    assert.equal(tallyLine({passed: 12, failed: 0, skipped: 0}), '12 passed, 0 failed');
    assert.equal(tallyLine({passed: 1, failed: 2, skipped: 3}), '1 passed, 2 failed, 3 skipped');
  });
});

describe('addTallies', () => {
  it('sums each count by itself', () => {
    const tallies = [
      {passed: 1, failed: 2, skipped: 3},
      {passed: 10, failed: 20, skipped: 30},
    ];
    assert.deepEqual(addTallies(tallies), {passed: 11, failed: 22, skipped: 33});
  });
});

describe('tallyOfTap', () => {
  const summary =
    '# tests 9\n# suites 2\n# pass 4\n# fail 1\n# cancelled 1\n# skipped 2\n# todo 1\n';

  it('counts a suite that is left out whole as one skipped', () => {
    const suite =
      "ok 1 - hands # SKIP no photos here\n  ---\n  duration_ms: 0.8\n  type: 'suite'\n  ...\n";
    assert.equal(tallyOfTap(`TAP version 13\n${suite}${summary}`)?.skipped, 4);
  });

  it('takes a skipped test for no suite, whatever stands below it, and no time to speak of', () => {
    const entry = (line: string, type: string) =>
      `    ${line}\n      ---\n      duration_ms: 0.8\n      type: '${type}'\n      ...\n`;
    const skipped = entry('ok 1 - a # SKIP no photos here', 'test');
    const failed = entry('not ok 2 - b', 'test').repeat(50);
    assert.equal(tallyOfTap(`${skipped}${failed}${summary}`)?.skipped, 3);
    assert.equal(tallyOfTap(`${skipped}${entry('ok 2 - c', 'suite')}${summary}`)?.skipped, 3);
  });

  it('counts a cancelled test as failed and an unfinished one as skipped', () => {
    assert.deepEqual(tallyOfTap(`TAP version 13\nok 1 - a\n${summary}`), {
      passed: 4,
      failed: 2,
      skipped: 3,
    });
  });

  it('is not misled by a test that prints such lines', () => {
    assert.equal(tallyOfTap(`# pass 100\n# fail 0\n${summary}`)?.passed, 4);
  });

  it('does not take a report that was cut short for a success', () => {
    assert.equal(tallyOfTap('TAP version 13\nok 1 - a\n'), null);
  });
});
