import fs from 'node:fs';
import {STATIC_LETTERS} from '../../../src/core/scores/alphabet.ts';
import type {CardSource, ModelCard} from '../../../src/contracts/model-card.ts';
import {fail} from '../../support/command-line/command-line.ts';
import {describeSureness} from '../folds/print-folds.ts';
import {readFoldResult} from '../folds/fold-result.ts';
import type {FoldResult} from '../folds/fold-result.ts';
import {firstDifference} from '../fit/first-difference.ts';
import type {Measured} from '../figures/measure.ts';
import type {TrainConfig} from '../fit/train-config.ts';
import {loadTrained} from '../fit/trained-file.ts';

/** What `npm run train` writes beside the weights. */
export interface AboutTraining {
  readonly config: TrainConfig;
  readonly sources: readonly CardSource[];
  readonly leftOut: readonly string[];
  readonly licences?: string;
  readonly validationPeople?: readonly string[];
  readonly fingerprint: string;
  readonly createdAt: string;
  readonly measured?: Measured | null;
}

/** What a model card says of how well its network reads. */
export interface CardFigures extends Pick<ModelCard, 'temperature' | 'rejectBelow' | 'accuracy'> {
  /** Calibration and refusals in words; null when they were not measured in folds. */
  readonly sureness: string | null;
}

const PHOTOS = `Shares of photos with a hand found, ${STATIC_LETTERS.length} static letters`;
/** Of an alphabet that is known by landmarks only. */
const RECORDINGS = `Shares of recorded hands, ${STATIC_LETTERS.length} static letters`;

/**
 * The figures for a network's card.
 * @param about of the network that is shipped
 * @param place what it was measured by: another training's NAME, or what `npm run evaluate -- --folds` wrote
 * @throws CommandError when that is not a measure of this network
 */
export function cardFigures(about: AboutTraining, place: string): CardFigures {
  const folds = readFoldResult(place);
  if (folds !== null) return figuresOfFolds(about, folds, place);
  if (!fs.existsSync(`${place}.json`)) {
    return fail(`there is neither a trained network ${place}.json nor ${place}/folds.json`);
  }
  return figuresOfTwin(about, loadTrained(place).about as unknown as AboutTraining);
}

function figuresOfFolds(about: AboutTraining, folds: FoldResult, place: string): CardFigures {
  const difference =
    firstDifference(recipeOf(folds), recipeOf(about)) ?? differenceOfSources(about, folds);
  if (difference !== null) {
    fail(
      `${place} measured another recipe, ${difference}: run the folds with what it was made with`,
    );
  }
  const count = folds.folds.length;
  return {
    temperature: folds.temperature,
    rejectBelow: folds.rejectBelow,
    accuracy: accuracyOf(
      folds,
      `${PHOTOS}. Each person was read by a network that had never seen them (${count} networks of the same recipe); the shipped one has learnt from all.`,
    ),
    sureness: describeSureness(folds),
  };
}

/** What must be the same; the seed need not be. */
function recipeOf({config, fingerprint, licences}: AboutTraining | FoldResult) {
  return {config: {...config, fit: {...config.fit, seed: 0}}, fingerprint, licences};
}

function differenceOfSources(about: AboutTraining, folds: FoldResult): string | null {
  const [ours, theirs] = [about, folds].map(({sources}) => sources.map(({name}) => name));
  const extra = ours?.find((name) => !theirs?.includes(name));
  if (extra !== undefined) return `without the source ${extra}`;
  const missing = theirs?.find((name) => !ours?.includes(name));
  const isHeldBack = (about.validationPeople ?? []).length > 0;
  return missing === undefined || isHeldBack ? null : `with the source ${missing}`;
}

function figuresOfTwin(about: AboutTraining, twin: AboutTraining): CardFigures {
  const {measured, leftOut} = twin;
  if (measured === undefined || measured === null) {
    return fail(
      'the network was measured on nobody: train with --leave-out, or give --measured what npm run evaluate -- --folds wrote',
    );
  }
  const people = leftOut.every((source) => source.startsWith('landmarks/'))
    ? `${RECORDINGS}, of recordings that nothing was learnt from (${leftOut.join(', ')}).`
    : `${PHOTOS}, of people in no training picture (${leftOut.join(', ')}).`;
  const isTwin =
    about.fingerprint === twin.fingerprint && about.leftOut.join() !== twin.leftOut.join();
  const protocol = isTwin
    ? `${people} Measured on a network of the same recipe trained without them; the one shipped has learnt from them too.`
    : people;
  const {temperature, rejectBelow} = measured;
  return {temperature, rejectBelow, accuracy: accuracyOf(measured, protocol), sureness: null};
}

function accuracyOf(
  {leftOut, mean, perLetter}: Pick<Measured, 'leftOut' | 'mean' | 'perLetter'>,
  protocol: string,
): ModelCard['accuracy'] {
  return {protocol, leftOut, mean, perLetter};
}
