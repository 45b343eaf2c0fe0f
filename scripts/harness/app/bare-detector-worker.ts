import {createHandDetector} from '../../../src/recognizer/detect/hand-detector.ts';
import type {HandDetector} from '../../../src/recognizer/detect/hand-detector.ts';
import {fetchAssets} from '../../../src/recognizer/fetch-assets.ts';
import type {RecognizerAssets} from '../../../src/contracts/recognizer-protocol.ts';

/** The hand detector alone in a worker, to compare the whole path with: start it, then send frames. */
export type BareRequest =
  | {readonly kind: 'start'; readonly assets: RecognizerAssets}
  | {readonly kind: 'frame'; readonly image: ImageBitmap; readonly atMs: number};

let detector: HandDetector | null = null;

addEventListener('message', ({data}: MessageEvent<BareRequest>) => {
  void answer(data).then((handFound) => postMessage(handFound));
});

async function answer(request: BareRequest): Promise<boolean> {
  if (request.kind === 'start') {
    const {visionLoader, visionWasm, handModel} = request.assets;
    const files = await fetchAssets({visionWasm, handModel}, () => undefined);
    detector = await createHandDetector({
      runtime: {loaderUrl: visionLoader.url, wasmBinary: files.visionWasm},
      handModel: files.handModel,
      delegate: 'cpu',
      mode: 'video',
    });
    return false;
  }
  try {
    return detector?.detect(request.image, request.atMs) !== null;
  } finally {
    request.image.close();
  }
}
