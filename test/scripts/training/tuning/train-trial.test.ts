import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as tf from '@tensorflow/tfjs';
import {TRAIN_CONFIG} from '../../../../scripts/training/fit/train-config.ts';
import {trialTrainer} from '../../../../scripts/training/tuning/train-trial.ts';
import {withBudget} from '../../../../scripts/training/tuning/with-budget.ts';
import {startTrainingBackend} from '../../../../scripts/training/network/wasm-backend.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';

await startTrainingBackend();

describe('a trial', () => {
  it('trains for its budget and is validated on people it did not learn from', async () => {
    const samples = madeUpSamples({letters: 3, signers: 4, each: 4});
    let steps = 0;
    const train = trialTrainer({samples, validation: 0.25, seed: 1}, () => steps++);
    const {network, inputs, balance, fit} = TRAIN_CONFIG;
    const small = {
      network: {...network, pictureFilters: [4], landmarkUnits: [16, 8]} as typeof network,
      inputs,
      balance,
      fit: {...fit, batchSize: 16, learningRate: 0.02, helperWeight: 0.3},
    };
    const config = withBudget(small, 60);
    const {numTensors} = tf.memory();
    const top1 = await train(config);
    assert.equal(steps, 60);
    assert.ok(top1 > 0.6 && top1 <= 1, String(top1));
    assert.equal(await train(config), top1);
    assert.equal(tf.memory().numTensors, numTensors);
  });
});
