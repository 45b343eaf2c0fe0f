import path from 'node:path';
import {parseArgs} from 'node:util';
import {openWords} from '../../../src/core/words/pack-words.ts';
import {DEFAULT_WORD_CONFIG, type WordConfig} from '../../../src/core/words/word-config.ts';
import {findWord} from '../../../src/core/words/word-trie.ts';
import {listWords, makeWordList} from '../../build/words/word-list.ts';
import {
  alphabetFolder,
  alphabetNamed,
  USUAL_ALPHABET,
} from '../../support/alphabet/alphabet-folder.ts';
import {fail, runCommand} from '../../support/command-line/command-line.ts';
import {writeWhole} from '../../support/files/files.ts';
import {fromRoot} from '../../support/files/paths.ts';
import {percent} from '../../support/numbers/percent.ts';
import {spread} from '../../support/numbers/spread.ts';
import {wholeNumber} from '../../support/numbers/whole-number.ts';
import {writeSection} from '../../support/files/write-section.ts';
import {writeFigures} from '../../support/files/write-figures.ts';
import {derivedRandom} from '../../support/numbers/random.ts';
import {
  confusionSource,
  confusionsOfReadings,
  readConfusions,
  type ConfusionTable,
} from '../../words/confusion-table.ts';
import {NAMES} from '../../words/names.ts';
import {drawConfig, measureAll, valueOf} from '../../words/tune-config.ts';
import type {WordFigures, WordTask} from '../../words/tune-config.ts';

const USAGE = `npm run tune-words -- [--trials N] [--words N] [--seed N] [--docs] [--json FILE]
npm run tune-words -- --confusions FILE
npm run tune-words -- --readings FILE
  --trials N          sets of weights to try beside the defaults (default 0: only measure the defaults)
  --words N           words spelt for each figure (default 500)
  --seed N            of everything drawn by chance (default 1)
  --docs              also writes the figures of the defaults into docs/spelling.md; not with --trials
  --json FILE         gets the figures
  --confusions FILE   only takes what the network confuses from a result of npm run evaluate -- --folds --json FILE
  --readings FILE     the same from a result of npm run measure-readings, such as scripts/simulation/readings.json
Spells words and names with made-up mistakes and counts how often the right word is offered.`;

/** Words are drawn from so many of the commonest of four letters or more. */
const COMMON_WORDS = 10_000;
const FEWEST_LETTERS = 4;

await runCommand(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      trials: {type: 'string', default: '0'},
      words: {type: 'string', default: '500'},
      seed: {type: 'string', default: '1'},
      docs: {type: 'boolean', default: false},
      json: {type: 'string'},
      confusions: {type: 'string'},
      readings: {type: 'string'},
    },
  });
  if (values.confusions !== undefined) return takeConfusions(readConfusions(values.confusions));
  if (values.readings !== undefined) return takeConfusions(confusionsOfReadings(values.readings));
  if (alphabetFolder() !== alphabetNamed(USUAL_ALPHABET)) {
    fail('the words it spells are English: of another alphabet give --confusions or --readings');
  }
  const trials = wholeNumber('--trials', values.trials);
  if (values.docs && trials > 0) fail('--docs is for the defaults: leave --trials out');
  const seed = wholeNumber('--seed', values.seed);
  const {tuning, test} = await tasks(wholeNumber('--words', values.words, 1), seed);
  const config = chooseConfig(trials, tuning, seed);
  // Other words, other names, other mistakes than those the weights were chosen by.
  const figures = measureAll(test, config);
  const text = describe(figures, test);
  console.log(text);
  if (trials > 0) console.log(config);
  if (values.docs) await writeSection(fromRoot('docs', 'spelling.md'), 'tune-words', text);
  writeFigures(values.json, {config, ...figures});
});

async function takeConfusions(table: ConfusionTable): Promise<void> {
  const target = path.join(alphabetFolder(), 'confusions.json');
  await writeWhole(target, confusionSource(table));
  console.log(`${path.relative(fromRoot(), target)} written.`);
}

/** Two halves that share no word, no name and no random number. */
async function tasks(count: number, seed: number): Promise<Record<'tuning' | 'test', WordTask>> {
  const trie = openWords(await makeWordList());
  const lexicons = [{trie, source: 'list' as const}];
  const common = (await listWords())
    .filter(({word}) => word.length >= FEWEST_LETTERS)
    .sort((a, b) => b.level - a.level)
    .slice(0, COMMON_WORDS)
    .map(({word}) => word);
  const names = NAMES.filter((name) => findWord(trie, name) === null);
  const half = (part: 0 | 1): WordTask => ({
    lexicons,
    words: spread(
      common.filter((_, i) => i % 2 === part),
      count,
    ),
    names: names.filter((_, i) => i % 2 === part),
    seed: 2 * seed + part,
  });
  return {tuning: half(0), test: half(1)};
}

function chooseConfig(trials: number, task: WordTask, seed: number): WordConfig {
  let best = DEFAULT_WORD_CONFIG;
  if (trials === 0) return best;
  let bestValue = valueOf(measureAll(task, best));
  console.log(`defaults: ${bestValue.toFixed(4)}`);
  for (let trial = 1; trial <= trials; trial++) {
    const config = drawConfig(best, derivedRandom(seed, trial));
    const value = valueOf(measureAll(task, config));
    console.log(
      `trial ${trial}: ${value.toFixed(4)}${value > bestValue ? ', the best so far' : ''}`,
    );
    if (value > bestValue) [best, bestValue] = [config, value];
  }
  return best;
}

function describe({words, names}: WordFigures, task: WordTask): string {
  const rows = Object.entries(words).map(([noise, stages]) => {
    const {rawRight} = stages.finished;
    const shares = [stages['under-way'], stages.finished].flatMap(({first, amongThree}) => [
      first,
      amongThree,
    ]);
    return `| ${[noise, ...[rawRight, ...shares].map((share) => percent(share))].join(' | ')} |`;
  });
  return `${task.words.length} words of four letters or more from the ${COMMON_WORDS.toLocaleString('en')} commonest, and ${task.names.length} names that the list does not know; neither was used to choose the weights.

| spelt with | right as read | under way: offered first | among three | finished: offered first | among three |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

Of the names spelt rightly, none is replaced, as nothing ever is. Beside ${percent(names.nothingOffered)} of them nothing is offered; for ${percent(names.outranked)} the decoder thinks some word likelier than the name.`;
}
