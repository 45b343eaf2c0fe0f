import type {TrainConfig} from '../fit/train-config.ts';

const LEAST_AVERAGING = 0.9;

/** The config for a shorter training: warm-up and the averaging of weights shrink with it, and it is validated once, at its end. */
export function withBudget(config: TrainConfig, steps: number): TrainConfig {
  const {fit} = config;
  const share = Math.min(1, steps / fit.steps);
  const averaging = Math.max(LEAST_AVERAGING, 1 - (1 - fit.averaging) / share);
  return {
    ...config,
    fit: {
      ...fit,
      steps,
      warmUpSteps: Math.round(fit.warmUpSteps * share),
      averaging: Math.min(fit.averaging, averaging),
      validation: {...fit.validation, everySteps: steps},
    },
  };
}
