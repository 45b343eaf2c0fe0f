import {parseArgs} from 'node:util';
import {fuzzTargets} from '../fuzz/targets.ts';
import {runTargets, type FuzzResult} from '../fuzz/run-targets.ts';
import {fail, runAlone} from '../support/command-line/command-line.ts';
import {progressBar} from '../support/command-line/progress.ts';
import {wholeNumber} from '../support/numbers/whole-number.ts';
import {writeFigures} from '../support/files/write-figures.ts';

const USAGE = `npm run fuzz -- [--cases N] [--seed S] [--only TARGET]… [--json FILE]
  N        cases over all targets together (default 1000000)
  S        seed (default: another one each time, printed)
  TARGET   ${fuzzTargets.map(({name}) => name).join(', ')}
Gives the app's parts bad input of every kind and prints what breaks, with the seed and the smallest input that does it.`;

await runAlone(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      cases: {type: 'string', default: '1000000'},
      seed: {type: 'string', default: String(Date.now() % 1e9)},
      only: {type: 'string', multiple: true, default: []},
      json: {type: 'string'},
    },
  });
  const cases = wholeNumber('--cases', values.cases, 1);
  const seed = wholeNumber('--seed', values.seed);
  const targets = chosenTargets(values.only);
  console.log(`seed ${seed}`);
  const bar = progressBar('Cases', cases);
  const results = await runTargets(targets, {
    cases,
    seed,
    onCases: (count) => bar.increment(count),
  });
  bar.stop();
  for (const result of results) console.log(describe(result));
  const broken = results.filter(({failure}) => failure !== null);
  const total = results.reduce((sum, result) => sum + result.cases, 0);
  console.log(`${total.toLocaleString('en')} cases, ${broken.length} targets broke, seed ${seed}`);
  writeFigures(values.json, {seed, cases: total, results});
  if (broken.length > 0) process.exitCode = 1;
});

function chosenTargets(names: readonly string[]) {
  const unknown = names.find((name) => !fuzzTargets.some((target) => target.name === name));
  if (unknown !== undefined) fail(`No target is called ${unknown}: see --help.`);
  return names.length === 0 ? fuzzTargets : fuzzTargets.filter(({name}) => names.includes(name));
}

function describe({target, cases, milliseconds, failure}: FuzzResult): string {
  const figures = `${target}: ${cases.toLocaleString('en')} cases, ${(milliseconds / 1000).toFixed(1)} s`;
  return failure === null ? `${figures}, held` : `${figures}, BROKE\n${failure}`;
}
