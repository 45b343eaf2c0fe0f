import type {StepResult} from '../../training/fit/train-step.ts';

/**
 * How far two steps are apart: the largest difference of a gradient's value over the largest value of that gradient, and the same of
 * the losses. Infinite when one lacks what the other has.
 */
export function compareSteps(expected: StepResult, actual: StepResult): number {
  const differences = [...expected.gradients].map(([name, values]) => {
    const others = actual.gradients.get(name);
    return others?.length === values.length ? relativeDifference(values, others) : Infinity;
  });
  if (actual.gradients.size !== expected.gradients.size) return Infinity;
  return Math.max(relativeDifference([expected.loss], [actual.loss]), ...differences);
}

function relativeDifference(expected: ArrayLike<number>, actual: ArrayLike<number>): number {
  let [largest, difference] = [0, 0];
  for (let i = 0; i < expected.length; i++) {
    largest = Math.max(largest, Math.abs(expected[i] ?? NaN));
    difference = Math.max(difference, Math.abs((expected[i] ?? NaN) - (actual[i] ?? NaN)));
  }
  return difference === 0 ? 0 : difference / largest;
}
