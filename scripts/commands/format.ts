import {format} from '../support/checks/tool-checks.ts';
import {runCommand} from '../support/command-line/command-line.ts';

await runCommand('Usage: npm run format', async () => {
  const {failed} = await format();
  if (failed > 0) process.exitCode = 1;
});
