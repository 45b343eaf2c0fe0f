import type {CardSource} from '../../../src/contracts/model-card.ts';
import type {FitState} from './fit-state.ts';
import {licenceOf} from '../data/licences.ts';
import type {Sample} from '../data/sample.ts';

/** What became of a training, for the file beside its weights. */
export function describeRun({step, history, best}: FitState) {
  return {
    createdAt: new Date().toISOString().slice(0, 10),
    steps: step,
    history,
    ...(best === null ? {} : {validation: {bestStep: best.step, top1: best.top1}}),
  };
}

/** The sources of samples, by name, with their licences. */
export function sourcesOf(samples: readonly Pick<Sample, 'source'>[]): CardSource[] {
  const names = [...new Set(samples.map(({source}) => source))].sort();
  return names.map((name) => ({
    name,
    licence: licenceOf(name),
    images: samples.filter(({source}) => source === name).length,
  }));
}
