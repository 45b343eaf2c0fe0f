import {expect} from '@esm-bundle/chai';
import {followedSquare} from '../../../src/recognizer/detect/followed-square.ts';

const IMAGE = {width: 1000, height: 1000};

/** An upright hand whose palm reaches from y 190 (the wrist) to y 100 (the middle joints); fingertips do not count. */
const HAND = Array.from({length: 21}, (_, i) => {
  if (i === 0) return {x: 100, y: 190};
  const [finger, joint] = [Math.floor((i - 1) / 4), (i - 1) % 4];
  const isPalm = joint < (finger === 0 ? 3 : 2);
  return {x: 80 + finger * 10, y: isPalm ? 130 - Math.min(1, joint) * 30 : 40};
});

function squareOf(points: readonly {x: number; y: number}[]) {
  const landmarks = points.map(({x, y}) => ({x: x / IMAGE.width, y: y / IMAGE.height, z: 0}));
  return followedSquare(landmarks, IMAGE);
}

describe('the square in which a hand is followed', () => {
  it('stands upright round an upright hand', () => {
    const {x, y, side, rotation} = squareOf(HAND);
    expect(rotation).to.be.closeTo(0, 1e-9);
    expect(side).to.be.closeTo(2 * (190 - 100), 1e-9);
    expect(x).to.be.closeTo(100, 1e-9);
    expect(y).to.be.closeTo((190 + 100) / 2 - 0.1 * 90, 1e-9);
  });

  it('turns, moves and grows with it', () => {
    const upright = squareOf(HAND);
    // A quarter turn clockwise, three times as large.
    const turned = squareOf(HAND.map(({x, y}) => ({x: 900 - 3 * y, y: 300 + 3 * x})));
    expect(turned.rotation).to.be.closeTo(Math.PI / 2, 1e-9);
    expect(turned.side).to.be.closeTo(3 * upright.side, 1e-9);
    expect(turned.x).to.be.closeTo(900 - 3 * upright.y, 1e-9);
    expect(turned.y).to.be.closeTo(300 + 3 * upright.x, 1e-9);
  });
});
