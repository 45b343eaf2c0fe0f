import type {InputRecipe} from '../augment/input-recipe.ts';
import type {Network} from './layers.ts';
import {letterNetwork} from './letter-network.ts';
import type {LetterNetworkConfig} from './letter-network.ts';
import {tutorialNetwork} from './tutorial-network.ts';
import type {TutorialNetworkConfig} from './tutorial-network.ts';

/** The networks the trainer can make. */
export type NetworkConfig =
  | ({readonly kind: 'letters'} & LetterNetworkConfig)
  | ({readonly kind: 'tutorial'} & TutorialNetworkConfig);

/** The network a config describes, for inputs made like this. @throws Error when its numbers do not make one */
export function buildNetwork(config: NetworkConfig, inputs: InputRecipe): Network {
  return {...layersOf(config), inputs};
}

function layersOf(config: NetworkConfig): Network {
  switch (config.kind) {
    case 'letters':
      return letterNetwork(config);
    case 'tutorial':
      return tutorialNetwork(config);
  }
}
