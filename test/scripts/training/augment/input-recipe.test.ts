import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  AUGMENT,
  augmentedInputs,
  plainInputs,
} from '../../../../scripts/training/augment/augment.ts';
import {fittingAugment, fittingSamples} from '../../../../scripts/training/fit/fitting-samples.ts';
import {APP_INPUTS, unlikeApp} from '../../../../scripts/training/augment/input-recipe.ts';
import type {InputRecipe} from '../../../../scripts/training/augment/input-recipe.ts';
import {buildNetwork} from '../../../../scripts/training/network/build-network.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import type {Sample} from '../../../../scripts/training/data/sample.ts';
import {TRAIN_CONFIG} from '../../../../scripts/training/fit/train-config.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';

const [sample] = madeUpSamples({letters: 4, signers: 1, each: 1}).slice(-1) as [Sample];
const recording: Sample = {
  ...sample,
  evidence: {kind: 'recording', points: Float32Array.from({length: 42}, (_, i) => i % 7)},
};
const STILL = {...AUGMENT, light: 0, dropPicture: 0, dropFeatures: 0, dropWorld: 0};

/** Both as the network is shown a hand and as it is trained on it. */
function inputsUnder(changes: Partial<InputRecipe>) {
  const recipe = {...APP_INPUTS, ...changes};
  const shown = plainInputs(sample, recipe);
  const trained = augmentedInputs(sample, STILL, recipe, seededRandom(1));
  return [shown, trained].map(({picture, features}) => ({
    picture: picture ?? new Float32Array(0),
    features: features ?? new Float32Array(0),
  }));
}

const zeros = (values: Float32Array) => values.filter((value) => value === 0).length;

describe('the inputs of a network', () => {
  it('show what is outside the hand where it is not masked', () => {
    inputsUnder({mask: false}).forEach(({picture}, i) => {
      const masked = inputsUnder({})[i]?.picture ?? picture;
      assert.ok(zeros(masked) > 200 && zeros(picture) < 100);
    });
  });

  it('show a smaller hand under a larger margin', () => {
    inputsUnder({cropMargin: 1.8}).forEach(({picture}, i) => {
      assert.ok(zeros(picture) > zeros(inputsUnder({cropMargin: 1.1})[i]?.picture ?? picture) + 50);
    });
  });

  it('show the landmarks asked for and zeros for the others', () => {
    const [image, world] = [inputsUnder({features: 'image'}), inputsUnder({features: 'world'})];
    inputsUnder({features: 'both'}).forEach(({features}, i) => {
      const [first, second] = [features.subarray(0, 42), features.subarray(42)];
      assert.deepEqual(image[i]?.features, Float32Array.of(...first, ...second.map(() => 0)));
      assert.deepEqual(world[i]?.features, Float32Array.of(...first.map(() => 0), ...second));
    });
  });

  it('leave out recordings where only world landmarks are shown: they have none', () => {
    const network = (features: InputRecipe['features']) =>
      buildNetwork(TRAIN_CONFIG.network, {...APP_INPUTS, features});
    assert.deepEqual(fittingSamples(network('world'), [sample, recording]), [sample]);
    assert.deepEqual(fittingSamples(network('image'), [sample, recording]), [sample, recording]);
    assert.equal(fittingAugment(network('world'), AUGMENT).dropWorld, 0);
  });

  it('are the app’s, or it is said where they differ', () => {
    assert.equal(unlikeApp(APP_INPUTS), null);
    assert.match(
      unlikeApp({...APP_INPUTS, cropMargin: 1.6}) ?? '',
      /inputs\.cropMargin was 1\.3 and is 1\.6.*not shipped, until src\/core does the same/,
    );
  });
});
