import {upperMedian} from '../../../src/core/common/upper-median.ts';

/** What is timed; it may be asynchronous. */
export type Contender = () => unknown;

/**
 * Times contenders by turns, so that whatever else the machine does hits all of them alike. Who begins changes from round to round.
 * @param rounds counted ones; `warmUps` more run before them
 * @param now milliseconds that never go back
 * @returns milliseconds of each counted round, by contender
 */
export async function timeByTurns<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  {rounds, warmUps}: {readonly rounds: number; readonly warmUps: number},
  now: () => number = () => performance.now(),
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >;
  for (let round = -warmUps; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + warmUps) % names.length];
      if (name === undefined) continue;
      const startedAt = now();
      await contenders[name]();
      const took = now() - startedAt;
      if (round >= 0) times[name].push(took);
    }
  }
  return times;
}

/** The upper median, for figures that are told: NaN for none. */
export function median(values: readonly number[]): number {
  return upperMedian(values) ?? NaN;
}
