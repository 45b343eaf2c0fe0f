import {env, setBackend} from '@tensorflow/tfjs-core';
import {setWasmPaths} from '@tensorflow/tfjs-backend-wasm';
import {ALPHABET, LABELS} from '../../core/scores/alphabet.ts';
import {FEATURE_COUNT} from '../../core/hand/landmark-features.ts';
import {PICTURE_SIZE, PREPROCESS_VERSION} from '../../core/hand/preprocess.ts';
import {SIGHT_COUNT} from '../../core/hand/sight-count.ts';
import {softmax} from '../../core/scores/softmax.ts';
import {ModelCardError, OtherAlphabetError, parseModelCard} from '../../contracts/model-card.ts';
import type {ModelCard} from '../../contracts/model-card.ts';
import type {HandTraits, LetterScores} from '../../contracts/recognition.ts';
import type {OwnHand} from '../../core/teach/own-hand.ts';
import {planNetwork} from './planned-network.ts';
import {ProblemError} from '../problem-error.ts';
import {wasmBackend} from './wasm-backend.ts';

/** What the network says of one hand. */
export interface Classification {
  /** Probabilities in the order of LABELS. */
  readonly scores: LetterScores;
  /** Null unless it was asked for. */
  readonly traits: HandTraits | null;
}

/** What is wanted of a hand beyond the network's own scores. */
export interface LookOptions {
  /** What the person taught; null reads by the network alone. */
  readonly own: OwnHand | null;
  /** Whether to give the traits, which nobody needs who is not being taught. */
  readonly traits: boolean;
}

export const NETWORK_ALONE: LookOptions = {own: null, traits: false};

export interface LetterClassifier {
  readonly card: ModelCard;
  /**
   * @param picture 28×28 values of `preprocess`, or null when there is none
   * @param features the vector of `landmarkFeatures`, or null when there is none
   * @param sight the numbers of `Hand.sight`, or null when there are none
   */
  classify(
    picture: Float32Array | null,
    features: Float32Array | null,
    sight: Float32Array | null,
    options?: LookOptions,
  ): Classification;
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
const NO_SIGHT = new Float32Array(SIGHT_COUNT);
const NOTHING = new Float32Array(0);

const OUTPUTS = ['logits', 'embedding'];
const LOGITS_ONLY = ['logits'];

/**
 * Starts tfjs on WASM SIMD and loads the network.
 * @throws ProblemError `wrong-model-card` when the card does not fit this code's labels, inputs or preprocessing, `other-alphabet` when it is of another
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
  // A network of other inputs or outputs fails here, not in the first frame.
  const [logits = NOTHING, embedding = NOTHING] = network.run(inputsOf(null, null, null), OUTPUTS);
  const adapted = new Float32Array(logits.length);
  const buffers = [logits, embedding];
  const classify: LetterClassifier['classify'] = (
    picture,
    features,
    sight,
    {own, traits} = NETWORK_ALONE,
  ) => {
    const outputs = own === null && !traits ? LOGITS_ONLY : OUTPUTS;
    network.run(inputsOf(picture, features, sight), outputs, buffers);
    const known = own?.adapt(logits, embedding, adapted) ?? logits;
    return {
      scores: softmax(known, card.temperature),
      traits: traits ? {logits: logits.slice(), embedding: embedding.slice()} : null,
    };
  };
  return {
    card,
    classify,
    numTensors: () => wasm.numDataIds(),
    close: () => network.close(),
  };
}

function inputsOf(
  picture: Float32Array | null,
  features: Float32Array | null,
  sight: Float32Array | null,
) {
  return {
    picture: picture ?? NO_PICTURE,
    features: features ?? NO_FEATURES,
    sight: sight ?? NO_SIGHT,
  };
}

function readCard(bytes: Uint8Array): ModelCard {
  try {
    return parseModelCard(JSON.parse(new TextDecoder().decode(bytes)), {
      alphabet: ALPHABET,
      labels: LABELS,
      features: FEATURE_COUNT,
      sight: SIGHT_COUNT,
      preprocessVersion: PREPROCESS_VERSION,
    });
  } catch (error) {
    if (error instanceof ModelCardError || error instanceof SyntaxError) {
      const kind = error instanceof OtherAlphabetError ? 'other-alphabet' : 'wrong-model-card';
      throw new ProblemError({kind, detail: error.message});
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
