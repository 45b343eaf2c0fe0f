import {cropHand} from '../../src/core/hand/crop-hand.ts';
import {landmarkFeatures} from '../../src/core/hand/landmark-features.ts';
import {preprocess} from '../../src/core/hand/preprocess.ts';
import {OPEN_HAND, OPEN_HAND_WORLD, wavyRegion} from './made-up-hand.ts';

const IMAGE = {width: 200, height: 160};

/** What the network is shown of a made-up left hand on a made-up image, by the app's own code. */
export function goldenInputs(): {picture: Float32Array; features: Float32Array} {
  const region = wavyRegion(IMAGE.width, IMAGE.height, 4);
  const points = OPEN_HAND.map(({x, y}) => ({x: x * IMAGE.width, y: y * IMAGE.height}));
  const crop = cropHand(OPEN_HAND, IMAGE);
  return {
    picture: preprocess(region, points, crop, true),
    features: landmarkFeatures(OPEN_HAND, OPEN_HAND_WORLD, IMAGE, true),
  };
}
