import {parseArgs} from 'node:util';
import {PARTS} from '../bench/parts.ts';
import type {BenchPart, BenchRun, Count, PartName, PartOption} from '../bench/parts.ts';
import {networkFolderOf} from '../support/alphabet/alphabet-folder.ts';
import {noteSlowness} from '../support/checks/slowness.ts';
import {fail, runAlone} from '../support/command-line/command-line.ts';
import {fromRoot} from '../support/files/paths.ts';
import {writeFigures} from '../support/files/write-figures.ts';
import {writeSection} from '../support/files/write-section.ts';
import {wholeNumber} from '../support/numbers/whole-number.ts';

const NAMES = Object.keys(PARTS) as PartName[];

const USAGE = `npm run bench -- [--part NAME,…] [--short] [--docs] [--json FILE] [what a part takes]
Measures the built app and the trainer, alone and beside what else people would use.
  --part NAME    only these; without it those marked with *:
${Object.entries(PARTS).map(lineOf).join('\n')}
  --short        less of everything: to see that it runs, not for its figures
  --docs         also writes the figures into docs/benchmarks.md (words, strokes: docs/spelling.md)
  --json FILE    everything that was measured: the figures of one part, or of several by their names
What parts take:
  --photos DIR   photos of hands, a folder a letter (default ../shared/data/photos/insigh1)
  --network DIR  classifier: model.json, weights.bin and card.json (default static/models/letters)
  --config FILE  training: changes to the default config, as for npm run train
  --rounds N     classifier: inputs that are timed (default 500); training: steps of each (default 30)
  --seconds N    hand: how long it spells (default 60)
  --times N      hand: how often it is opened and closed (default 20)
  --words N      words: how many are spelt (default 300)
  --films N      strokes: of each of J, Z, ZZ and the wave (default 200)
  --minutes N    strokes: of ordinary spelling (default 30); a tenth of it for everything else that hands do`;

function lineOf([name, {about, always}]: readonly [string, BenchPart]): string {
  return `      ${always ? '*' : ' '} ${name.padEnd(16)} ${about}`;
}

await runAlone(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      part: {type: 'string'},
      short: {type: 'boolean', default: false},
      docs: {type: 'boolean', default: false},
      json: {type: 'string'},
      photos: {type: 'string'},
      network: {type: 'string'},
      config: {type: 'string'},
      rounds: {type: 'string'},
      seconds: {type: 'string'},
      times: {type: 'string'},
      words: {type: 'string'},
      films: {type: 'string'},
      minutes: {type: 'string'},
    },
  });
  const {part, short, docs, json, ...options} = values;
  const parts = part === undefined ? NAMES.filter((name) => PARTS[name].always) : partsOf(part);
  refuseUnused(options, parts);
  await noteSlowness();
  const run = benchRun(options, short);
  const all: Partial<Record<PartName, unknown>> = {};
  for (const name of parts) {
    const {section, document, measure} = PARTS[name];
    const {text, figures} = await measure(run);
    console.log(`\n== ${name}\n\n${text}`);
    if (docs) await writeSection(fromRoot('docs', document), section, text);
    all[name] = figures;
    // What was measured is kept, whatever happens to the next part.
    writeFigures(json, parts.length === 1 ? figures : all);
  }
});

type PartOptions = Readonly<Partial<Record<PartOption, string>>>;

/** By their names, or by those of their sections in docs. */
function partsOf(list: string): readonly PartName[] {
  return list.split(',').map((given) => {
    const name = NAMES.find((one) => one === given || PARTS[one].section === given);
    return name ?? fail(`--part knows ${NAMES.join(', ')}, not "${given}"`);
  });
}

/** An option that none of the parts takes would change nothing, and nobody would notice. */
function refuseUnused(options: PartOptions, parts: readonly PartName[]): void {
  const taken = parts.flatMap((name) => PARTS[name].takes);
  for (const option of Object.keys(options) as PartOption[]) {
    if (taken.includes(option)) continue;
    const takers = NAMES.filter((name) => PARTS[name].takes.includes(option));
    fail(`--${option} is for --part ${takers.join(' or ')}`);
  }
}

function benchRun({photos, network, config, ...given}: PartOptions, short: boolean): BenchRun {
  // All at once: a mistake is told before hours of measuring, not after them.
  const counts = Object.fromEntries(
    Object.entries(given).map(([option, text]) => [option, wholeNumber(`--${option}`, text, 1)]),
  ) as Partial<Record<Count, number>>;
  const pick = <T>(whole: T, less: T): T => (short ? less : whole);
  return {
    photos: photos ?? fromRoot('..', 'shared', 'data', 'photos', 'insigh1'),
    network: network ?? networkFolderOf(),
    config,
    pick,
    count: (option, whole, less) => counts[option] ?? pick(whole, less),
  };
}
