/** Counts of checks. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const emptyTally: Tally = {passed: 0, failed: 0, skipped: 0};
export const onePassed: Tally = {...emptyTally, passed: 1};
export const oneFailed: Tally = {...emptyTally, failed: 1};

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, {passed, failed, skipped}) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    emptyTally,
  );
}

/** A program that fails without a failed check broke on its way: that counts as one. */
export function withExitCode(tally: Tally, code: number): Tally {
  return code !== 0 && tally.failed === 0 ? addTallies([tally, oneFailed]) : tally;
}

/** `3 passed, 0 failed`, and `, 1 skipped` when any was. Scripts read this line. */
export function tallyLine({passed, failed, skipped}: Tally): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

/** In what stands between `---` and `...` below it. Each line can be read in one way only: more would take for ever. */
const SKIPPED_SUITE = /# SKIP[^\n]*\n *---\n(?: *(?! |\.\.\.)[^\n]*\n)*? *type: 'suite'/g;

/**
 * Reads the summary at the end of a TAP report by Node's test runner.
 * @returns null when the report is cut short
 */
export function tallyOfTap(tap: string): Tally | null {
  const count = (name: string): number | null => {
    const match = [...tap.matchAll(new RegExp(`^# ${name} (\\d+)$`, 'gm'))].at(-1);
    return match?.[1] === undefined ? null : Number(match[1]);
  };
  const [passed, failed] = [count('pass'), count('fail')];
  if (passed === null || failed === null) return null;
  // Of a suite that is left out whole the summary counts no test.
  const suites = [...tap.matchAll(SKIPPED_SUITE)].length;
  // Cancelled tests neither passed nor were left out on purpose; "todo" counts as left out.
  return {
    passed,
    failed: failed + (count('cancelled') ?? 0),
    skipped: (count('skipped') ?? 0) + (count('todo') ?? 0) + suites,
  };
}
