import {expect} from '@esm-bundle/chai';
import type {Hand} from '../../../src/contracts/recognition.ts';
import {asItIs, inMirror, inPhoto, show} from '../../../src/recognizer/detect/showing.ts';
import type {Showing} from '../../../src/recognizer/detect/showing.ts';

const PHOTO = {width: 120, height: 80};
/** A white spot of five pixels in the photo, its middle there. */
const SPOT = {x: 82.5, y: 22.5};

async function photoWithSpot(): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(PHOTO.width, PHOTO.height);
  const context = canvas.getContext('2d')!;
  context.fillRect(0, 0, PHOTO.width, PHOTO.height);
  context.fillStyle = 'white';
  context.fillRect(SPOT.x - 2.5, SPOT.y - 2.5, 5, 5);
  return createImageBitmap(canvas);
}

/** Where the spot is in what is shown, in shares of it. */
function spotIn(canvas: OffscreenCanvas): {x: number; y: number} {
  const {width, height} = canvas;
  const {data} = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  let [sum, x, y] = [0, 0, 0];
  for (let i = 0; i < width * height; i++) {
    const light = Math.max(0, data[4 * i]! - 140);
    sum += light;
    x += light * ((i % width) + 0.5);
    y += light * (Math.floor(i / width) + 0.5);
  }
  return {x: x / sum / width, y: y / sum / height};
}

function handAt(x: number, y: number): Hand {
  return {
    landmarks: Array.from({length: 21}, () => ({x, y, z: 0})),
    worldLandmarks: Array.from({length: 21}, () => ({x: 0.01, y: 0.02, z: 0.03})),
    handedness: 'right',
    handednessScore: 1,
    sight: [],
  };
}

const whole = asItIs(PHOTO);
const SHOWINGS: Record<string, Showing> = {
  'as it is': whole,
  'with a border': {...whole, size: {width: 200, height: 160}},
  turned: {...whole, size: {width: 200, height: 160}, turn: 0.5},
  'in a mirror': {...whole, mirrored: true},
  'turned in a mirror': {...whole, size: {width: 200, height: 160}, turn: -0.5, mirrored: true},
  'as a tile': {...whole, middle: {x: 80, y: 30}, size: {width: 48, height: 48}},
};

describe('a photo shown to the detector', () => {
  let photo: ImageBitmap;
  before(async () => {
    photo = await photoWithSpot();
  });
  after(() => photo.close());

  for (const [name, showing] of Object.entries(SHOWINGS)) {
    it(`${name}: what is found in it is found in the photo`, () => {
      const spot = spotIn(show(photo, showing));
      const {landmarks, handedness} = inPhoto(handAt(spot.x, spot.y), PHOTO, showing);
      expect(landmarks[0]!.x * PHOTO.width).to.be.closeTo(SPOT.x, 0.6);
      expect(landmarks[0]!.y * PHOTO.height).to.be.closeTo(SPOT.y, 0.6);
      expect(handedness).to.equal(showing.mirrored ? 'left' : 'right');
    });

    it(`${name}: its mirror leaves the hand where it is`, () => {
      const canvas = show(photo, showing);
      const spot = spotIn(canvas);
      const square = {x: spot.x * canvas.width, y: spot.y * canvas.height, side: 30, rotation: 0.7};
      const mirror = inMirror(showing, square, canvas);
      const mirrored = show(photo, mirror);
      expect([mirrored.width, mirrored.height]).to.deep.equal([canvas.width, canvas.height]);
      expect(spotIn(mirrored).x).to.be.closeTo(spot.x, 0.01);
      expect(spotIn(mirrored).y).to.be.closeTo(spot.y, 0.01);
      expect(mirror.mirrored).to.equal(!showing.mirrored);
    });
  }

  it('turns world landmarks back', () => {
    const {worldLandmarks} = inPhoto(handAt(0.5, 0.5), PHOTO, {...whole, turn: Math.PI / 2});
    expect(worldLandmarks[0]!.x).to.be.closeTo(0.02, 1e-9);
    expect(worldLandmarks[0]!.y).to.be.closeTo(-0.01, 1e-9);
    expect(worldLandmarks[0]!.z).to.equal(0.03);
  });

  it('reflects at the axis of the hand: what lies on it stays, what lies beside it changes sides', () => {
    const square = {x: 60, y: 40, side: 30, rotation: 0.6};
    const mirror = inMirror(whole, square, PHOTO);
    const [along, across] = [
      {x: Math.sin(0.6), y: -Math.cos(0.6)},
      {x: Math.cos(0.6), y: Math.sin(0.6)},
    ];
    const seen = (x: number, y: number) => {
      const {landmarks} = inPhoto(handAt(x / PHOTO.width, y / PHOTO.height), PHOTO, mirror);
      return {x: landmarks[0]!.x * PHOTO.width, y: landmarks[0]!.y * PHOTO.height};
    };
    const onAxis = seen(60 + 9 * along.x, 40 + 9 * along.y);
    expect(onAxis.x).to.be.closeTo(60 + 9 * along.x, 1e-9);
    expect(onAxis.y).to.be.closeTo(40 + 9 * along.y, 1e-9);
    const beside = seen(60 + 9 * across.x, 40 + 9 * across.y);
    expect(beside.x).to.be.closeTo(60 - 9 * across.x, 1e-9);
    expect(beside.y).to.be.closeTo(40 - 9 * across.y, 1e-9);
  });
});
