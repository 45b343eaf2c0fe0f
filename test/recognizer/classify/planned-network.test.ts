import {expect} from '@esm-bundle/chai';
import {loadGraphModel} from '@tensorflow/tfjs-converter';
import type {GraphModel} from '@tensorflow/tfjs-converter';
import {tensor, tidy} from '@tensorflow/tfjs-core';
import type {io, Tensor} from '@tensorflow/tfjs-core';
import {createLetterClassifier} from '../../../src/recognizer/classify/letter-classifier.ts';
import {planNetwork} from '../../../src/recognizer/classify/planned-network.ts';
import {wasmBackend} from '../../../src/recognizer/classify/wasm-backend.ts';
import {classifierFiles} from '../../support/classifier-files.ts';
import {goldenInputs} from '../../support/golden-inputs.ts';

interface Node {
  name: string;
  op: string;
  attr: Record<string, object>;
}

interface ModelJson {
  readonly modelTopology: {readonly node: Node[]};
  readonly weightsManifest: [{weights: io.WeightsManifestEntry[]}];
}

describe('planNetwork', () => {
  let json: string;
  let weights: Uint8Array;
  const {picture, features} = goldenInputs();
  const sight = Float32Array.from({length: 42}, (_, i) => Math.sin(i));

  before(async () => {
    const files = await classifierFiles();
    json = new TextDecoder().decode(files.networkTopology);
    weights = files.networkWeights;
    (await createLetterClassifier(files)).close(); // Starts the backend.
  });

  const plan = (text: string) =>
    planNetwork({topology: new TextEncoder().encode(text), weights}, wasmBackend());
  const planChanged = (name: string, change: (node: Node) => void) => {
    const model = JSON.parse(json) as ModelJson;
    change(model.modelTopology.node.find((node) => node.name === name)!);
    return () => plan(JSON.stringify(model));
  };

  it('gives the logits GraphModel gives', async () => {
    const model = await loadModel(json, weights);
    const network = plan(json);
    const [logits] = network.run({picture, features, sight}, ['logits']);
    const expected = tidy(() => {
      const inputs = {
        picture: tensor(picture, [1, 28, 28, 1]),
        features: tensor(features, [1, features.length]),
        sight: tensor(sight, [1, sight.length]),
      };
      return (model.execute(inputs, 'logits') as Tensor).dataSync().slice();
    });
    expect(logits).to.have.length(expected.length);
    expected.forEach((value, i) => expect(logits![i]).to.be.closeTo(value, 1e-5));
    network.close();
    model.dispose();
  });

  it('refuses an operation it does not know, by name, and keeps no memory', () => {
    const before = wasmBackend().numDataIds();
    const planning = planChanged('joint', (node) => (node.op = 'Softmax'));
    expect(planning).to.throw(/"joint" is a Softmax.*npm run convert/);
    expect(wasmBackend().numDataIds()).to.equal(before);
  });

  it('refuses an activation it does not know', () => {
    const elu = {list: {s: [btoa('BiasAdd'), btoa('Elu')]}};
    const planning = planChanged('joint', (node) => (node.attr.fused_ops = elu));
    expect(planning).to.throw(/"joint" is a _FusedMatMul with "BiasAdd,Elu"/);
  });

  it('refuses values that do not fill an input', () => {
    const network = plan(json);
    const few = features.subarray(1);
    expect(() => network.run({picture, features: few}, ['logits'])).to.throw(
      `"features" takes ${features.length} values, not ${few.length}`,
    );
    expect(() => network.run({features}, ['logits'])).to.throw('"picture" takes 784 values, not 0');
    network.close();
  });

  it('names the outputs there are when asked for another', () => {
    const network = plan(json);
    expect(() => network.run({picture, features}, ['letters'])).to.throw(
      /no output "letters", only logits/,
    );
    network.close();
  });
});

function loadModel(json: string, weights: Uint8Array): Promise<GraphModel> {
  const {modelTopology, weightsManifest} = JSON.parse(json) as ModelJson;
  const weightSpecs = weightsManifest[0].weights;
  const weightData = weights.slice().buffer;
  return loadGraphModel({load: () => Promise.resolve({modelTopology, weightSpecs, weightData})});
}
