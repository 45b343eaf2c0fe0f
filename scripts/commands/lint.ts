import {parseArgs} from 'node:util';
import {checkLint} from '../support/checks/tool-checks.ts';
import {runAlone} from '../support/command-line/command-line.ts';

const USAGE = `npm run lint
Lints every file; warnings count as mistakes.`;

await runAlone(USAGE, async () => {
  parseArgs({options: {}});
  const {tally, output} = await checkLint();
  if (output !== '') console.log(output);
  if (tally.failed > 0) process.exitCode = 1;
});
