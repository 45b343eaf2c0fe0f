import fs from 'node:fs';
import type {CropRect, Handedness, ImageSize} from '../../../src/contracts/recognition.ts';
import type {PhotoAttempt} from '../../../src/recognizer/detect/photo-searches.ts';
import type {LookChange, LookWay} from './look-changes.ts';
import type {PhotoIdentity} from './photo-identity.ts';
import {appendWhole} from '../../support/files/save-whole.ts';

/** Side of the stored grey patch in pixels. */
export const PATCH_SIZE = 80;

/** Side of the patch over the longer side of the landmarks' box: room to turn, shift and zoom the crop. */
export const PATCH_MARGIN = 2;

/** How many features the landmark network pools. */
export const POOLED_COUNT = 1152;

/** What one look at a hand saw. */
export interface PreparedHand extends PreparedFind {
  readonly way: LookWay;
  /** What was changed on purpose. */
  readonly changes: readonly LookChange[];
  readonly handedness: Handedness;
  readonly handednessScore: number;
  /** Whether it was a look in a mirror; landmarks are given as without one, the features are of what the mirror shows. */
  readonly mirrored: boolean;
  /** 0..1, whether the landmark network saw a hand; 1 where that was not asked. */
  readonly presence: number;
  /** 21 × (x, y, z), shares of the photo. */
  readonly landmarks: Float32Array;
  /** 21 × (x, y, z), metres. */
  readonly worldLandmarks: Float32Array;
  /** POOLED_COUNT half floats: the landmark network's features. */
  readonly pooled: Uint16Array;
}

/** What all looks at a photo's hand share. */
export interface PreparedFind {
  readonly attempt: PhotoAttempt;
  readonly image: ImageSize;
  /** Where the patch lies in the photo, in pixels. */
  readonly patchRect: CropRect;
  /** PATCH_SIZE² grey values, row by row. */
  readonly patch: Uint8Array;
}

export interface PreparedPhoto extends PhotoIdentity {
  /** Path below the folder of sources; the key of the record. */
  readonly file: string;
  /**
   * What each look at the hand saw, those of the Photo screen first and of them the first one (src/recognizer/detect/detect-in-photo.ts); none when no
   * hand was found. They share one patch.
   */
  readonly hands: readonly PreparedHand[];
}

export class PreparedFileError extends Error {
  override readonly name = 'PreparedFileError';
}

/**
 * Format 3: this line, then records of [header length, uint32][header, JSON][patch] and, for each look, [landmarks][world landmarks][features].
 * Spaces after the line and the headers keep everything on boundaries of four bytes, so that the numbers need not be copied.
 */
const MAGIC = Buffer.from('fingerspell prepared hands 3   \n');
const LANDMARK_BYTES = 21 * 3 * 4;
const PATCH_BYTES = PATCH_SIZE * PATCH_SIZE;
const LOOK_BYTES = 2 * LANDMARK_BYTES + POOLED_COUNT * 2;

interface Header extends PhotoIdentity {
  readonly file: string;
  readonly find: Omit<PreparedFind, 'patch'> | null;
  readonly looks: readonly LookHeader[];
}

type LookHeader = Pick<
  PreparedHand,
  'way' | 'changes' | 'handedness' | 'handednessScore' | 'mirrored' | 'presence'
>;

/**
 * Appends photos, creating the file when it is absent. Whole records only: a record cut off by a crash is dropped at the next read.
 * @throws SaveError with the file as it was before
 */
export function appendPrepared(file: string, photos: readonly PreparedPhoto[]): void {
  const start = fs.existsSync(file) ? [] : [MAGIC];
  appendWhole(file, Buffer.concat([...start, ...photos.flatMap(encodePhoto)]));
}

/**
 * Reads every whole record; what a crash cut off at the end is cut from the file. The arrays are views of memory that threads can share.
 * @throws PreparedFileError when the file is something else or of another format
 */
export function readPrepared(file: string): PreparedPhoto[] {
  const bytes = readShared(file);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new PreparedFileError(
      `${file} is not a file of prepared hands (format 3): delete it and run "npm run prepare" again`,
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

/** More than this at once no system call takes. */
const MOST_AT_ONCE = 2 ** 30;

function readShared(file: string): Buffer {
  const handle = fs.openSync(file, 'r');
  try {
    const {size} = fs.fstatSync(handle);
    const bytes = Buffer.from(new SharedArrayBuffer(size));
    for (let at = 0; at < size;) {
      const count = fs.readSync(handle, bytes, at, Math.min(MOST_AT_ONCE, size - at), at);
      if (count === 0) throw new PreparedFileError(`${file} became shorter while it was read`);
      at += count;
    }
    return bytes;
  } finally {
    fs.closeSync(handle);
  }
}

function encodePhoto({hands, ...identity}: PreparedPhoto): Buffer[] {
  const [first] = hands;
  const header: Header = {
    ...identity,
    find:
      first === undefined
        ? null
        : {attempt: first.attempt, image: first.image, patchRect: first.patchRect},
    looks: hands.map(
      ({way, changes, handedness, handednessScore, mirrored, presence}): LookHeader => {
        return {way, changes, handedness, handednessScore, mirrored, presence};
      },
    ),
  };
  const arrays = hands.flatMap(({landmarks, worldLandmarks, pooled}) => [
    toBytes(landmarks),
    toBytes(worldLandmarks),
    toBytes(pooled),
  ]);
  return [encodeHeader(header), ...(first === undefined ? [] : [toBytes(first.patch)]), ...arrays];
}

function encodeHeader(header: Header): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const padded = Buffer.alloc(Math.ceil(json.length / 4) * 4, ' ');
  json.copy(padded);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(padded.length);
  return Buffer.concat([length, padded]);
}

function toBytes({
  buffer,
  byteOffset,
  byteLength,
}: Float32Array | Uint16Array | Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function decodePhoto(bytes: Buffer, start: number): {photo: PreparedPhoto; end: number} | null {
  if (start + 4 > bytes.length) return null;
  const bodyStart = start + 4 + bytes.readUInt32LE(start);
  if (bodyStart > bytes.length) return null;
  const header = JSON.parse(bytes.toString('utf8', start + 4, bodyStart)) as Header;
  const {find, looks, ...identity} = header;
  if (find === null) return {photo: {...identity, hands: []}, end: bodyStart};
  const looksStart = bodyStart + PATCH_BYTES;
  const end = looksStart + looks.length * LOOK_BYTES;
  if (end > bytes.length) return null;
  const found = {
    ...find,
    patch: new Uint8Array(bytes.buffer, bytes.byteOffset + bodyStart, PATCH_BYTES),
  };
  const hands = looks.map((look, i) => ({
    ...found,
    ...look,
    ...decodeLook(bytes, looksStart + i * LOOK_BYTES),
  }));
  return {photo: {...identity, hands}, end};
}

function decodeLook({buffer, byteOffset}: Buffer, start: number) {
  const at = byteOffset + start;
  return {
    landmarks: new Float32Array(buffer, at, 63),
    worldLandmarks: new Float32Array(buffer, at + LANDMARK_BYTES, 63),
    pooled: new Uint16Array(buffer, at + 2 * LANDMARK_BYTES, POOLED_COUNT),
  };
}
