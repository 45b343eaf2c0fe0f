import {env, setBackend} from '@tensorflow/tfjs-core';
import {setWasmPaths} from '@tensorflow/tfjs-backend-wasm';
import {LABELS} from '../core/alphabet.ts';
import {FEATURE_COUNT} from '../core/landmark-features.ts';
import {PICTURE_SIZE, PREPROCESS_VERSION} from '../core/preprocess.ts';
import {softmax} from '../core/softmax.ts';
import {ModelCardError, parseModelCard} from '../contracts/model-card.ts';
import type {ModelCard} from '../contracts/model-card.ts';
import type {LetterScores} from '../contracts/recognition.ts';
import {planNetwork} from './planned-network.ts';
import {ProblemError} from './problem-error.ts';
import {wasmBackend} from './wasm-backend.ts';

/** What the network says of one hand. */
export interface Classification {
  /** 25 probabilities in the order of LABELS. */
  readonly scores: LetterScores;
  /** What the scores are the softmax of, in the order of LABELS. */
  readonly logits: Float32Array;
  /** What the logits are a linear function of: how this hand looks to the network. */
  readonly embedding: Float32Array;
}

export interface LetterClassifier {
  readonly card: ModelCard;
  /**
   * @param picture 28×28 values of `preprocess`, or null when there is none
   * @param features the vector of `landmarkFeatures`, or null when there is none
   */
  classify(picture: Float32Array | null, features: Float32Array | null): Classification;
  /** Tensors alive in the whole WASM backend, the network's own buffers among them. */
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

/** An absent input is zeros: docs/decisions/0003. */
const NO_PICTURE = new Float32Array(PICTURE_SIZE ** 2);
const NO_FEATURES = new Float32Array(FEATURE_COUNT);
const NOTHING = new Float32Array(0);

/**
 * Starts tfjs on WASM SIMD and loads the network.
 * @throws ProblemError `wrong-model-card` when the card does not fit this code's labels, inputs or preprocessing
 * @throws Error naming the part of the network that this code cannot compute
 */
export async function createLetterClassifier(files: ClassifierFiles): Promise<LetterClassifier> {
  const card = readCard(files.modelCard);
  await startWasmBackend(files.tfjsWasm);
  const wasm = wasmBackend();
  const network = planNetwork(
    {topology: files.networkTopology, weights: files.networkWeights},
    wasm,
  );
  const classify = (picture: Float32Array | null, features: Float32Array | null) => {
    const inputs = {picture: picture ?? NO_PICTURE, features: features ?? NO_FEATURES};
    const [logits = NOTHING, embedding = NOTHING] = network.run(inputs, ['logits', 'embedding']);
    return {scores: softmax(logits, card.temperature), logits, embedding};
  };
  classify(null, null); // A network of other inputs or outputs fails here, not in the first frame.
  return {
    card,
    classify,
    numTensors: () => wasm.numDataIds(),
    close: () => network.close(),
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
}
