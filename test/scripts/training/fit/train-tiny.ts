import {batchesOnDemand} from '../../../../scripts/training/batches/batches.ts';
import {fit} from '../../../../scripts/training/fit/fit.ts';
import type {FitConfig} from '../../../../scripts/training/fit/fit.ts';
import {keptWeights, newFitState} from '../../../../scripts/training/fit/fit-state.ts';
import {inputsOf} from '../../../../scripts/training/network/layers.ts';
import type {Network} from '../../../../scripts/training/network/layers.ts';
import type {Weights} from '../../../../scripts/training/network/weights.ts';
import type {Sample} from '../../../../scripts/training/data/sample.ts';

/** Draws are photos only, or whatever else there is. */
export const NO_BALANCE = {recordings: 0, noLetter: 0, pictures: 0, rendered: 0};

/** Trains on everybody for all steps. */
export async function trainTiny(
  network: Network,
  samples: readonly Sample[],
  config: FitConfig,
): Promise<Weights> {
  const state = newFitState(network, config.seed);
  const batches = batchesOnDemand({
    ...{samples, balance: NO_BALANCE, inputs: inputsOf(network)},
    ...config,
  });
  await fit({network, batches, config, state, validate: null, onStep: () => 'go on'});
  return keptWeights(state);
}
