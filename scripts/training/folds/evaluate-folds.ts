import {sourcesOf} from '../fit/describe-run.ts';
import {fittingSamples} from '../fit/fitting-samples.ts';
import {licenceFilter} from '../data/licences.ts';
import {buildNetwork} from '../network/build-network.ts';
import {isPhotoOfSomebody, personOf} from '../data/people.ts';
import {saveWhole} from '../../support/files/save-whole.ts';
import {sampleReader} from '../figures/score-samples.ts';
import type {TrainConfig} from '../fit/train-config.ts';
import {readTrainingData} from '../data/training-data.ts';
import type {TrainingData} from '../data/training-data.ts';
import {startTrainingBackend} from '../network/wasm-backend.ts';
import {toCsv} from '../../../src/core/photo/to-csv.ts';
import {dealPeople} from './deal-people.ts';
import {doubtsOf} from './doubts.ts';
import {foldFigures} from './fold-figures.ts';
import type {FoldReading} from './fold-figures.ts';
import {foldResultFile} from './fold-result.ts';
import type {FoldResult} from './fold-result.ts';
import {printFolds} from './print-folds.ts';
import {runFold} from './run-fold.ts';
import type {FoldEnd, FoldPlan} from './run-fold.ts';

export interface FoldsRequest {
  readonly config: TrainConfig;
  readonly folds: number;
  /** 0, 1 … to make that fold's network only; null for all and the result. */
  readonly only: number | null;
  readonly prepared: string;
  readonly recordings: string | null;
  readonly signMnist: string | null;
  readonly signMnistSplit: string | null;
  readonly licences: string | null;
  /** Folder of the folds' networks and of the result. */
  readonly out: string;
  /** Gets the result as well. */
  readonly json: string | null;
  /** Gets the photos that are read otherwise than they are labelled. */
  readonly doubts: string | null;
}

/**
 * Leaves people out in folds: trains or loads a network for each fold and tells how well all people are read by the network that never
 * saw them.
 * @returns whether it came to its end; a training that Ctrl-C stopped goes on when the same is asked again
 * @throws CommandError, SaveError in one line
 */
export async function evaluateFolds(request: FoldsRequest): Promise<'finished' | 'stopped'> {
  const {plan, unfound} = await planFolds(request);
  await startTrainingBackend();
  const {only} = request;
  const readings: FoldReading[] = [];
  for (const [fold] of plan.people.entries()) {
    if (only !== null && fold !== only) continue;
    const end = await runFold(plan, fold);
    if (end.kind === 'stopped') {
      console.log(`Stopped after step ${end.step}. The same command goes on from there.`);
      return 'stopped';
    }
    readings.push(...read(end, fold));
  }
  if (only !== null) {
    console.log(`Fold ${only + 1} is done. When all are, leave --fold out for the result.`);
    return 'finished';
  }
  const result = resultOf(plan, readings, unfound);
  printFolds(result);
  const files = [foldResultFile(request.out), ...(request.json === null ? [] : [request.json])];
  const {doubts} = request;
  saveWhole([
    ...files.map((file) => [file, `${JSON.stringify(result, null, 2)}\n`] as const),
    ...(doubts === null ? [] : [[doubts, toCsv(doubtsOf(readings, result.temperature))] as const]),
  ]);
  console.log(`Saved ${files.join(' and ')}`);
  return 'finished';
}

async function planFolds(request: FoldsRequest): Promise<{
  readonly plan: FoldPlan;
  readonly unfound: TrainingData['unfound'];
}> {
  const {config, folds, licences, out, prepared, recordings, signMnist, signMnistSplit} = request;
  const isAllowed = licences === null ? () => true : licenceFilter(licences);
  const files = {prepared, recordings, signMnist, signMnistSplit, signMnistTest: null};
  // All licences: what may not be learnt from is still measured on.
  const {learnt, unfound, fingerprint} = await readTrainingData({
    ...files,
    ...{leaveOut: [], licences: null},
  });
  const plan = {
    ...{config, samples: learnt, isAllowed, out},
    people: dealPeople(learnt, folds, config.fit.seed),
    data: {fingerprint, ...(licences === null ? {} : {licences})},
  };
  return {plan, unfound};
}

function read({trained, measured}: Extract<FoldEnd, {kind: 'done'}>, fold: number): FoldReading[] {
  const readings = sampleReader(trained.network, measured)(trained.weights);
  return readings.map((reading) => ({...reading, fold}));
}

function resultOf(
  plan: FoldPlan,
  readings: readonly FoldReading[],
  unfound: TrainingData['unfound'],
): FoldResult {
  const {config, samples, people, data, isAllowed} = plan;
  const allowed = samples.filter(({source}) => isAllowed(source));
  const photos = samples.filter(isPhotoOfSomebody);
  return {
    kind: 'folds',
    config,
    ...data,
    ...foldFigures(readings, unfound),
    folds: people.map((own) => ({
      people: own,
      sources: sourcesOf(photos.filter((sample) => own.includes(personOf(sample)))).map(
        ({name}) => name,
      ),
    })),
    sources: sourcesOf(fittingSamples(buildNetwork(config.network, config.inputs), allowed)),
  };
}
