import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import type {Hand} from '../../../src/contracts/recognition.ts';
import type {RunningMode} from '../../../src/recognizer/detect/hand-detector.ts';
import {makeHandModel} from '../../../scripts/build/hand-model.ts';
import {rawCropRows, SIGHT_BYTES, withPooledOutput} from '../../../scripts/build/hand-network.ts';
import {addPixelNormalization} from '../../../scripts/build/tflite-metadata.ts';
import type {Seen, SightPage} from '../../../scripts/harness/sight/sight-protocol.ts';
import {packageFolder} from '../../../scripts/support/files/paths.ts';
import {openHarness} from '../../../scripts/support/harness/harness.ts';
import type {Harness} from '../../../scripts/support/harness/harness.ts';
import {drawingOf} from '../support/cameras/drawn-letters.ts';
import {photoOf, withoutPhotos} from '../support/shared-photos.ts';

const LETTERS = 'ABCDEFGHIKLMNOPQRSTUVWXY'.slice(0, 20).split('');
/** Sources of pictures of several sizes and people, for each letter another one by turns. */
const SOURCES = ['insigh1', 'massey', 'roboflow', 'kaggle-asl-alphabet'];
/** Shown so often in a row, so that the hand is followed. */
const TIMES = 10;
const SIGHT_COUNT = 42;
/** 1 as a half float. */
const ONE = 0x3c00;

const FILES = {
  visionLoader: '/vision/vision_wasm_module_internal.js',
  visionWasm: '/vision/vision_wasm_module_internal.wasm',
  pooledNetwork: null,
};

/** Rows that say the first pooled features as they are. */
function unitRows(): Uint8Array {
  const rows = Buffer.alloc(SIGHT_BYTES);
  for (let i = 0; i < SIGHT_COUNT; i++) rows.writeUInt16LE(ONE, (i * 1152 + i) * 2);
  return rows;
}

describe('the sight of the hand model', () => {
  let folder: string;
  let harness: Harness;
  let page: Page;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sight-'));
    const write = (name: string, bytes: Uint8Array) => writeFile(path.join(folder, name), bytes);
    const network = await readFile(
      path.join(packageFolder('@mediapipe/hands'), 'hand_landmark_full.tflite'),
    );
    await write('plain.task', await makeHandModel(null));
    await write('unit.task', await makeHandModel(unitRows()));
    await write('raw.task', await makeHandModel(rawCropRows(network)));
    await write('pooled.tflite', addPixelNormalization(withPooledOutput(network)));
    for (const [i, letter] of LETTERS.entries()) {
      await write(`photo${i}`, await readFile(pictureOf(letter, i)));
    }
    harness = await openHarness({
      entries: ['sight/sight-page', 'sight/sight-worker'],
      mounts: {
        '/made/': folder,
        '/vision/': path.join(packageFolder('@mediapipe/tasks-vision'), 'wasm'),
      },
    });
  });
  // A new page for each: a detector follows the hand of the test before.
  beforeEach(async () => {
    page = await harness.openPage();
  });
  afterEach(() => page.close());
  after(async () => {
    await harness.close();
    await rm(folder, {recursive: true});
  });

  /** What a hand model sees of all pictures. */
  async function look(name: string, mode: RunningMode, times: number, pooled = false) {
    const pooledNetwork = pooled ? '/made/pooled.tflite' : null;
    const files = {...FILES, handModel: `/made/${name}.task`, pooledNetwork};
    const seen: Seen[] = [];
    for (const i of LETTERS.keys()) {
      const request = {files, mode, photo: `/made/photo${i}`, times};
      seen.push(
        await page.evaluate((one) => (globalThis as unknown as SightPage).look(one), request),
      );
    }
    return seen.flat();
  }

  it('is what the network pooled of the crop that MediaPipe took of a photo', async () => {
    const live = await look('unit', 'image', 1);
    compareSight(live, await look('raw', 'image', 1, true), 15);
  });

  it('is what the network pooled of the crop that follows the hand of the frame before', async () => {
    const live = await look('unit', 'video', 3);
    // The same frames, and so the same hands to follow.
    compareSight(live, await look('unit', 'video', 3, true), 30);
  });

  it('leaves the landmarks as they were, bit for bit, and is zeros where there are no rows', async () => {
    const wide = await look('unit', 'video', TIMES);
    const plain = await look('plain', 'video', TIMES);
    assert.equal(plain.length, 200);
    assert.ok(plain.filter((hand) => hand !== null).length > 100);
    assert.deepEqual(wide.map(withoutSight), plain.map(withoutSight));
    assert.ok(plain.every((hand) => hand?.sight.every((value) => value === 0) ?? true));
  });
});

/** A photo of somebody's hand, where there are such, else the drawn hand. */
function pictureOf(letter: string, index: number): string {
  if (withoutPhotos !== false) return drawingOf(letter);
  return photoOf(SOURCES[index % SOURCES.length] ?? '', letter);
}

/** @param least how many hands both must have found */
function compareSight(live: Seen, pooled: Seen, least: number): void {
  let compared = 0;
  live.forEach((hand, i) => {
    const expected = pooled[i]?.sight;
    if (hand === null || expected === undefined) return;
    compared++;
    hand.sight.forEach((value, k) => {
      const difference = Math.abs(value - (expected[k] ?? NaN));
      assert.ok(difference <= 0.02, `picture ${i}, number ${k}: ${difference}`);
    });
  });
  assert.ok(compared >= least, `only ${compared} hands`);
}

function withoutSight(hand: Hand | null): unknown {
  return hand === null ? null : {...hand, sight: null};
}
