import {checkLint} from '../support/checks/tool-checks.ts';
import {runCommand} from '../support/command-line/command-line.ts';

await runCommand('Usage: npm run lint', async () => {
  const {failed} = await checkLint();
  if (failed > 0) process.exitCode = 1;
});
