import {spawn} from 'node:child_process';

export interface ProgramOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** After so many milliseconds it is ended; none by default. */
  readonly limitMs?: number;
}

export interface ProgramResult {
  /** The exit code; 1 when the program was ended by a signal or could not be started. */
  readonly code: number;
  /** What it printed, standard output and errors in the order they came. */
  readonly output: string;
}

/** Runs a program to its end and keeps what it printed. Never throws: a program that cannot start is a result too. */
export function runProgram(
  program: string,
  args: readonly string[],
  {limitMs, ...options}: ProgramOptions = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const limit = limitMs === undefined ? {} : {timeout: limitMs, killSignal: 'SIGKILL' as const};
    const child = spawn(program, args, {...options, ...limit, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    const collect = (chunk: string): void => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({code: 1, output: `${output}${error.message}\n`}));
    child.on('close', (code, signal) => {
      if (signal !== null) output += `\nIt was ended by ${signal}.\n`;
      resolve({code: code ?? 1, output});
    });
  });
}
