import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {numberIn} from '../../../../scripts/support/numbers/number-in.ts';
import {wholeNumber} from '../../../../scripts/support/numbers/whole-number.ts';

describe('numbers of options', () => {
  it('are taken as people write them', () => {
    assert.equal(numberIn('--speed', '1.5', {least: 1, most: 6}), 1.5);
    assert.equal(numberIn('--share', '.25', {above: 0, below: 1}), 0.25);
    assert.equal(numberIn('--view', '-10', {}), -10);
    assert.equal(wholeNumber('--hold', '250'), 250);
  });

  it('are not what JavaScript takes for a number besides', () => {
    for (const text of ['', ' ', 'Infinity', '-Infinity', 'NaN', '1e3', '0x10', '1,5', '5 ', '.']) {
      assert.throws(() => numberIn('--hold', text, {}), {
        message: `--hold takes a number, not "${text}"`,
      });
      assert.throws(() => wholeNumber('--hold', text), {
        message: `--hold takes a whole number from 0 on, not "${text}"`,
      });
    }
  });

  it('outside their range are refused with the range', () => {
    const complaints = [
      [() => numberIn('--speed', '9', {least: 1, most: 6}), 'takes a number from 1 to 6'],
      [() => numberIn('--share', '0', {above: 0, most: 1}), 'takes a number above 0 up to 1'],
      [() => numberIn('--share', '1', {above: 0, below: 1}), 'takes a number above 0 below 1'],
      [() => wholeNumber('--port', '65536', 0, 65535), 'takes a whole number from 0 to 65535'],
      [() => wholeNumber('--hold', '2.5'), 'takes a whole number from 0 on'],
    ] as const;
    for (const [read, words] of complaints) assert.throws(read, new RegExp(words));
  });
});
