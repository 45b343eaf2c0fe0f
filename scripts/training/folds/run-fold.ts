import fs from 'node:fs';
import path from 'node:path';
import {NO_LETTER_INDEX} from '../../../src/core/scores/alphabet.ts';
import {fail} from '../../support/command-line/command-line.ts';
import {describeRun, sourcesOf} from '../fit/describe-run.ts';
import {firstDifference} from '../fit/first-difference.ts';
import {keptWeights} from '../fit/fit-state.ts';
import {fittingSamples} from '../fit/fitting-samples.ts';
import {measure} from '../figures/measure.ts';
import {buildNetwork} from '../network/build-network.ts';
import {shiftLogit} from '../network/shift-logit.ts';
import {isPhotoOfSomebody, personOf} from '../data/people.ts';
import {runTraining} from '../fit/run-training.ts';
import type {Sample} from '../data/sample.ts';
import type {TrainConfig} from '../fit/train-config.ts';
import {loadTrained, saveTrained} from '../fit/trained-file.ts';
import type {TrainedNetwork} from '../fit/trained-file.ts';
import {splitForValidation} from '../fit/validation.ts';

/** What all folds have in common. */
export interface FoldPlan {
  readonly config: TrainConfig;
  readonly samples: readonly Sample[];
  /** Whether a source may be learnt from; every source is measured on. */
  readonly isAllowed: (source: string) => boolean;
  /** The people of each fold. */
  readonly people: readonly (readonly string[])[];
  /** What else a network must agree with to be taken for one of these folds'. */
  readonly data: {readonly fingerprint: string; readonly licences?: string};
  /** The folder that gets fold-1.json, fold-1.bin … */
  readonly out: string;
}

export type FoldEnd =
  | {readonly kind: 'done'; readonly trained: TrainedNetwork; readonly measured: readonly Sample[]}
  | {readonly kind: 'stopped'; readonly step: number};

/**
 * Trains the network of a fold, which sees none of the fold's people, or loads it when an earlier run made it. A training that was stopped
 * goes on from its checkpoint.
 * @param fold 0, 1 …
 * @throws CommandError when what lies there was made in another way
 */
export async function runFold(plan: FoldPlan, fold: number): Promise<FoldEnd> {
  const {config, out} = plan;
  const network = buildNetwork(config.network, config.inputs);
  const {learnt, measured} = splitFold(plan, fold);
  const {share} = config.fit.validation;
  const split = splitForValidation(fittingSamples(network, learnt), share, config.fit.seed);
  const identity = {
    config,
    ...plan.data,
    fold: {index: fold + 1, count: plan.people.length},
    sources: sourcesOf(split.learnt),
    leftOut: sourcesOf(measured).map(({name}) => name),
    ...(share === 0 ? {} : {validationPeople: split.people}),
  };
  const file = path.join(out, `fold-${fold + 1}`);
  const shown = fittingSamples(network, measured);
  const known = loadIfMade(file, identity);
  if (known !== null) return {kind: 'done', trained: known, measured: shown};
  console.log(`Fold ${fold + 1} of ${plan.people.length}, without ${identity.leftOut.join(', ')}`);
  const checkpointFile = `${file}.checkpoint`;
  const resume = fs.existsSync(checkpointFile);
  const run = {network, config, ...split, checkpointFile, identity, resume};
  const {state, end} = await runTraining(run);
  if (end === 'stopped') return {kind: 'stopped', step: state.step};
  const {noLetterLogit} = config.fit;
  const weights = shiftLogit(network, keptWeights(state), NO_LETTER_INDEX, noLetterLogit);
  const about = {...identity, ...describeRun(state), measured: measure(network, weights, shown)};
  saveTrained(file, {network, weights, about});
  fs.rmSync(checkpointFile, {force: true});
  return {kind: 'done', trained: {network, weights, about}, measured: shown};
}

/** Nothing of a fold's people is learnt from, recordings included; their photos are measured on. */
function splitFold({samples, people, isAllowed}: FoldPlan, fold: number) {
  const leftOut = new Set(people[fold]);
  return {
    learnt: samples.filter((sample) => !leftOut.has(personOf(sample)) && isAllowed(sample.source)),
    measured: samples.filter(
      (sample) => leftOut.has(personOf(sample)) && isPhotoOfSomebody(sample),
    ),
  };
}

const IDENTITY = [
  ...['config', 'fingerprint', 'licences', 'fold', 'sources', 'leftOut', 'validationPeople'],
];

function loadIfMade(
  file: string,
  identity: Readonly<Record<string, unknown>>,
): TrainedNetwork | null {
  if (!fs.existsSync(`${file}.json`)) return null;
  const trained = loadTrained(file);
  const pick = (about: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(IDENTITY.map((key) => [key, about[key]]));
  const difference = firstDifference(pick(trained.about), pick(identity));
  if (difference === null) return trained;
  return fail(
    `${file}.json was made in another way, ${difference}: choose another folder with --out, or remove it`,
  );
}
