import {expect} from '@esm-bundle/chai';
import {createPictureMeter, MEASURE_EVERY_MS} from '../../../src/app/hints/picture-meter.ts';

function plain(colour: string): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(64, 48);
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 64, 48);
  return createImageBitmap(canvas);
}

describe('createPictureMeter', () => {
  let dark: ImageBitmap;
  let bright: ImageBitmap;
  before(async () => {
    [dark, bright] = await Promise.all([plain('#101010'), plain('#f0f0f0')]);
  });
  after(() => {
    dark.close();
    bright.close();
  });

  it('tells a dark picture from a bright one', () => {
    expect(createPictureMeter().measure(dark, 0).light).to.be.below(0.1);
    expect(createPictureMeter().measure(bright, 0).light).to.be.above(0.9);
  });

  it('measures again after half a second, not at every frame', () => {
    const meter = createPictureMeter();
    const first = meter.measure(dark, 1000).light;
    expect(meter.measure(bright, 1000 + MEASURE_EVERY_MS - 1).light).to.equal(first);
    expect(meter.measure(bright, 1000 + MEASURE_EVERY_MS).light).to.be.above(0.9);
  });

  it('measures anew when the clock is another one', () => {
    const meter = createPictureMeter();
    meter.measure(dark, 1000);
    expect(meter.measure(bright, 10).light).to.be.above(0.9);
  });

  it('tells for how long the picture has been the same, dot by dot', () => {
    const meter = createPictureMeter();
    const times = [1000, 1600, 2200];
    expect(times.map((atMs) => meter.measure(bright, atMs).sameMs)).to.deep.equal([0, 600, 1200]);
    expect(meter.measure(dark, 2800).sameMs).to.equal(0);
    expect(meter.measure(dark, 3400).sameMs).to.equal(600);
  });
});
