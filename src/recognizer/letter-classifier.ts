import {loadGraphModel} from '@tensorflow/tfjs-converter';
import type {GraphModel} from '@tensorflow/tfjs-converter';
import type {io} from '@tensorflow/tfjs-core';
import {env, memory, setBackend, ready, tensor, tidy} from '@tensorflow/tfjs-core';
import {setWasmPaths} from '@tensorflow/tfjs-backend-wasm';
import {LABELS} from '../core/alphabet.ts';
import {FEATURE_COUNT} from '../core/landmark-features.ts';
import {PICTURE_SIZE, PREPROCESS_VERSION} from '../core/preprocess.ts';
import {softmax} from '../core/softmax.ts';
import {ModelCardError, parseModelCard} from '../contracts/model-card.ts';
import type {ModelCard} from '../contracts/model-card.ts';
import type {LetterScores} from '../contracts/recognition.ts';
import {ProblemError} from './problem-error.ts';

export interface LetterClassifier {
  readonly card: ModelCard;
  /**
   * @param picture 28×28 values of `preprocess`, or null when there is none
   * @param features the vector of `landmarkFeatures`, or null when there is none
   * @returns 25 probabilities in the order of LABELS
   */
  classify(picture: Float32Array | null, features: Float32Array | null): LetterScores;
  /** Tensors alive in the whole tfjs engine. */
  numTensors(): number;
  close(): void;
}

export interface ClassifierFiles {
  readonly tfjsWasm: Uint8Array;
  /** model.json of a graph model. */
  readonly networkTopology: Uint8Array;
  readonly networkWeights: Uint8Array;
  readonly modelCard: Uint8Array;
}

/**
 * Starts tfjs on WASM SIMD and loads the network.
 * @throws ProblemError `wrong-model-card` when the card does not fit this code's labels, inputs or preprocessing
 */
export async function createLetterClassifier(files: ClassifierFiles): Promise<LetterClassifier> {
  const card = readCard(files.modelCard);
  await startWasmBackend(files.tfjsWasm);
  const model = await loadGraphModel({load: () => Promise.resolve(modelArtifacts(files))});
  const classify = (picture: Float32Array | null, features: Float32Array | null) =>
    softmax(runNetwork(model, picture, features), card.temperature);
  classify(null, null); // The first run compiles; better now than in the first frame.
  return {
    card,
    classify,
    numTensors: () => memory().numTensors,
    close: () => model.dispose(),
  };
}

function readCard(bytes: Uint8Array): ModelCard {
  try {
    return parseModelCard(JSON.parse(new TextDecoder().decode(bytes)), {
      labels: LABELS,
      features: FEATURE_COUNT,
      preprocessVersion: PREPROCESS_VERSION,
    });
  } catch (error) {
    if (error instanceof ModelCardError || error instanceof SyntaxError) {
      throw new ProblemError({kind: 'wrong-model-card', detail: error.message});
    }
    throw error;
  }
}

/** tfjs fetches its wasm through its platform object: it is handed the bytes that were fetched and checked already. */
async function startWasmBackend(wasm: Uint8Array): Promise<void> {
  const answer = () => Promise.resolve(new Response(wasm as BodyInit));
  env().platform = Object.create(env().platform, {fetch: {value: answer}}) as ReturnType<
    typeof env
  >['platform'];
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths('./', true);
  if (!(await setBackend('wasm'))) throw new Error('TensorFlow.js could not start on WebAssembly.');
  await ready();
}

interface GraphModelJson {
  readonly modelTopology: object;
  readonly format: string;
  readonly weightsManifest: readonly {readonly weights: io.WeightsManifestEntry[]}[];
}

function modelArtifacts({networkTopology, networkWeights}: ClassifierFiles): io.ModelArtifacts {
  const json = JSON.parse(new TextDecoder().decode(networkTopology)) as GraphModelJson;
  return {
    modelTopology: json.modelTopology,
    format: json.format,
    weightSpecs: json.weightsManifest.flatMap(({weights}) => weights),
    weightData: networkWeights.slice().buffer,
  };
}

function runNetwork(
  model: GraphModel,
  picture: Float32Array | null,
  features: Float32Array | null,
): ArrayLike<number> {
  return tidy(() => {
    const inputs = {
      picture: tensor(picture ?? new Float32Array(PICTURE_SIZE ** 2), [
        1,
        PICTURE_SIZE,
        PICTURE_SIZE,
        1,
      ]),
      features: tensor(features ?? new Float32Array(FEATURE_COUNT), [1, FEATURE_COUNT]),
    };
    const logits = model.execute(inputs, 'logits');
    if (Array.isArray(logits)) throw new Error('The network gave more than one output.');
    return logits.dataSync().slice();
  });
}
