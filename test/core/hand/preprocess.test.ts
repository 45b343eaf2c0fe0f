import {expect} from '@esm-bundle/chai';
import {evenOut, PICTURE_SIZE, preprocess} from '../../../src/core/hand/preprocess.ts';
import {OPEN_HAND, wavyRegion} from '../../support/made-up-hand.ts';

const SIDE = 100;
const points = OPEN_HAND.map(({x, y}) => ({x: x * SIDE, y: y * SIDE}));
const crop = {x: 0, y: 0, side: SIDE};
const region = wavyRegion(SIDE, SIDE, 1);

describe('preprocess', () => {
  it('makes 28×28 values from 0 to 1 with the background blanked', () => {
    const picture = preprocess(region, points, crop, false);
    expect(picture.length).to.equal(PICTURE_SIZE ** 2);
    expect(Math.min(...picture)).to.equal(0);
    expect(Math.max(...picture)).to.be.at.most(1);
    expect(picture[0]).to.equal(0);
  });

  it('gives a left hand the picture of the right hand it mirrors', () => {
    const flipped = {...region, data: flipRows(region.data, SIDE)};
    const flippedPoints = points.map(({x, y}) => ({x: SIDE - x, y}));
    const right = preprocess(region, points, crop, false);
    const left = preprocess(flipped, flippedPoints, crop, true);
    left.forEach((value, i) => expect(value).to.be.closeTo(right[i]!, 1e-4));
  });

  it('sees the same picture in dim and in bright light', () => {
    const dim = {...region, data: region.data.map((value) => Math.round(value / 3) + 5)};
    const [a, b] = [preprocess(region, points, crop, false), preprocess(dim, points, crop, false)];
    a.forEach((value, i) => expect(b[i]).to.be.closeTo(value, 0.02));
  });
});

describe('evenOut', () => {
  it('does not blow noise up to full contrast on a flat grey', () => {
    const noise = Float32Array.from({length: 100}, (_, i) => 100 + (i % 2));
    const evened = evenOut(noise, new Float32Array(100).fill(1));
    expect(Math.max(...evened) - Math.min(...evened)).to.be.below(0.06);
  });

  it('gives a blank picture when nothing of the hand is in it', () => {
    const blank = evenOut(new Float32Array(4).fill(80), new Float32Array(4));
    expect([...blank]).to.deep.equal([0, 0, 0, 0]);
  });
});

function flipRows(data: Uint8Array | Uint8ClampedArray, width: number): Uint8Array {
  return Uint8Array.from(data, (_, i) => data[i - (i % width) + width - 1 - (i % width)] ?? 0);
}
