import {expect} from '@esm-bundle/chai';
import {sampleGrey} from '../../../src/core/hand/sample-grey.ts';
import {wavyRegion} from '../../support/made-up-hand.ts';

describe('sampleGrey', () => {
  it('gives the pixels themselves when nothing is shrunk', () => {
    const region = wavyRegion(4, 4, 1);
    const grey = sampleGrey(region, {x: 0, y: 0, side: 4}, 4);
    expect([...grey]).to.deep.equal([...region.data]);
  });

  it('averages each cell when it shrinks', () => {
    const data = Uint8Array.of(0, 100, 50, 50, 200, 100, 50, 50, 10, 10, 0, 0, 10, 10, 0, 80);
    const region = {data, width: 4, height: 4, channels: 1 as const, x: 0, y: 0};
    expect([...sampleGrey(region, {x: 0, y: 0, side: 4}, 2)]).to.deep.equal([100, 50, 10, 20]);
  });

  it('weighs red, green and blue as the eye does', () => {
    const red = {
      data: Uint8Array.of(255, 0, 0, 255),
      width: 1,
      height: 1,
      channels: 4 as const,
      x: 0,
      y: 0,
    };
    expect(sampleGrey(red, {x: 0, y: 0, side: 1}, 1)[0]).to.be.closeTo(76.2, 0.1);
  });

  it('repeats the edge outside the image', () => {
    const region = {
      data: Uint8Array.of(7, 9),
      width: 2,
      height: 1,
      channels: 1 as const,
      x: 0,
      y: 0,
    };
    expect([...sampleGrey(region, {x: -4, y: 0, side: 2}, 2)]).to.deep.equal([7, 7, 7, 7]);
    expect([...sampleGrey(region, {x: 9, y: 3, side: 2}, 2)]).to.deep.equal([9, 9, 9, 9]);
  });

  it('reads a region cut out of an image like the image itself', () => {
    const whole = wavyRegion(40, 40, 4);
    const cut = {
      ...whole,
      data: cutOut(whole.data, 40, 10, 12, 20),
      width: 20,
      height: 20,
      x: 10,
      y: 12,
    };
    const crop = {x: 13.3, y: 14.7, side: 12.9};
    const [a, b] = [sampleGrey(whole, crop, 7), sampleGrey(cut, crop, 7)];
    a.forEach((value, i) => expect(b[i]).to.be.closeTo(value, 1e-3));
  });
});

function cutOut(
  data: Uint8Array | Uint8ClampedArray,
  width: number,
  x: number,
  y: number,
  side: number,
): Uint8Array {
  const rows = Array.from({length: side}, (_, row) => {
    const start = ((y + row) * width + x) * 4;
    return [...data.slice(start, start + side * 4)];
  });
  return Uint8Array.from(rows.flat());
}
