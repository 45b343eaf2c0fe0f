import {parseArgs} from 'node:util';
import {format} from '../support/checks/tool-checks.ts';
import {runAlone} from '../support/command-line/command-line.ts';

const USAGE = `npm run format
Formats every file in place.`;

await runAlone(USAGE, async () => {
  parseArgs({options: {}});
  const {tally, output} = await format();
  if (output !== '') console.log(output);
  if (tally.failed > 0) process.exitCode = 1;
});
