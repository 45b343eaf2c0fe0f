import {expect} from '@esm-bundle/chai';
import {createLightMeter, LIGHT_EVERY_MS} from '../../src/app/light-meter.ts';

function plain(colour: string): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(64, 48);
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 64, 48);
  return createImageBitmap(canvas);
}

describe('createLightMeter', () => {
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
    expect(createLightMeter().measure(dark, 0)).to.be.below(0.1);
    expect(createLightMeter().measure(bright, 0)).to.be.above(0.9);
  });

  it('measures again after half a second, not at every frame', () => {
    const meter = createLightMeter();
    const first = meter.measure(dark, 1000);
    expect(meter.measure(bright, 1000 + LIGHT_EVERY_MS - 1)).to.equal(first);
    expect(meter.measure(bright, 1000 + LIGHT_EVERY_MS)).to.be.above(0.9);
  });

  it('measures anew when the clock is another one', () => {
    const meter = createLightMeter();
    meter.measure(dark, 1000);
    expect(meter.measure(bright, 10)).to.be.above(0.9);
  });
});
