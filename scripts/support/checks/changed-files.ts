import {runProgram} from '../command-line/run-program.ts';
import {CommandError} from '../command-line/command-line.ts';
import {fromRoot} from '../files/paths.ts';

/**
 * The files that differ from a commit, those included that git does not track yet, relative to the repository; files that are gone are
 * not among them.
 * @throws CommandError when git does not know the commit
 */
export async function changedFiles(base: string): Promise<readonly string[]> {
  const lists = await Promise.all([
    git('diff', '--name-only', '--diff-filter=d', base, '--'),
    git('ls-files', '--others', '--exclude-standard'),
  ]);
  return lists.flat().sort();
}

async function git(...args: readonly string[]): Promise<readonly string[]> {
  const {code, output} = await runProgram('git', args, {cwd: fromRoot()});
  if (code !== 0) throw new CommandError(`git ${args.join(' ')}: ${output.trim()}`);
  return output.split('\n').filter((line) => line !== '');
}
