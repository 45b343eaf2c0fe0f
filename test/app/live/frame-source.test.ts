import {expect} from '@esm-bundle/chai';
import {FrameSource} from '../../../src/app/live/frame-source.ts';
import {movingCamera, type MovingCamera} from '../../support/fakes/moving-camera.ts';
import {waitUntil} from '../../support/wait-until.ts';

describe('FrameSource', () => {
  let camera: MovingCamera;
  let video: HTMLVideoElement;
  let source: FrameSource | null = null;
  let frames: {width: number; height: number; at: number}[];

  beforeEach(async () => {
    frames = [];
    camera = movingCamera();
    video = document.createElement('video');
    video.muted = true;
    video.srcObject = await camera.mediaDevices.getUserMedia();
    document.body.append(video);
    await video.play();
  });

  afterEach(() => {
    source?.stop();
    camera.stop();
    video.remove();
  });

  function start(
    wantsFrame: () => boolean,
    timeOf?: (pageMs: number) => number,
    spacingMs: () => number = () => 0,
  ): void {
    source = new FrameSource({
      video,
      wantsFrame,
      spacingMs,
      ...(timeOf === undefined ? {} : {timeOf}),
      onFrame: (image, at) => {
        frames.push({width: image.width, height: image.height, at});
        image.close();
      },
    });
    source.start();
  }

  it('gives the video’s pictures in full size, with rising times', async () => {
    start(() => true);
    await waitUntil(() => frames.length >= 3);
    expect(frames[0]).to.include({width: 64, height: 48});
    const times = frames.map((frame) => frame.at);
    expect(times).to.deep.equal([...times].sort((a, b) => a - b));
    expect(new Set(times).size).to.equal(times.length);
  });

  it('gives pictures of the new size when the camera changes its resolution', async () => {
    start(() => true);
    await waitUntil(() => frames.length >= 1);
    camera.resize(48, 64);
    await waitUntil(() => frames.at(-1)?.width === 48);
    expect(frames.at(-1)).to.include({width: 48, height: 64});
  });

  it('works without requestVideoFrameCallback too', async () => {
    // `in` looks at the prototype, so an older browser is a video whose prototype lacks the method.
    const real = Object.getOwnPropertyDescriptor(
      HTMLVideoElement.prototype,
      'requestVideoFrameCallback',
    )!;
    Reflect.deleteProperty(HTMLVideoElement.prototype, 'requestVideoFrameCallback');
    try {
      start(() => true);
      await waitUntil(() => frames.length >= 3);
    } finally {
      Object.defineProperty(HTMLVideoElement.prototype, 'requestVideoFrameCallback', real);
    }
  });

  it('grabs nothing while nobody wants a frame', async () => {
    let asked = 0;
    start(() => {
      asked++;
      return false;
    });
    await waitUntil(() => asked >= 5);
    expect(frames).to.be.empty;
  });

  it('tells the time by another clock, and waits while that stands still', async () => {
    let asked = 0;
    // Stands still at every second picture.
    start(
      () => true,
      () => 70 + Math.floor(asked++ / 2),
    );
    await waitUntil(() => frames.length >= 3);
    expect(frames.slice(0, 3).map(({at}) => at)).to.deep.equal([70, 71, 72]);
    expect(source!.lastTakenMs).to.equal(frames.at(-1)!.at);
  });

  it('lets pictures go by while frames are to be spaced, and takes the next one when they are not', async () => {
    let spacingMs = 120;
    start(
      () => true,
      undefined,
      () => spacingMs,
    );
    await waitUntil(() => frames.length >= 4);
    const gaps = frames.slice(1).map(({at}, i) => at - frames[i]!.at);
    expect(Math.min(...gaps)).to.be.at.least(120);
    spacingMs = Infinity;
    const seen = frames.length;
    let passing = 0;
    const count = () => {
      passing++;
      video.requestVideoFrameCallback(count);
    };
    count();
    await waitUntil(() => passing >= 5);
    expect(frames.length).to.be.at.most(seen + 1);
    const asleep = frames.length;
    spacingMs = 0;
    await waitUntil(() => frames.length > asleep);
  });

  it('gives nothing after it was stopped, even what was on its way', async () => {
    let wanted = 0;
    start(() => {
      wanted++;
      // Stopped between the wish and the picture's arrival.
      queueMicrotask(() => source?.stop());
      return true;
    });
    await waitUntil(() => wanted > 0);
    await createImageBitmap(video);
    await createImageBitmap(video);
    expect(frames).to.be.empty;
  });
});
