import fs from 'node:fs';
import {setImmediate} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {openWords} from '../../src/core/words/pack-words.ts';
import {makeWordList} from '../build/words/word-list.ts';
import {describeSimulation} from '../simulation/describe-simulation.ts';
import {readReadings} from '../simulation/readings-file.ts';
import {CONDITIONS, runSimulation} from '../simulation/run-simulation.ts';
import {sampleTexts} from '../simulation/sample-texts.ts';
import {spellingChart} from '../simulation/spelling-chart.ts';
import {simulatedTexts} from '../simulation/texts.ts';
import {createPretendCamera} from '../strokes/pretend-camera.ts';
import {landmarkScorer} from '../strokes/score-landmarks.ts';
import {fail, runAlone} from '../support/command-line/command-line.ts';
import {fromRoot} from '../support/files/paths.ts';
import {progressBar} from '../support/command-line/progress.ts';
import {readRejectBelow} from '../simulation/read-reject-below.ts';
import {numberIn} from '../support/numbers/number-in.ts';
import {wholeNumber} from '../support/numbers/whole-number.ts';
import {writeSection} from '../support/files/write-section.ts';
import {writeFigures} from '../support/files/write-figures.ts';

/** Some minutes on two cores. */
const DEFAULT_SHARE = 0.15;

const USAGE = `npm run simulate -- [--share S] [--seed N] [--speeds L,…] [--rates F,…] [--quick] [--readings FILE] [--json FILE] [--docs]
  S        share 0..1 of the texts: 1,000 common words, 200 names, 50 pangrams (default ${DEFAULT_SHARE}); rounded up so that people of every source of photos spell as many
  N        seed of everything that is random (default 1)
  L, F     of the conditions, only those of so many letters and frames a second (default all)
  --quick  only the default hold, letters that are all read right, and hands that spell
  FILE     what "npm run measure-readings" made (default scripts/simulation/readings.json)
  --docs   writes the tables and the picture of docs/spelling.md
Spells texts with a drawn hand before a pretended camera, reads them as the app does, and prints errors, speed and latency.`;

await runAlone(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      share: {type: 'string', default: String(DEFAULT_SHARE)},
      seed: {type: 'string', default: '1'},
      speeds: {type: 'string'},
      rates: {type: 'string'},
      quick: {type: 'boolean', default: false},
      readings: {type: 'string', default: fromRoot('scripts', 'simulation', 'readings.json')},
      json: {type: 'string'},
      docs: {type: 'boolean', default: false},
    },
  });
  const share = numberIn('--share', values.share, {above: 0, most: 1});
  const seed = wholeNumber('--seed', values.seed, 0);
  const conditions = CONDITIONS.filter(
    ({lettersPerSecond, frameRate}) =>
      isListed(lettersPerSecond, values.speeds) && isListed(frameRate, values.rates),
  );
  if (conditions.length === 0) fail('no condition has these --speeds and --rates');
  const {quick, docs} = values;
  if (docs && (quick || conditions.length < CONDITIONS.length)) fail('--docs needs all figures');
  const readings = readReadings(values.readings);
  const simulator = {
    camera: await createPretendCamera(),
    score: await landmarkScorer(),
    readings,
    lexicons: [{trie: openWords(await makeWordList()), source: 'list' as const}],
    rejectBelow: readRejectBelow(),
    seed,
  };
  const texts = sampleTexts(await simulatedTexts(seed), readings.people, share, seed);
  const bar = progressBar('Spelling', texts.length * conditions.length + 1);
  const simulation = await runSimulation(simulator, texts, {conditions, quick}, () => {
    bar.increment();
    // Lets the bar draw itself.
    return setImmediate();
  });
  bar.stop();
  const text = describeSimulation(simulation);
  console.log(text);
  writeFigures(values.json, simulation);
  if (!docs) return;
  fs.writeFileSync(fromRoot('docs', 'spelling.svg'), await spellingChart(simulation.figures));
  await writeSection(fromRoot('docs', 'spelling.md'), 'simulate', text);
});

/** @param list numbers with commas between them; undefined for any */
function isListed(value: number, list: string | undefined): boolean {
  return list === undefined || list.split(',').map(Number).includes(value);
}
