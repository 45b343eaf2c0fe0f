import {expect} from '@esm-bundle/chai';
import {softmax} from '../../src/core/scores/softmax.ts';
import {createLetterClassifier} from '../../src/recognizer/classify/letter-classifier.ts';
import type {LetterClassifier} from '../../src/recognizer/classify/letter-classifier.ts';
import {goldenInputs} from '../support/golden-inputs.ts';
import {classifierFiles} from '../support/classifier-files.ts';
import golden from './golden-scores.json';

/** The shipped weights are half floats; the trainer's are not. */
const TOLERANCE = 0.01;

describe('the committed network in this browser', () => {
  let classifier: LetterClassifier;
  const {picture, features} = goldenInputs();

  before(async () => {
    classifier = await createLetterClassifier(await classifierFiles());
  });
  after(() => classifier.close());

  it('gives the trainer’s scores for all inputs', () => {
    expectClose(
      classifier.classify(picture, features, Float32Array.from(golden.sight)).scores,
      golden.all,
    );
  });

  it('gives the trainer’s scores for picture and landmarks', () => {
    expectClose(classifier.classify(picture, features, null).scores, golden.both);
  });

  it('gives the trainer’s scores for the picture alone', () => {
    expectClose(classifier.classify(picture, null, null).scores, golden.picture);
  });

  it('gives the trainer’s scores for the landmarks alone', () => {
    expectClose(classifier.classify(null, features, null).scores, golden.features);
  });

  it('gives the embedding and the logits that belong to the scores, when asked for', () => {
    const options = {own: null, traits: true};
    const first = classifier.classify(picture, features, null, options);
    const second = classifier.classify(null, features, null, options);
    expectClose(softmax(first.traits!.logits, classifier.card.temperature), first.scores);
    expect(first.traits!.embedding.some((value) => value > 0)).to.equal(true);
    expect(second.traits!.embedding.length).to.equal(first.traits!.embedding.length);
    expect([...second.traits!.embedding]).not.to.deep.equal([...first.traits!.embedding]);
    expect(classifier.classify(picture, features, null).traits).to.equal(null);
  });

  it('leaves no tensor behind', () => {
    const before = classifier.numTensors();
    for (let i = 0; i < 2000; i++) classifier.classify(picture, features, null);
    expect(classifier.numTensors()).to.equal(before);
  });
});

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual.length).to.equal(expected.length);
  actual.forEach((score, i) => expect(score).to.be.closeTo(expected[i]!, TOLERANCE));
}
