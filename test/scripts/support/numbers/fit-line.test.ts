import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fitLine} from '../../../../scripts/support/numbers/fit-line.ts';

describe('fitLine', () => {
  it('finds the line that points lie on', () => {
    const points = [0, 1, 2, 5].map((x) => ({x, y: 3 - 2 * x}));
    const {slope, intercept, standardError} = fitLine(points);
    assert.ok(Math.abs(slope + 2) < 1e-12 && Math.abs(intercept - 3) < 1e-12);
    assert.ok(standardError < 1e-7);
  });

  it('says how sure the slope is', () => {
    const ys = [1, -1, 1, -1];
    const {slope, standardError} = fitLine(ys.map((y, x) => ({x, y})));
    assert.ok(Math.abs(slope + 0.4) < 1e-12);
    // Squares left over 3.2, of which 2 are free; the x spread by 5.
    assert.ok(Math.abs(standardError - Math.sqrt(1.6 / 5)) < 1e-12);
  });

  it('is flat and unsure where there is no line', () => {
    assert.deepEqual(fitLine([{x: 4, y: 7}]), {slope: 0, standardError: Infinity, intercept: 7});
  });
});
