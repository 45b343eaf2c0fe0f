import {spawn} from 'node:child_process';
import {availableParallelism} from 'node:os';

/** Keeps every core busy with something else until it is told to stop. */
export function burn(): () => void {
  const fires = Array.from({length: availableParallelism()}, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], {stdio: 'ignore'}),
  );
  const stop = () => {
    for (const fire of fires) fire.kill('SIGKILL');
  };
  process.once('exit', stop);
  return stop;
}
