import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';
import {balancedSampler} from '../../../../scripts/training/batches/sampler.ts';
import {showsSomebodyOf} from '../../../../scripts/training/data/people.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';
import type {Sample} from '../../../../scripts/training/data/sample.ts';

const DRAWS = 4000;
const PHOTOS_ONLY = {recordings: 0, noLetter: 0, pictures: 0, rendered: 0};
const [template] = madeUpSamples({letters: 1, signers: 1, each: 1}) as [Sample];
const of = (signer: string, label: number, count: number): Sample[] =>
  Array<Sample>(count).fill({...template, signer, source: signer.split('-')[0] ?? '', label});

describe('balancedSampler', () => {
  it('does not let a big source drown a small one', () => {
    const draw = balancedSampler([...of('big', 0, 1600), ...of('small', 0, 100)], PHOTOS_ONLY);
    const random = seededRandom(3);
    const small = Array.from({length: DRAWS}, () => draw(random)).filter(
      ({signer}) => signer === 'small',
    );
    assert.ok(Math.abs(small.length / DRAWS - 10 / 50) < 0.03, String(small.length));
  });

  it('draws a signer’s letters evenly', () => {
    const draw = balancedSampler([...of('one', 0, 90), ...of('one', 1, 10)], PHOTOS_ONLY);
    const random = seededRandom(4);
    const rare = Array.from({length: DRAWS}, () => draw(random)).filter(({label}) => label === 1);
    assert.ok(Math.abs(rare.length / DRAWS - 0.5) < 0.03, String(rare.length));
  });

  it('gives small pictures without landmarks their share', () => {
    const pictures = of('mnist', 0, 900).map((sample): Sample => ({
      ...sample,
      evidence: {kind: 'picture', grey: new Uint8Array(784)},
    }));
    const draw = balancedSampler([...pictures, ...of('one', 0, 10)], {
      ...PHOTOS_ONLY,
      pictures: 0.2,
    });
    const random = seededRandom(5);
    const drawn = Array.from({length: DRAWS}, () => draw(random)).filter(
      ({evidence}) => evidence.kind === 'picture',
    );
    assert.ok(Math.abs(drawn.length / DRAWS - 0.2) < 0.03, String(drawn.length));
  });

  it('gives the rendered hand its share, however few or many its photos are', () => {
    const draw = balancedSampler([...of('rendered', 0, 900), ...of('one', 0, 10)], {
      ...PHOTOS_ONLY,
      rendered: 0.2,
    });
    const random = seededRandom(6);
    const drawn = Array.from({length: DRAWS}, () => draw(random)).filter(
      ({signer}) => signer === 'rendered',
    );
    assert.ok(Math.abs(drawn.length / DRAWS - 0.2) < 0.03, String(drawn.length));
  });

  it('says so when there is nothing to draw from', () => {
    assert.throws(() => balancedSampler([], PHOTOS_ONLY), /nothing to train on/);
  });
});

describe('showsSomebodyOf', () => {
  const all = [...of('himanshu-signer1', 0, 1), ...of('himanshu', 0, 1), ...of('other', 0, 1)];

  it('leaves a person out with every source that shows them', () => {
    const test = showsSomebodyOf('himanshu', all);
    assert.deepEqual(all.map(test), [true, true, false]);
  });
});
