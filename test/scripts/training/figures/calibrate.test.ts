import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  calibrate,
  expectedCalibrationError,
  isRefused,
  rejectionThreshold,
} from '../../../../scripts/training/figures/calibrate.ts';
import {quantize} from '../../../../scripts/training/convert/quantize.ts';
import {seededRandom} from '../../../../scripts/support/numbers/random.ts';

describe('calibrate', () => {
  it('finds the temperature that over-sure logits were multiplied by', () => {
    const random = seededRandom(8);
    const items = Array.from({length: 4000}, () => {
      const logits = Array.from({length: 5}, () => random.normal() * 2);
      const powers = logits.map(Math.exp);
      let rest = random.next() * powers.reduce((a, b) => a + b, 0);
      const truth = powers.findIndex((power) => (rest -= power) <= 0);
      return {truth, looks: [{logits: logits.map((logit) => logit * 3), mirrored: false}]};
    });
    const {temperature, calibrationError} = calibrate(items);
    assert.ok(Math.abs(temperature - 3) < 0.3, String(temperature));
    assert.ok(calibrationError < 0.03, String(calibrationError));
  });

  it('measures how far sureness is from rightness', () => {
    const items = Array.from({length: 10}, (_, i) => ({truth: i < 5 ? 0 : 1, scores: [0.9, 0.1]}));
    assert.ok(Math.abs(expectedCalibrationError(items) - 0.4) < 1e-9);
  });

  it('sets the threshold where 3 of 100 letters are refused, by the rule of the app', () => {
    const letters = Array.from({length: 100}, (_, i) => ({truth: 0, scores: [0.5 + i / 250, 0.1]}));
    const threshold = rejectionThreshold(letters);
    assert.equal(letters.filter((letter) => isRefused(letter, threshold)).length, 3);
  });
});

describe('quantize', () => {
  const values = Float32Array.of(-1.5, 0, 1e-3, 0.25, 3.1415927);

  it('keeps half floats within half precision', () => {
    const {bytes} = quantize(values, 'float16');
    const halves = new Uint16Array(bytes.slice().buffer);
    assert.deepEqual([...halves], [0xbe00, 0, 0x1419, 0x3400, 0x4248]);
  });

  for (const [precision, error] of [
    ['uint8', 4.7 / 255],
    ['uint16', 4.7 / 65535],
  ] as const) {
    it(`keeps ${precision} within half a step`, () => {
      const {bytes, quantization} = quantize(values, precision);
      const {min = 0, scale = 0} = quantization ?? {};
      const steps = precision === 'uint8' ? bytes : new Uint16Array(bytes.slice().buffer);
      values.forEach((value, i) =>
        assert.ok(Math.abs((steps[i] ?? 0) * scale + min - value) <= error / 2 + 1e-6),
      );
    });
  }
});
