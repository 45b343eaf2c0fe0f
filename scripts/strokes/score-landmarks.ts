import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {landmarkFeatures} from '../../src/core/hand/landmark-features.ts';
import {createLetterClassifier} from '../../src/recognizer/classify/letter-classifier.ts';
import {networkFolderOf} from '../support/alphabet/alphabet-folder.ts';
import {packageFolder} from '../support/files/paths.ts';
import {IMAGE} from './pretend-camera.ts';
import type {ScoreHand} from './record-film.ts';

/** The shipped network on landmarks alone: a hand that is not drawn has no picture and no sight. */
export async function landmarkScorer(): Promise<ScoreHand> {
  const network = (name: string) => readFile(path.join(networkFolderOf(), name));
  const [networkTopology, networkWeights, modelCard, tfjsWasm] = await Promise.all([
    network('model.json'),
    network('weights.bin'),
    network('card.json'),
    readFile(
      path.join(
        packageFolder('@tensorflow/tfjs-backend-wasm'),
        'dist',
        'tfjs-backend-wasm-simd.wasm',
      ),
    ),
  ]);
  const classifier = await createLetterClassifier({
    networkTopology,
    networkWeights,
    modelCard,
    tfjsWasm,
  });
  return ({landmarks, world}, hand) => {
    const features = landmarkFeatures(landmarks, world, IMAGE, hand === 'left');
    return classifier.classify(null, features, null).scores;
  };
}
