/** A mistake of whoever typed the command: told in one line, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

export function fail(message: string): never {
  throw new CommandError(message);
}

/** scripts/run.mjs takes it before the command begins; a command that is run without it does not. */
const ALPHABET =
  '  --alphabet NAME   a folder with an alphabet, or the name of one in static/alphabets (default asl)';

/** Runs a command line's body as `runAlone` does, for the commands that are of an alphabet: their usage tells that they take it. */
export function runCommand(usage: string, body: () => Promise<void>): Promise<void> {
  return runAlone(usage, body, usage.includes('--alphabet') ? usage : `${usage}\n${ALPHABET}`);
}

/**
 * Runs a command line's body: `--help` prints the help, an error is one line on stderr and exit code 1.
 * FINGERSPELL_DEBUG=1 adds the stack.
 */
export async function runAlone(
  usage: string,
  body: () => Promise<void>,
  help = usage,
): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(help);
    return;
  }
  try {
    await body();
  } catch (error) {
    console.error(`\nError: ${error instanceof Error ? error.message : String(error)}`);
    if (process.env.FINGERSPELL_DEBUG === '1') console.error(error);
    if (isUsageError(error)) console.error(`\n${usage}`);
    process.exitCode = 1;
  }
}

function isUsageError(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}
