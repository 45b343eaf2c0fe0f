import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {LABELS, NO_LETTER_INDEX} from '../../../../src/core/scores/alphabet.ts';
import {APP_INPUTS} from '../../../../scripts/training/augment/input-recipe.ts';
import {buildNetwork} from '../../../../scripts/training/network/build-network.ts';
import {shiftLogit} from '../../../../scripts/training/network/shift-logit.ts';
import {TUTORIAL_NETWORK} from '../../../../scripts/training/network/tutorial-network.ts';
import {initialWeights} from '../../../../scripts/training/network/weights.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import {sampleReader} from '../../../../scripts/training/figures/score-samples.ts';
import {TRAIN_CONFIG} from '../../../../scripts/training/fit/train-config.ts';
import {startTrainingBackend} from '../../../../scripts/training/network/wasm-backend.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';

describe('shiftLogit', () => {
  before(startTrainingBackend);

  for (const config of [TRAIN_CONFIG.network, {kind: 'tutorial', ...TUTORIAL_NETWORK} as const]) {
    it(`changes one logit of the ${config.kind} network by the amount, and no other`, () => {
      const network = buildNetwork(config, APP_INPUTS);
      const weights = initialWeights(network, seededRandom(1));
      const samples = madeUpSamples({letters: 2, signers: 1, each: 1});
      const read = sampleReader(network, samples);
      const plain = read(weights).flatMap(({looks}) => looks.map(({logits}) => logits));
      const shifted = read(shiftLogit(network, weights, NO_LETTER_INDEX, -2));
      shifted
        .flatMap(({looks}) => looks.map(({logits}) => logits))
        .forEach((logits, look) =>
          LABELS.forEach((label, i) => {
            const change = (logits[i] ?? NaN) - (plain[look]?.[i] ?? NaN);
            assert.ok(Math.abs(change - (i === NO_LETTER_INDEX ? -2 : 0)) < 1e-4, label);
          }),
        );
      assert.ok(plain.length > 0);
    });
  }
});
