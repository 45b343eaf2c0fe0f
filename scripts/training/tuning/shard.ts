import {fail} from '../../support/command-line/command-line.ts';

/** One of several programs that share the trials of a search. */
export interface Shard {
  /** 0 … count - 1 */
  readonly index: number;
  readonly count: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Which part of the trials is ours: from `--shard i/n`, else from the variables of a Slurm array (SLURM_ARRAY_TASK_ID, _COUNT, _MIN, _STEP)
 * or of an indexed Kubernetes job (JOB_COMPLETION_INDEX; it does not tell their number, so that is `--shard /n` or JOB_COMPLETIONS), else
 * all. Parts may be counted from 0 or from 1: n/n is the same part as 0/n.
 * @throws CommandError when the parts cannot be told
 */
export function readShard(option: string | undefined, environment: Environment): Shard {
  const match = /^(\d+)?\/(\d+)$/.exec(option ?? '/0');
  if (match === null) return fail(`--shard is i/n, such as 1/4, not "${option ?? ''}"`);
  const count = option === undefined ? countFrom(environment) : Number(match[2]);
  const index = match[1] === undefined ? indexFrom(environment) : Number(match[1]);
  if (index === null && count === null) return {index: 0, count: 1};
  if (index === null) {
    return fail('--shard lacks its index: give i/n, or run as an indexed job or a job array');
  }
  if (count === null) {
    return fail(`part ${index} of how many? Add --shard /n with the number of parts`);
  }
  if (count < 1 || index > count) return fail(`there is no part ${index} of ${count}`);
  return {index: index % count, count};
}

/** The trials of a part, of so many in all. */
export function trialsOf({index, count}: Shard, trials: number): number[] {
  return Array.from({length: trials}, (_, trial) => trial).filter(
    (trial) => trial % count === index,
  );
}

function countFrom(environment: Environment): number | null {
  return (
    numberIn(environment, 'SLURM_ARRAY_TASK_COUNT') ?? numberIn(environment, 'JOB_COMPLETIONS')
  );
}

function indexFrom(environment: Environment): number | null {
  const task = numberIn(environment, 'SLURM_ARRAY_TASK_ID');
  if (task === null) return numberIn(environment, 'JOB_COMPLETION_INDEX');
  const first = numberIn(environment, 'SLURM_ARRAY_TASK_MIN') ?? 0;
  return (task - first) / (numberIn(environment, 'SLURM_ARRAY_TASK_STEP') ?? 1);
}

function numberIn(environment: Environment, name: string): number | null {
  const text = environment[name];
  if (text === undefined || text === '') return null;
  return /^\d+$/.test(text) ? Number(text) : fail(`${name} is "${text}", which is no index`);
}
