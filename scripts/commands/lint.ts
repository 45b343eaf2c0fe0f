import {checkLint} from '../support/checks/tool-checks.ts';
import {runCommand} from '../support/command-line/command-line.ts';

await runCommand('Usage: npm run lint', async () => {
  const {tally, output} = await checkLint();
  if (output !== '') console.log(output);
  if (tally.failed > 0) process.exitCode = 1;
});
