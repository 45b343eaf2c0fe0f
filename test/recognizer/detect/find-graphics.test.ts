import {expect} from '@esm-bundle/chai';
import {findGraphics} from '../../../src/recognizer/detect/find-graphics.ts';

const own = Object.getOwnPropertyDescriptor(OffscreenCanvas.prototype, 'getContext')!;

/** Safari before 17 and WebKitGTK: an offscreen canvas has no WebGL. */
function withoutOffscreenGraphics(): void {
  Object.defineProperty(OffscreenCanvas.prototype, 'getContext', {...own, value: () => null});
}

describe('findGraphics', () => {
  afterEach(() => {
    Object.defineProperty(OffscreenCanvas.prototype, 'getContext', own);
  });

  it('takes the canvas of a page where only that has WebGL', function () {
    const {kind} = findGraphics();
    // Firefox without a display.
    if (kind === 'none') this.skip();
    withoutOffscreenGraphics();
    const found = findGraphics();
    expect(found.kind).to.equal(kind);
    expect(found.createCanvas()).to.be.instanceOf(HTMLCanvasElement);
  });

  it('finds none in a worker whose canvases have no WebGL', () => {
    withoutOffscreenGraphics();
    expect(findGraphics({}).kind).to.equal('none');
  });
});
