import {parseArgs} from 'node:util';
import {describeFirstLetter, measureFirstLetter} from '../bench/first-letter.ts';
import {describeLiteModel, measureLiteModel} from '../bench/lite-model.ts';
import {describeLivePath, measureLivePath} from '../bench/live-path.ts';
import {describeManyPhotos, measureManyPhotos} from '../bench/many-photos.ts';
import {describeRivals, timeRivals} from '../bench/time-rivals.ts';
import {describeTraining, measureTraining} from '../bench/training-growth.ts';
import {describeVideoRates, measureVideoRates} from '../bench/video-rates.ts';
import {fail, runCommand} from '../support/command-line/command-line.ts';
import {fromRoot} from '../support/files/paths.ts';
import {writeFigures} from '../support/files/write-figures.ts';
import {writeSection} from '../support/files/write-section.ts';

/** How much is measured. */
interface Extent {
  readonly photos: string;
  readonly rivalPhotos: number;
  readonly litePhotos: number;
  readonly visits: number;
  readonly photosAtOnce: readonly number[];
  readonly frameRates: readonly number[];
  readonly pictures: readonly number[];
  readonly steps: number;
}

/** Each measures something and writes a section of docs/benchmarks.md of its name. */
const PARTS = {
  bench: ({photos}) => measured(measureLivePath(photos), describeLivePath),
  'bench-rivals': ({photos, rivalPhotos}) =>
    measured(timeRivals(photos, rivalPhotos), describeRivals),
  'bench-first-letter': ({visits}) => measured(measureFirstLetter(visits), describeFirstLetter),
  'bench-lite': ({photos, litePhotos}) =>
    measured(measureLiteModel(photos, litePhotos), describeLiteModel),
  'bench-photos': ({photos, photosAtOnce}) =>
    measured(measureManyPhotos(photos, photosAtOnce), describeManyPhotos),
  'bench-video': ({frameRates}) => measured(measureVideoRates(frameRates), describeVideoRates),
  'bench-training-growth': ({pictures, steps}) =>
    measured(measureTraining(pictures, steps), describeTraining),
} satisfies Record<string, (extent: Extent) => Promise<Measured>>;
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

const USAGE = `npm run bench -- [--photos DIR] [--part NAME,…] [--short] [--docs] [--json FILE]
Measures the built app, alone and beside what else people would use.
  --photos DIR  photos of hands, a folder a letter (default ../shared/data/photos/insigh1)
  --part NAME   only these: ${NAMES.join(', ')}
  --short       less of everything: to see that it runs, not for its figures
  --docs        also writes the figures into docs/benchmarks.md
  --json FILE   everything that was measured`;

const WHOLE = {
  rivalPhotos: 24,
  litePhotos: 72,
  visits: 3,
  photosAtOnce: [1, 10, 100, 1000],
  frameRates: [15, 30, 60],
  pictures: [250, 1000, 4000, 16_000],
  steps: 200,
};
const SHORT: typeof WHOLE = {
  rivalPhotos: 3,
  litePhotos: 3,
  visits: 1,
  photosAtOnce: [1, 5],
  frameRates: [15],
  pictures: [250, 500],
  steps: 5,
};

interface Measured {
  readonly text: string;
  readonly figures: unknown;
}

await runCommand(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      photos: {type: 'string', default: fromRoot('..', 'shared', 'data', 'photos', 'insigh1')},
      part: {type: 'string', default: NAMES.join(',')},
      short: {type: 'boolean', default: false},
      docs: {type: 'boolean', default: false},
      json: {type: 'string'},
    },
  });
  const extent = {...(values.short ? SHORT : WHOLE), photos: values.photos};
  const all: Partial<Record<Part, unknown>> = {};
  for (const part of partsOf(values.part)) {
    const {text, figures} = await PARTS[part](extent);
    console.log(`\n== ${part}\n\n${text}`);
    if (values.docs) await writeSection(fromRoot('docs', 'benchmarks.md'), part, text);
    all[part] = figures;
    // What was measured is kept, whatever happens to the next part.
    writeFigures(values.json, all);
  }
});

async function measured<T>(
  measuring: Promise<T>,
  describe: (figures: T) => string,
): Promise<Measured> {
  const figures = await measuring;
  return {text: describe(figures), figures};
}

function partsOf(list: string): readonly Part[] {
  return list.split(',').map((name) => {
    const part = NAMES.find((one) => one === name);
    return part ?? fail(`--part knows ${NAMES.join(', ')}, not "${name}"`);
  });
}
