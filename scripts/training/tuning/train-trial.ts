import {batchesOnDemand} from '../batches/batches.ts';
import {fit} from '../fit/fit.ts';
import {newFitState} from '../fit/fit-state.ts';
import {fittingAugment, fittingSamples} from '../fit/fitting-samples.ts';
import {buildNetwork} from '../network/build-network.ts';
import type {Sample} from '../data/sample.ts';
import {splitForValidation, validator} from '../fit/validation.ts';
import type {TrainTrial} from './run-trials.ts';

export interface TrialData {
  readonly samples: readonly Sample[];
  /** Share of the people with photos that are validated on; the same people in every trial. */
  readonly validation: number;
  readonly seed: number;
}

/** @param onStep called after each step of each training */
export function trialTrainer(data: TrialData, onStep: () => void): TrainTrial {
  return async ({network: description, inputs, balance, fit: settings}) => {
    const config = {...settings, seed: data.seed};
    const network = buildNetwork(description, inputs);
    const samples = fittingSamples(network, data.samples);
    const {learnt, heldBack} = splitForValidation(samples, data.validation, data.seed);
    const augment = fittingAugment(network, config.augment);
    const batches = batchesOnDemand({...config, samples: learnt, balance, augment, inputs});
    const state = newFitState(network, config.seed);
    try {
      await fit({
        network,
        batches,
        config,
        state,
        validate: validator(network, heldBack),
        onStep: () => {
          onStep();
          return 'go on';
        },
      });
    } finally {
      await batches.close();
    }
    return state.best?.top1 ?? 0;
  };
}
