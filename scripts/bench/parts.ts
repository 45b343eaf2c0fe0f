import {readTrainConfig} from '../training/fit/train-config.ts';
import {describeClassifier, measureClassifier} from './classifier.ts';
import {describeDrawnHand, measureDrawnHand} from './drawn-hand.ts';
import {describeFilmScreen, measureFilmScreen} from './film-screen.ts';
import {describeFirstLetter, measureFirstLetter} from './first-letter.ts';
import {describeLiteModel, measureLiteModel} from './lite-model.ts';
import {describeLivePath, measureLivePath} from './live-path.ts';
import {describeManyPhotos, measureManyPhotos} from './many-photos.ts';
import {describeStrokeReading, measureStrokeReading} from './stroke-reading.ts';
import {describeRivals, timeRivals} from './time-rivals.ts';
import {describeTraining, measureTraining} from './training-growth.ts';
import {describeTrainingStep, measureTrainingStep} from './training-step.ts';
import {describeVideoRates, measureVideoRates} from './video-rates.ts';
import {describeWordOffers, measureWordOffers} from './word-offers.ts';

/** Options that take a whole number. */
export type Count = 'rounds' | 'seconds' | 'times' | 'words' | 'films' | 'minutes';

/** Options that not every part has a use for. */
export type PartOption = Count | 'photos' | 'network' | 'config';

/** What was asked for. */
export interface BenchRun {
  /** Of photos of hands, a folder a letter. */
  readonly photos: string;
  /** Folder of the network that is timed alone. */
  readonly network: string;
  /** File of changes to the default training. */
  readonly config: string | undefined;
  /** The first for figures, the second to see that it runs. */
  readonly pick: <T>(whole: T, short: T) => T;
  /** The same, where the option does not say. */
  readonly count: (option: Count, whole: number, short: number) => number;
}

export interface Measured {
  /** Markdown. */
  readonly text: string;
  readonly figures: unknown;
}

export interface BenchPart {
  readonly about: string;
  /** The section of docs that has its text. */
  readonly section: string;
  readonly document: 'benchmarks.md' | 'spelling.md';
  /** Whether it is measured also when no part is named. */
  readonly always: boolean;
  readonly takes: readonly PartOption[];
  readonly measure: (run: BenchRun) => Promise<Measured>;
}

const ALWAYS = {document: 'benchmarks.md', always: true} as const;
const WHEN_NAMED = {document: 'benchmarks.md', always: false} as const;

const parts = {
  live: {
    ...ALWAYS,
    about:
      'the live path over the bare hand detector, with sight and without; the bytes of the app',
    section: 'bench',
    takes: ['photos'],
    measure: ({photos}) => measured(measureLivePath(photos), describeLivePath),
  },
  rivals: {
    ...ALWAYS,
    about: 'the live path beside what people would use instead',
    section: 'bench-rivals',
    takes: ['photos'],
    measure: ({photos, pick}) => measured(timeRivals(photos, pick(24, 3)), describeRivals),
  },
  'first-letter': {
    ...ALWAYS,
    about: 'from the tap on “Start the camera” to the first letter',
    section: 'bench-first-letter',
    takes: [],
    measure: ({pick}) => measured(measureFirstLetter(pick(3, 1)), describeFirstLetter),
  },
  lite: {
    ...ALWAYS,
    about: 'the lite hand model in place of the full one',
    section: 'bench-lite',
    takes: ['photos'],
    measure: ({photos, pick}) => measured(measureLiteModel(photos, pick(72, 3)), describeLiteModel),
  },
  photos: {
    ...ALWAYS,
    about: 'up to 1000 photos given at once',
    section: 'bench-photos',
    takes: ['photos'],
    measure: ({photos, pick}) =>
      measured(measureManyPhotos(photos, pick([1, 10, 100, 1000], [1, 5])), describeManyPhotos),
  },
  video: {
    ...ALWAYS,
    about: 'films of 15, 30 and 60 pictures a second',
    section: 'bench-video',
    takes: [],
    measure: ({pick}) => measured(measureVideoRates(pick([15, 30, 60], [15])), describeVideoRates),
  },
  film: {
    ...ALWAYS,
    about: 'films of a quarter of a minute and of a minute on the screen of photos and films',
    section: 'bench-film',
    takes: [],
    measure: ({pick}) => measured(measureFilmScreen(pick([15, 60], [2])), describeFilmScreen),
  },
  'training-growth': {
    ...ALWAYS,
    about: 'trainings on ever more pictures',
    section: 'bench-training-growth',
    takes: [],
    measure: ({pick}) =>
      measured(
        measureTraining(pick([250, 1000, 4000, 16_000], [250, 500]), pick(200, 5)),
        describeTraining,
      ),
  },
  classifier: {
    ...WHEN_NAMED,
    about: 'the network against a layers model and onnxruntime-web',
    section: 'bench-classifier',
    takes: ['network', 'rounds'],
    measure: ({network, count}) =>
      measured(measureClassifier(network, count('rounds', 500, 20)), describeClassifier),
  },
  training: {
    ...WHEN_NAMED,
    about: 'a training step against the library’s own gradients',
    section: 'bench-training',
    takes: ['config', 'rounds'],
    measure: ({config, count}) =>
      measured(
        measureTrainingStep(readTrainConfig(config), count('rounds', 30, 2)),
        describeTrainingStep,
      ),
  },
  hand: {
    ...WHEN_NAMED,
    about: 'what the drawn hand costs in memory and speed, open and closed',
    section: 'bench-hand',
    takes: ['seconds', 'times'],
    measure: ({count}) =>
      measured(measureDrawnHand(count('seconds', 60, 5), count('times', 20, 2)), describeDrawnHand),
  },
  words: {
    ...WHEN_NAMED,
    about: 'the words offered, and the bytes of their list',
    section: 'bench-words',
    document: 'spelling.md',
    takes: ['words'],
    measure: ({count}) => measured(measureWordOffers(count('words', 300, 20)), describeWordOffers),
  },
  strokes: {
    ...WHEN_NAMED,
    about: 'how J, Z and the wave are read, and what is read wrongly',
    section: 'bench-strokes',
    document: 'spelling.md',
    takes: ['films', 'minutes'],
    measure: ({count}) =>
      measured(
        measureStrokeReading(count('films', 200, 3), count('minutes', 30, 1)),
        describeStrokeReading,
      ),
  },
} satisfies Readonly<Record<string, BenchPart>>;
export type PartName = keyof typeof parts;

/** What `npm run bench` measures, by the name that `--part` takes. */
export const PARTS: Readonly<Record<PartName, BenchPart>> = parts;

async function measured<T>(
  measuring: Promise<T>,
  describe: (figures: T) => string,
): Promise<Measured> {
  const figures = await measuring;
  return {text: describe(figures), figures};
}
