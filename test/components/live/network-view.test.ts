import {expect} from '@esm-bundle/chai';
import '../../../src/components/live/network-view.ts';

describe('fs-network-view', () => {
  it('shows the picture pixel by pixel, and black without a hand', async () => {
    const view = document.createElement('fs-network-view');
    view.picture = Uint8ClampedArray.from({length: 28 * 28}, (_, index) => index % 256);
    document.body.append(view);
    await view.updateComplete;
    const canvas = view.shadowRoot!.querySelector('canvas')!;
    const grey = (x: number, y: number) => [
      ...canvas.getContext('2d')!.getImageData(x, y, 1, 1).data,
    ];
    expect(grey(3, 1)).to.deep.equal([31, 31, 31, 255]);
    view.picture = null;
    await view.updateComplete;
    expect(grey(3, 1)).to.deep.equal([0, 0, 0, 255]);
    view.remove();
  });
});
