import {expect} from '@esm-bundle/chai';
import {likeness, pathLength, vectorOf} from '../../../src/core/strokes/protractor.ts';
import type {PathPoint} from '../../../src/core/strokes/protractor.ts';

const HOOK: PathPoint[] = [
  {x: 0, y: 0},
  {x: 0, y: 40},
  {x: 20, y: 60},
  {x: 40, y: 40},
];

describe('the likeness of two paths', () => {
  it('is whole wherever, however large and with however many points they are drawn', () => {
    const more = HOOK.flatMap((point, i) => {
      const next = HOOK[i + 1] ?? point;
      return [0, 0.3, 0.6].map((share) => ({
        x: 300 + 5 * (point.x + share * (next.x - point.x)),
        y: 100 + 5 * (point.y + share * (next.y - point.y)),
      }));
    });
    expect(likeness(vectorOf(HOOK), vectorOf(more), 0)).to.be.closeTo(1, 0.005);
  });

  it('forgives the tilt that is allowed and no more', () => {
    const tilted = HOOK.map((point) => turn(point, 0.4));
    expect(likeness(vectorOf(HOOK), vectorOf(tilted), 0.4)).to.be.closeTo(1, 1e-4);
    expect(likeness(vectorOf(HOOK), vectorOf(tilted), 0.1)).to.be.closeTo(Math.cos(0.3), 1e-4);
  });

  it('is small for the same path drawn the other way', () => {
    expect(likeness(vectorOf(HOOK), vectorOf([...HOOK].reverse()), 0.5)).to.be.below(0.2);
  });

  it('does not come out as no number for a finger that stays where it is', () => {
    const still = vectorOf([HOOK[0]!, HOOK[0]!, HOOK[0]!]);
    expect(likeness(vectorOf(HOOK), still, 0.5)).to.equal(0);
  });
});

describe('the length of a path', () => {
  it('is that of all its legs', () => {
    expect(pathLength(HOOK)).to.be.closeTo(40 + 2 * Math.hypot(20, 20), 1e-9);
    expect(pathLength([])).to.equal(0);
  });
});

function turn({x, y}: PathPoint, radians: number): PathPoint {
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return {x: x * cos - y * sin, y: x * sin + y * cos};
}
