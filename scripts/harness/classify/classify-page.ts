import {landmarkFeatures} from '../../../src/core/hand/landmark-features.ts';
import {rankLetters} from '../../../src/core/scores/rank-letters.ts';
import {createLetterClassifier} from '../../../src/recognizer/classify/letter-classifier.ts';
import {toProblem} from '../../../src/recognizer/problem-error.ts';
import type {ClassifierUrls, ClassifyPage} from './classify-protocol.ts';

const SQUARE = {width: 1, height: 1};

const readLandmarks: ClassifyPage['readLandmarks'] = async (urls, hands) => {
  const classifier = await openClassifier(urls);
  try {
    return hands.map((landmarks) => {
      const features = landmarkFeatures(landmarks, landmarks, SQUARE, false);
      return rankLetters(classifier.classify(null, features, null).scores).best;
    });
  } finally {
    classifier.close();
  }
};

async function openClassifier(urls: ClassifierUrls) {
  const [tfjsWasm, networkTopology, networkWeights, modelCard] = await Promise.all(
    [urls.tfjsWasm, urls.networkTopology, urls.networkWeights, urls.modelCard].map(bytesOf),
  );
  if (
    tfjsWasm === undefined ||
    networkTopology === undefined ||
    networkWeights === undefined ||
    modelCard === undefined
  ) {
    throw new Error('a file of the classifier is missing');
  }
  try {
    return await createLetterClassifier({tfjsWasm, networkTopology, networkWeights, modelCard});
  } catch (error) {
    throw new Error(JSON.stringify(toProblem(error)));
  }
}

async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

Object.assign(globalThis, {readLandmarks} satisfies ClassifyPage);
