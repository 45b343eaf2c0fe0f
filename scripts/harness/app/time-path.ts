import type {Recognition} from '../../../src/contracts/recognition.ts';
import type {AppUnderTest, PathTimes} from './app-protocol.ts';
import type {Asset} from '../../../src/contracts/recognizer-protocol.ts';
import type {BareRequest} from './bare-detector-worker.ts';
import {startAwaitedRecognizer} from './recognizer-worker-client.ts';

const FRAME_MS = 33;
/** Frames of one photo in a row, as a held letter gives them. */
const FRAMES_A_PHOTO = 8;
/** The first frames of a photo search for the palm; the rest follow it. */
const WARM_UP_FRAMES = 2;

const WAYS = ['whole', 'detector', 'plainDetector'] as const;
type Way = (typeof WAYS)[number];

/**
 * Sends the same frames to the whole path and to the bare detector, by turns, and times each from post to answer.
 * @param photos addresses of photos of hands, shown as frames of 640×480
 * @param plainHandModel one without sight, for a third detector
 */
export async function timePath(
  app: AppUnderTest,
  photos: readonly string[],
  plainHandModel?: Asset,
): Promise<PathTimes> {
  const startedAt = performance.now();
  const recognizer = await startAwaitedRecognizer(app);
  const startMs = performance.now() - startedAt;
  const bare = await startBareDetector(app);
  const plain = plainHandModel && (await startBareDetector(withModel(app, plainHandModel)));
  const times: Record<Way, number[]> = {whole: [], detector: [], plainDetector: []};
  const network: number[] = [];
  let atMs = 0;
  for (const url of photos) {
    const frame = await loadFrame(url);
    for (let i = 0; i < FRAMES_A_PHOTO; i++) {
      atMs += FRAME_MS;
      const seen: Recognition[] = [];
      const look: Record<Way, () => Promise<unknown>> = {
        whole: async () => seen.push(await recognizer.recognize(await copyOf(frame), atMs)),
        detector: async () => bare.detect(await copyOf(frame), atMs),
        plainDetector: async () => plain?.detect(await copyOf(frame), atMs),
      };
      const tookMs = await timeEach(look, i % WAYS.length);
      const [reading] = seen;
      if (!reading?.hand || i < WARM_UP_FRAMES) continue;
      for (const way of WAYS) times[way].push(tookMs[way]);
      network.push(reading.timings.classifyMs);
    }
    frame.close();
  }
  recognizer.close();
  bare.close();
  plain?.close();
  const plainDetector = plain === undefined ? [] : times.plainDetector;
  return {startMs, ...times, plainDetector, network};
}

/** @param first which way begins: each does as often, for what ran before may have warmed or cooled the machine */
async function timeEach(
  look: Readonly<Record<Way, () => Promise<unknown>>>,
  first: number,
): Promise<Record<Way, number>> {
  const tookMs: Record<Way, number> = {whole: 0, detector: 0, plainDetector: 0};
  for (const way of [...WAYS.slice(first), ...WAYS.slice(0, first)]) {
    const startedAt = performance.now();
    await look[way]();
    tookMs[way] = performance.now() - startedAt;
  }
  return tookMs;
}

function withModel(app: AppUnderTest, handModel: Asset): AppUnderTest {
  return {...app, assets: {...app.assets, handModel}};
}

/** A worker with the app's hand detector alone. */
export async function startBareDetector(app: AppUnderTest) {
  const worker = new Worker('bare-detector-worker.js', {type: 'module'});
  const ask = (request: BareRequest, transfer: Transferable[] = []) =>
    new Promise<boolean>((resolve, reject) => {
      worker.onmessage = ({data}: MessageEvent<boolean>) => resolve(data);
      worker.onerror = ({message}) => reject(new Error(message));
      worker.postMessage(request, transfer);
    });
  await ask({kind: 'start', assets: absoluteAssets(app)});
  return {
    detect: (image: ImageBitmap, atMs: number) => ask({kind: 'frame', image, atMs}, [image]),
    close: () => worker.terminate(),
  };
}

/** For a worker that is not the app's: the addresses of assets are relative to the app's. */
export function absoluteAssets({assets}: AppUnderTest): AppUnderTest['assets'] {
  return Object.fromEntries(
    Object.entries<Asset>({...assets}).map(([name, asset]) => [
      name,
      {...asset, url: new URL(asset.url, new URL('/app/', location.href)).href},
    ]),
  ) as unknown as AppUnderTest['assets'];
}

/** A photo as a camera of 640×480 would show it: whole, in the middle. */
export async function loadFrame(url: string): Promise<ImageBitmap> {
  const photo = await createImageBitmap(await (await fetch(url)).blob());
  const canvas = new OffscreenCanvas(640, 480);
  const context = canvas.getContext('2d');
  const scale = Math.min(canvas.width / photo.width, canvas.height / photo.height);
  const [width, height] = [photo.width * scale, photo.height * scale];
  const [x, y] = [(canvas.width - width) / 2, (canvas.height - height) / 2];
  context?.drawImage(photo, x, y, width, height);
  photo.close();
  return createImageBitmap(canvas);
}

function copyOf(frame: ImageBitmap): Promise<ImageBitmap> {
  return createImageBitmap(frame);
}
