import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {AUGMENT} from '../../../../scripts/training/augment/augment.ts';
import {batchesAhead} from '../../../../scripts/training/batches/batches-ahead.ts';
import {batchesOnDemand} from '../../../../scripts/training/batches/batches.ts';
import type {BatchRecipe} from '../../../../scripts/training/batches/batches.ts';
import {APP_INPUTS} from '../../../../scripts/training/augment/input-recipe.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';
import {NO_BALANCE} from '../fit/train-tiny.ts';

const recipe: BatchRecipe = {
  samples: madeUpSamples({letters: 3, signers: 2, each: 2}),
  balance: NO_BALANCE,
  inputs: APP_INPUTS,
  augment: AUGMENT,
  seed: 4,
  batchSize: 6,
};

describe('batches on demand', () => {
  it('are the same for a step, whichever was made before', async () => {
    const source = batchesOnDemand(recipe);
    const [second, first] = [await source.batchOf(2), await source.batchOf(1)];
    const again = batchesOnDemand(recipe);
    assert.deepEqual(await again.batchOf(1), first);
    assert.deepEqual(await again.batchOf(2), second);
    assert.notDeepEqual(first.pictures, second.pictures);
  });

  it('are others for another seed', async () => {
    const [a, b] = [recipe, {...recipe, seed: 5}].map(batchesOnDemand);
    assert.notDeepEqual(await a?.batchOf(1), await b?.batchOf(1));
  });
});

describe('batches made ahead in a thread', () => {
  it('are those on demand, from any step on', async () => {
    const expected = batchesOnDemand(recipe);
    const ahead = batchesAhead(recipe, 9);
    try {
      for (const step of [3, 4, 5, 6, 7, 8, 9]) {
        assert.deepEqual(await ahead.batchOf(step), await expected.batchOf(step));
      }
    } finally {
      await ahead.close();
    }
  });

  it('tell what went wrong in the thread', async () => {
    const ahead = batchesAhead({...recipe, samples: []}, 3);
    await assert.rejects(ahead.batchOf(1), /there is nothing to train on/);
    await assert.rejects(ahead.batchOf(2), /there is nothing to train on/);
    await ahead.close();
  });

  it('end a wait when they are closed', async () => {
    const ahead = batchesAhead(recipe, 3);
    const waiting = assert.rejects(ahead.batchOf(1), /has ended/);
    await ahead.close();
    await waiting;
  });
});
