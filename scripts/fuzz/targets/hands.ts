import assert from 'node:assert/strict';
import fc from 'fast-check';
import {coveredPixels} from '../../../src/core/hand/covered-pixels.ts';
import {cropHand} from '../../../src/core/hand/crop-hand.ts';
import {isSoundHand} from '../../../src/core/hand/is-sound-hand.ts';
import {FEATURE_COUNT, landmarkFeatures} from '../../../src/core/hand/landmark-features.ts';
import {measureHand} from '../../../src/core/practice/measure-hand.ts';
import {PICTURE_SIZE, preprocess} from '../../../src/core/hand/preprocess.ts';
import {SIGHT_COUNT} from '../../../src/core/hand/sight-count.ts';
import type {FuzzTarget} from '../fuzz-target.ts';
import {imageSize, wildLandmarks, wildSight} from '../wild.ts';

/** The pixels are the same in every case: only where they are looked at changes. */
const PIXELS = Uint8Array.from({length: 4096}, (_, i) => (i * 37) % 256);

export const hands: FuzzTarget = {
  name: 'hands',
  promise:
    'Landmarks and sight with NaN, infinities and points outside never throw on the way to the network, and what passes for a hand gives it finite numbers.',
  weight: 4,
  property: () =>
    fc.property(
      wildLandmarks,
      wildLandmarks,
      wildSight,
      imageSize,
      fc.boolean(),
      (landmarks, worldLandmarks, sight, image, mirrored) => {
        const crop = cropHand(landmarks, image);
        const points = landmarks.map(({x, y}) => ({x: x * image.width, y: y * image.height}));
        const region = {data: PIXELS, width: 64, height: 64, channels: 1, x: 3, y: 5} as const;
        const picture = preprocess(region, points, crop, mirrored);
        const features = landmarkFeatures(landmarks, worldLandmarks, image, mirrored);
        measureHand(worldLandmarks, mirrored ? 'left' : 'right');
        assert.equal(picture.length, PICTURE_SIZE ** 2);
        assert.equal(features.length, FEATURE_COUNT);
        if (!isSoundHand({landmarks, worldLandmarks, sight})) return;
        assert.ok(features.every(Number.isFinite), 'the features are finite');
        assert.equal(sight.length, SIGHT_COUNT);
        assert.ok(sight.every(Number.isFinite), 'the sight is finite');
        assert.ok(
          picture.every((value) => value >= 0 && value <= 1),
          'the picture is of 0..1',
        );
        const covered = coveredPixels(image, crop);
        assert.ok(covered.x >= 0 && covered.x + covered.width <= image.width, 'inside, across');
        assert.ok(covered.y >= 0 && covered.y + covered.height <= image.height, 'inside, down');
        assert.ok(covered.width >= 1 && covered.height >= 1, 'a pixel at least');
      },
    ),
};
