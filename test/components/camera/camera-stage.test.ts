import {expect} from '@esm-bundle/chai';
import '../../../src/components/camera/camera-stage.ts';
import type {CameraStage} from '../../../src/components/camera/camera-stage.ts';

const IMAGE = {width: 200, height: 100};

describe('fs-camera-stage', () => {
  let stage: CameraStage;

  beforeEach(async () => {
    stage = document.createElement('fs-camera-stage');
    stage.style.cssText = 'width: 200px; height: 100px; --glass-accent: #00ff00';
    document.body.append(stage);
    await stage.updateComplete;
  });
  afterEach(() => stage.remove());

  /** Whether something is drawn near a point of the picture, in its shares. */
  function isDrawn(x: number, y: number): boolean {
    const canvas = stage.renderRoot.querySelector('canvas')!;
    const [left, top] = [Math.round(x * canvas.width), Math.round(y * canvas.height)];
    const pixels = canvas.getContext('2d')!.getImageData(left - 2, top - 2, 4, 4).data;
    return pixels.some((value) => value > 0);
  }

  async function showHandAt(x: number, y: number): Promise<void> {
    stage.hand = {image: IMAGE, landmarks: Array.from({length: 21}, () => ({x, y, z: 0}))};
    await stage.updateComplete;
  }

  it('draws the hand where it is in the picture', async () => {
    await showHandAt(0.25, 0.5);
    expect(isDrawn(0.25, 0.5)).to.equal(true);
    expect(isDrawn(0.75, 0.5)).to.equal(false);
  });

  it('wipes the skeleton when the hand is gone', async () => {
    await showHandAt(0.25, 0.5);
    stage.hand = null;
    await stage.updateComplete;
    expect(isDrawn(0.25, 0.5)).to.equal(false);
  });

  it('mirrors picture and skeleton together, by CSS alone', async () => {
    await showHandAt(0.25, 0.5);
    stage.mirrored = true;
    await stage.updateComplete;
    for (const part of ['video', 'canvas']) {
      const {transform} = getComputedStyle(stage.renderRoot.querySelector(part)!);
      expect(new DOMMatrix(transform).a, part).to.equal(-1);
    }
    expect(isDrawn(0.25, 0.5)).to.equal(true);
  });
});
