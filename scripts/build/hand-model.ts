import path from 'node:path';
import {readIfPresent, sha256, writeWhole} from '../support/files/files.ts';
import {fromRoot, packageFolder} from '../support/files/paths.ts';
import {storedZip} from './stored-zip.ts';
import {addPixelNormalization} from './tflite-metadata.ts';

interface KnownFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

const landmarkNetwork: KnownFile = {
  name: 'hand_landmark_full.tflite',
  bytes: 5_478_688,
  sha256: '8c026882c9ec059ce0f8e75266bee5a9a23c341a40e0000df755374d3d1b9b68',
};
const liteLandmarkNetwork: KnownFile = {
  name: 'hand_landmark_lite.tflite',
  bytes: 2_071_408,
  sha256: 'd7fde8ac11f8ce03f8663775bfc323f4fc9f2a38062b4f4efa142874ef5b2a48',
};
const packedAssets: KnownFile = {
  name: 'hands_solution_packed_assets.data',
  bytes: 4_326_731,
  sha256: 'bdce7b66bfc5b39ba86a47775c98e0b186fe73f8308c2279f852af4c89ffdf42',
};
/** Where the palm detectors lie in the packed assets, in bytes. */
const palmNetworkRange = {start: 11, end: 2_341_291} as const;
const litePalmNetworkRange = {start: 2_341_291, end: 4_326_731} as const;

const handModelSha256 = '9ce0fd3f7f5be5f9f4b27a4e5780a67e3ee02dbce51240a20aaaad268b1d3224';

/**
 * Makes MediaPipe's hand_landmarker.task from the networks in the npm package @mediapipe/hands, byte for byte the same
 * on every machine. Leaves `outFile` alone when it is already right.
 *
 * @throws Error when the package is missing or is not the release this was written for.
 */
export async function makeHandModel(outFile: string): Promise<void> {
  const present = await readIfPresent(outFile);
  if (present !== null && sha256(present) === handModelSha256) return;
  const [landmarks, packed] = await Promise.all([
    readKnown(landmarkNetwork),
    readKnown(packedAssets),
  ]);
  const task = bundle(packed.subarray(palmNetworkRange.start, palmNetworkRange.end), landmarks);
  if (sha256(task) !== handModelSha256) {
    throw new Error(
      `The hand model came out as ${sha256(task)}, not ${handModelSha256}: run npm ci and try again.`,
    );
  }
  await writeWhole(outFile, task);
}

/**
 * The bytes of a smaller and quicker hand model from the same package, which is measured but not shipped.
 * @throws as `makeHandModel`
 */
export async function makeLiteHandModel(): Promise<Uint8Array> {
  const [landmarks, packed] = await Promise.all([
    readKnown(liteLandmarkNetwork),
    readKnown(packedAssets),
  ]);
  return bundle(packed.subarray(litePalmNetworkRange.start, litePalmNetworkRange.end), landmarks);
}

/** Makes the hand model in the build cache, if it is not there yet, and returns its absolute path. */
export async function cachedHandModel(): Promise<string> {
  const file = fromRoot('.cache', 'hand-model', 'hand_landmarker.task');
  await makeHandModel(file);
  return file;
}

/** MediaPipe maps the entries straight into memory, so they must be stored, not deflated. */
function bundle(palmNetwork: Uint8Array, landmarks: Uint8Array): Uint8Array {
  return storedZip([
    {name: 'hand_detector.tflite', bytes: addPixelNormalization(palmNetwork)},
    {name: 'hand_landmarks_detector.tflite', bytes: addPixelNormalization(landmarks)},
  ]);
}

async function readKnown(known: KnownFile): Promise<Buffer> {
  const file = path.join(packageFolder('@mediapipe/hands'), known.name);
  const bytes = await readIfPresent(file);
  if (bytes === null) throw new Error(`${file} is missing: run npm ci.`);
  if (bytes.length !== known.bytes || sha256(bytes) !== known.sha256) {
    throw new Error(`${file} is not the file of @mediapipe/hands 0.4.1675469240: run npm ci.`);
  }
  return bytes;
}
