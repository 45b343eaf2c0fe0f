import {expect} from '@esm-bundle/chai';
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  Quality,
  type Rotation,
} from 'mediabunny';
import {decodeFilm} from '../../src/app/film/decode-film.ts';
import type {OpenedFilm} from '../../src/app/film/opened-film.ts';
import {playFilm} from '../../src/app/film/play-film.ts';
import {FrameSource} from '../../src/app/live/frame-source.ts';
import type {ImageSize} from '../../src/contracts/recognition.ts';

const SIZE: ImageSize = {width: 160, height: 96};
const FRAMES_A_SECOND = 10;
/** The corners from the upper left on, clockwise. */
const CORNERS = ['red', 'lime', 'blue', 'white'] as const;

/** Half a second of four colours, to be turned clockwise when it is played; null where the browser encodes none. */
async function film(rotation: Rotation): Promise<Blob | null> {
  // WebKitGTK crashes when the first thing it is asked of films is what it encodes.
  document.createElement('video').canPlayType('video/mp4');
  const codec = await getFirstEncodableVideoCodec(['avc', 'vp9', 'av1'], SIZE);
  if (codec === null) return null;
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d')!;
  const target = new BufferTarget();
  const output = new Output({format: new Mp4OutputFormat(), target});
  const video = new CanvasSource(canvas, {codec, quality: new Quality('high')});
  output.addVideoTrack(video, {frameRate: FRAMES_A_SECOND, rotation});
  await output.start();
  for (let frame = 0; frame < FRAMES_A_SECOND / 2; frame++) {
    CORNERS.forEach((colour, i) => {
      context.fillStyle = colour;
      const left = i === 1 || i === 2 ? SIZE.width / 2 : 0;
      context.fillRect(left, i >= 2 ? SIZE.height / 2 : 0, SIZE.width / 2, SIZE.height / 2);
    });
    await video.add(frame / FRAMES_A_SECOND, 1 / FRAMES_A_SECOND);
  }
  await output.finalize();
  return new Blob([target.buffer!], {type: 'video/mp4'});
}

async function everyFrameWay(file: Blob): Promise<ImageBitmap> {
  return firstOf(await decodeFilm(file));
}

/** As where the browser gives no single pictures. */
async function playedWay(file: Blob): Promise<ImageBitmap> {
  return firstOf(await playFilm(file, document));
}

async function firstOf({frames, close}: OpenedFilm): Promise<ImageBitmap> {
  try {
    for await (const {image} of frames()) return image;
    throw new Error('the film has no frame');
  } finally {
    close();
  }
}

async function liveWay(file: Blob): Promise<ImageBitmap> {
  const url = URL.createObjectURL(file);
  const video = document.createElement('video');
  Object.assign(video, {muted: true, loop: true, src: url});
  document.body.append(video);
  let grabbed: (image: ImageBitmap) => void = () => undefined;
  const image = new Promise<ImageBitmap>((resolve) => (grabbed = resolve));
  let isTaken = false;
  const source = new FrameSource({
    video,
    wantsFrame: () => !isTaken,
    onFrame: (taken) => {
      isTaken = true;
      grabbed(taken);
    },
  });
  source.start();
  await video.play();
  await image;
  source.stop();
  video.remove();
  URL.revokeObjectURL(url);
  return image;
}

/** The corners' colours, clockwise from the upper left on. */
function cornersOf(image: ImageBitmap): readonly string[] {
  const {width, height} = image;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const [left, right] = [width / 8, (width * 7) / 8];
  const [top, bottom] = [height / 8, (height * 7) / 8];
  const places = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  return places.map(([x, y]) => {
    const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
    if (red > 128 && green > 128 && blue > 128) return 'white';
    return red > green && red > blue ? 'red' : green > blue ? 'lime' : 'blue';
  });
}

describe('a film with a turn beside its pictures', () => {
  for (const rotation of [0, 90, 180, 270] as const) {
    it(`is turned by ${rotation}° frame by frame, played, and as a camera would play it`, async function () {
      const file = await film(rotation);
      if (file === null) return this.skip();
      const turns = rotation / 90;
      const turned = CORNERS.map((_, i) => CORNERS[(i - turns + 4) % 4]);
      const size = turns % 2 === 0 ? SIZE : {width: SIZE.height, height: SIZE.width};
      for (const [name, way] of Object.entries({everyFrameWay, playedWay, liveWay})) {
        const image = await way(file);
        const {width, height} = image;
        expect({width, height}, name).to.deep.equal(size);
        expect(cornersOf(image), name).to.deep.equal(turned);
        image.close();
      }
    });
  }
});
