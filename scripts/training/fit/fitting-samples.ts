import type {AugmentConfig} from '../augment/augment.ts';
import {inputsOf} from '../network/layers.ts';
import type {Network} from '../network/layers.ts';
import type {Sample} from '../data/sample.ts';

/** What a network is fed. */
export type InputName = 'picture' | 'features' | 'pooled';

export function hasInput({layers}: Network, input: InputName): boolean {
  return layers.some(({op, name}) => op === 'input' && name === input);
}

/** The samples a network can learn from: those that show something to one of its inputs. */
export function fittingSamples(network: Network, samples: readonly Sample[]): Sample[] {
  const picture = hasInput(network, 'picture');
  const features = hasInput(network, 'features');
  const image = features && inputsOf(network).features !== 'world';
  return samples.filter(({evidence: {kind}}) => {
    switch (kind) {
      case 'photo':
        return picture || features;
      case 'picture':
        return picture;
      case 'recording': // It has no world landmarks.
        return image;
    }
  });
}

/** What a network is shown only one kind of is never taken from it, and one without landmarks sees no hands that are known by them only. */
export function fittingAugment(network: Network, augment: AugmentConfig): AugmentConfig {
  return {
    ...augment,
    dropPicture: hasInput(network, 'features') ? augment.dropPicture : 0,
    inBetween: hasInput(network, 'features') ? augment.inBetween : 0,
    dropFeatures: hasInput(network, 'picture') ? augment.dropFeatures : 0,
    dropPooled: hasInput(network, 'pooled') ? augment.dropPooled : 0,
    dropWorld: inputsOf(network).features === 'both' ? augment.dropWorld : 0,
  };
}
