import fs from 'node:fs';
import type {CropRect, Handedness, ImageSize} from '../../../src/contracts/recognition.ts';
import type {PhotoAttempt} from '../../../src/recognizer/detect/detect-in-photo.ts';
import type {PhotoIdentity} from './photo-identity.ts';
import {appendWhole} from '../../support/files/save-whole.ts';

/** Side of the stored grey patch in pixels. */
export const PATCH_SIZE = 80;

/** Side of the patch over the longer side of the landmarks' box: room to turn, shift and zoom the crop. */
export const PATCH_MARGIN = 2;

export interface PreparedHand {
  readonly handedness: Handedness;
  readonly handednessScore: number;
  readonly attempt: PhotoAttempt;
  /** Whether the detector saw it in a mirror; landmarks are given as without one. */
  readonly mirrored: boolean;
  readonly image: ImageSize;
  /** Where the patch lies in the photo, in pixels. */
  readonly patchRect: CropRect;
  /** 21 × (x, y, z), shares of the photo. */
  readonly landmarks: Float32Array;
  /** 21 × (x, y, z), metres. */
  readonly worldLandmarks: Float32Array;
  /** PATCH_SIZE² grey values, row by row. */
  readonly patch: Uint8Array;
}

export interface PreparedPhoto extends PhotoIdentity {
  /** Path below the folder of sources; the key of the record. */
  readonly file: string;
  /** What each look at the hand saw, the first one first (src/recognizer/detect/detect-in-photo.ts); none when no hand was found. */
  readonly hands: readonly PreparedHand[];
}

export class PreparedFileError extends Error {
  override readonly name = 'PreparedFileError';
}

/** Format 2: this line, then records of [header length, uint32][header, JSON] and, for each look, [landmarks][world landmarks][patch]. */
const MAGIC = Buffer.from('fingerspell prepared hands 2\n');
const LANDMARK_BYTES = 21 * 3 * 4;
const HAND_BYTES = 2 * LANDMARK_BYTES + PATCH_SIZE * PATCH_SIZE;

/**
 * Appends photos, creating the file when it is absent. Whole records only: a record cut off by a crash is dropped at the next read.
 * @throws SaveError with the file as it was before
 */
export function appendPrepared(file: string, photos: readonly PreparedPhoto[]): void {
  const start = fs.existsSync(file) ? [] : [MAGIC];
  appendWhole(file, Buffer.concat([...start, ...photos.flatMap(encodePhoto)]));
}

/**
 * Reads every whole record; what a crash cut off at the end is cut from the file.
 * @throws PreparedFileError when the file is something else or of another format
 */
export function readPrepared(file: string): PreparedPhoto[] {
  const bytes = fs.readFileSync(file);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new PreparedFileError(
      `${file} is not a file of prepared hands (format 2): delete it and run "npm run prepare" again`,
    );
  }
  const photos: PreparedPhoto[] = [];
  let at = MAGIC.length;
  for (;;) {
    const record = decodePhoto(bytes, at);
    if (record === null) break;
    photos.push(record.photo);
    at = record.end;
  }
  if (at < bytes.length) fs.truncateSync(file, at);
  return photos;
}

function encodePhoto({hands, ...identity}: PreparedPhoto): Buffer[] {
  const arrays = hands.flatMap(({landmarks, worldLandmarks, patch}) => [
    toBytes(landmarks),
    toBytes(worldLandmarks),
    toBytes(patch),
  ]);
  const headers = hands.map(
    ({handedness, handednessScore, attempt, mirrored, image, patchRect}): HandHeader => {
      return {handedness, handednessScore, attempt, mirrored, image, patchRect};
    },
  );
  return [encodeHeader({...identity, hands: headers}), ...arrays];
}

function encodeHeader(header: object): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json]);
}

function toBytes({buffer, byteOffset, byteLength}: Float32Array | Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

type HandHeader = Omit<PreparedHand, 'landmarks' | 'worldLandmarks' | 'patch'>;

function decodePhoto(bytes: Buffer, start: number): {photo: PreparedPhoto; end: number} | null {
  if (start + 4 > bytes.length) return null;
  const bodyStart = start + 4 + bytes.readUInt32LE(start);
  if (bodyStart > bytes.length) return null;
  const header = JSON.parse(bytes.toString('utf8', start + 4, bodyStart)) as PhotoIdentity & {
    file: string;
    hands: readonly HandHeader[];
  };
  const end = bodyStart + header.hands.length * HAND_BYTES;
  if (end > bytes.length) return null;
  const hands = header.hands.map((hand, i) => decodeHand(bytes, bodyStart + i * HAND_BYTES, hand));
  return {photo: {...header, hands}, end};
}

function decodeHand(bytes: Buffer, start: number, header: HandHeader): PreparedHand {
  const floats = (from: number) =>
    new Float32Array(Uint8Array.from(bytes.subarray(from, from + LANDMARK_BYTES)).buffer);
  return {
    ...header,
    landmarks: floats(start),
    worldLandmarks: floats(start + LANDMARK_BYTES),
    patch: Uint8Array.from(bytes.subarray(start + 2 * LANDMARK_BYTES, start + HAND_BYTES)),
  };
}
