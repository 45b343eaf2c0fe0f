import path from 'node:path';
import {readIfPresent, sha256, writeWhole} from '../support/files/files.ts';
import {fromRoot, packageFolder} from '../support/files/paths.ts';
import {rawCropRows, widenHandNetwork, withPooledOutput} from './hand-network.ts';
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

/**
 * Makes MediaPipe's hand_landmarker.task from the networks in the npm package @mediapipe/hands, byte for byte the same
 * on every machine.
 * @param sight a network's sight.bin, see `widenHandNetwork`; null leaves the landmark network as it comes
 * @throws Error when the package is missing or is not the release this was written for, or `sight` is of another length
 */
export async function makeHandModel(sight: Uint8Array | null): Promise<Uint8Array> {
  const [landmarks, packed] = await Promise.all([
    readKnown(landmarkNetwork),
    readKnown(packedAssets),
  ]);
  return bundle(
    packed.subarray(palmNetworkRange.start, palmNetworkRange.end),
    sight === null ? landmarks : widenHandNetwork(landmarks, sight),
  );
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

/**
 * Makes the hand model in the build cache, if it is not there yet.
 * @param wanted the SHA-256 that it should have
 * @returns its absolute path; null when these rows do not make it
 */
export async function cachedHandModel(sight: Uint8Array, wanted: string): Promise<string | null> {
  const file = fromRoot('.cache', 'hand-model', sha256(sight), 'hand_landmarker.task');
  const present = await readIfPresent(file);
  if (present !== null && sha256(present) === wanted) return file;
  const made = await makeHandModel(sight);
  if (sha256(made) !== wanted) return null;
  await writeWhole(file, made);
  return file;
}

/** What `npm run prepare` looks at photos with. */
export interface PreparingModels {
  /** Absolute; holds the two. */
  readonly folder: string;
  /** A hand model whose sight says where in its square the landmarks lie, see `rawCropRows`. */
  readonly handModel: string;
  /** The landmark network by itself, with its pooled features among the outputs, see `withPooledOutput`. */
  readonly handNetwork: string;
}

/** Makes them in the build cache. @throws as `makeHandModel` */
export async function makePreparingModels(): Promise<PreparingModels> {
  const landmarks = await readKnown(landmarkNetwork);
  const models = {
    folder: fromRoot('.cache', 'hand-model', 'preparing'),
    handModel: 'hand_landmarker.task',
    handNetwork: 'hand_landmarks_detector.tflite',
  };
  const write = (name: string, bytes: Uint8Array) =>
    writeWhole(path.join(models.folder, name), bytes);
  await write(models.handModel, await makeHandModel(rawCropRows(landmarks)));
  await write(models.handNetwork, addPixelNormalization(withPooledOutput(landmarks)));
  return models;
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
