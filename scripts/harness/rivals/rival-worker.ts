import * as tf from '@tensorflow/tfjs';
import {setWasmPaths} from '@tensorflow/tfjs-backend-wasm';
import * as ort from 'onnxruntime-web/wasm';
import type {Hand} from '../../../src/contracts/recognition.ts';
import {cropHand} from '../../../src/core/hand/crop-hand.ts';
import {landmarkFeatures} from '../../../src/core/hand/landmark-features.ts';
import {preprocess, PICTURE_SIZE} from '../../../src/core/hand/preprocess.ts';
import {fetchAssets} from '../../../src/recognizer/fetch-assets.ts';
import {
  createHandDetector,
  type HandDetector,
} from '../../../src/recognizer/detect/hand-detector.ts';
import {createLetterClassifier} from '../../../src/recognizer/classify/letter-classifier.ts';
import {createPixelReader} from '../../../src/recognizer/pixel-reader.ts';
import type {RivalFiles, RivalReading, RivalRequest} from './rival-protocol.ts';

/** The app's hand detector with another way to read the hand it finds. */
interface Reader {
  read(image: ImageBitmap, hand: Hand): Promise<RivalReading>;
}

type StartRequest = Extract<RivalRequest, {kind: 'start'}>;

let detector: HandDetector | null = null;
let reader: Reader | null = null;

addEventListener('message', ({data}: MessageEvent<RivalRequest>) => {
  void answer(data).then((reading) => postMessage(reading));
});

async function answer(request: RivalRequest): Promise<RivalReading> {
  if (request.kind === 'start') {
    await start(request);
    return {label: null, networkMs: 0};
  }
  const {image, atMs} = request;
  try {
    const hand = detector?.detect(image, atMs) ?? null;
    if (hand === null || reader === null) return {label: null, networkMs: 0};
    return await reader.read(image, hand);
  } finally {
    image.close();
  }
}

async function start({assets, reader: kind, files}: StartRequest): Promise<void> {
  const {visionLoader, ...rest} = assets;
  const bytes = await fetchAssets(rest, () => undefined);
  switch (kind) {
    case 'own':
      reader = ownReader(await createLetterClassifier(bytes));
      break;
    case 'tutorial':
      reader = await tutorialReader(files);
      break;
    case 'onnx':
      reader = await onnxReader(files);
  }
  detector = await createHandDetector({
    runtime: {loaderUrl: visionLoader.url, wasmBinary: bytes.visionWasm},
    ...{handModel: bytes.handModel, delegate: 'cpu', mode: 'video'},
  });
}

function ownReader(classifier: Awaited<ReturnType<typeof createLetterClassifier>>): Reader {
  const describe = describer();
  return {
    read(image, hand) {
      const {picture, features, sight} = describe(image, hand);
      const startedAt = performance.now();
      const {scores} = classifier.classify(picture, features, sight);
      return Promise.resolve(readingOf(scores, startedAt));
    },
  };
}

/** As tutorials do it: the region drawn small on a canvas, a tensor of it, `predict`, the values awaited. */
async function tutorialReader({tutorialModel, tfjsWasm}: RivalFiles): Promise<Reader> {
  setWasmPaths(tfjsWasm);
  await tf.setBackend('wasm');
  const model = await tf.loadLayersModel(tutorialModel);
  const canvas = new OffscreenCanvas(PICTURE_SIZE, PICTURE_SIZE);
  const context = canvas.getContext('2d', {willReadFrequently: true});
  return {
    async read(image, {landmarks}) {
      const {x, y, side} = cropHand(landmarks, image);
      context?.drawImage(image, x, y, side, side, 0, 0, PICTURE_SIZE, PICTURE_SIZE);
      const startedAt = performance.now();
      const scores = tf.tidy(() => {
        const pixels = tf.browser.fromPixels(canvas as unknown as HTMLCanvasElement);
        const grey = pixels.mean(2).div(255).reshape([1, PICTURE_SIZE, PICTURE_SIZE, 1]);
        return model.predict(grey) as tf.Tensor;
      });
      const values = await scores.data<'float32'>();
      scores.dispose();
      return readingOf([...values], startedAt);
    },
  };
}

async function onnxReader({onnxModel, onnxWasm}: RivalFiles): Promise<Reader> {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = onnxWasm;
  const session = await ort.InferenceSession.create(onnxModel, {executionProviders: ['wasm']});
  const describe = describer();
  return {
    async read(image, hand) {
      const {picture, features, sight} = describe(image, hand);
      const startedAt = performance.now();
      const outputs = await session.run({
        picture: new ort.Tensor('float32', picture, [1, PICTURE_SIZE, PICTURE_SIZE, 1]),
        features: new ort.Tensor('float32', features, [1, features.length]),
        sight: new ort.Tensor('float32', sight, [1, sight.length]),
      });
      const [logits] = Object.values(outputs);
      return readingOf([...(logits?.data as Float32Array)], startedAt);
    },
  };
}

/** What the app's network is shown of a hand. */
function describer() {
  const pixels = createPixelReader();
  return (image: ImageBitmap, {landmarks, worldLandmarks, handedness, sight}: Hand) => {
    const mirrored = handedness === 'left';
    const crop = cropHand(landmarks, image);
    const points = landmarks.map(({x, y}) => ({x: x * image.width, y: y * image.height}));
    return {
      picture: preprocess(pixels.read(image, crop), points, crop, mirrored),
      features: landmarkFeatures(landmarks, worldLandmarks, image, mirrored),
      sight: Float32Array.from(sight),
    };
  };
}

function readingOf(scores: readonly number[], startedAt: number): RivalReading {
  const label = scores.indexOf(Math.max(...scores));
  return {label, networkMs: performance.now() - startedAt};
}
