import {expect} from '@esm-bundle/chai';
import {goldenInputs} from '../support/golden-inputs.ts';
import golden from './golden.json';

describe('what the network is shown', () => {
  const {picture, features} = goldenInputs();

  it('is the golden picture in this browser too', () => {
    expectClose(picture, golden.picture);
  });

  it('is the golden features in this browser too', () => {
    expectClose(features, golden.features);
  });
});

function expectClose(actual: Float32Array, expected: readonly number[]): void {
  expect(actual.length).to.equal(expected.length);
  actual.forEach((value, i) => expect(value).to.be.closeTo(expected[i]!, 1e-6));
}
