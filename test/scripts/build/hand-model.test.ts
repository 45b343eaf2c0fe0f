import assert from 'node:assert/strict';
import {readFile, stat, writeFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {crc32} from 'node:zlib';
import {cachedHandModel, makeHandModel} from '../../../scripts/build/hand-model.ts';
import {SIGHT_BYTES} from '../../../scripts/build/hand-network.ts';
import {storedZip} from '../../../scripts/build/stored-zip.ts';
import {addPixelNormalization} from '../../../scripts/build/tflite-metadata.ts';
import {readTflite, writeTflite} from '../../../scripts/build/tflite.ts';
import {sha256} from '../../../scripts/support/files/files.ts';

const noRows = new Uint8Array(SIGHT_BYTES);

describe('makeHandModel', () => {
  it('makes a ZIP that begins with the palm detector, uncompressed', async () => {
    const bytes = Buffer.from(await makeHandModel(null));
    assert.equal(bytes.toString('latin1', 0, 4), 'PK\u0003\u0004');
    assert.equal(bytes.readUInt16LE(8), 0);
    assert.equal(bytes.toString('latin1', 30, 50), 'hand_detector.tflite');
    assert.equal(bytes.toString('latin1', 54, 58), 'TFL3');
  });

  it('gives the landmark network the rows of sight', async () => {
    const rows = Uint8Array.from({length: SIGHT_BYTES}, (_, i) => i % 251);
    const model = Buffer.from(await makeHandModel(rows));
    assert.notEqual(model.indexOf(rows.subarray(0, 1152 * 2)), -1);
    const plain = await makeHandModel(null);
    assert.ok(model.length - plain.length < 5 * SIGHT_BYTES + 1024);
  });

  it('is the same every time', async () => {
    assert.deepEqual(await makeHandModel(noRows), await makeHandModel(noRows));
  });
});

describe('cachedHandModel', () => {
  const wanted = makeHandModel(noRows).then(sha256);

  it('leaves a right file alone', async () => {
    const file = await cachedHandModel(noRows, await wanted);
    assert.ok(file !== null);
    const first = await stat(file);
    assert.equal(await cachedHandModel(noRows, await wanted), file);
    assert.equal((await stat(file)).mtimeMs, first.mtimeMs);
  });

  it('replaces a damaged file', async () => {
    const file = await cachedHandModel(noRows, await wanted);
    assert.ok(file !== null);
    await writeFile(file, 'damaged');
    await cachedHandModel(noRows, await wanted);
    assert.equal(sha256(await readFile(file)), await wanted);
  });

  it('gives none where another one is wanted', async () => {
    assert.equal(await cachedHandModel(noRows, sha256('another')), null);
  });
});

describe('addPixelNormalization', () => {
  it('refuses a file that is not a TFLite model', () => {
    assert.throws(() => addPixelNormalization(new Uint8Array(64)), /TFL3/);
  });

  it('adds a buffer that the metadata names, and nothing else', () => {
    const plain = {version: 3, buffers: [{}, {data: Uint8Array.of(1)}]};
    const network = readTflite(addPixelNormalization(writeTflite(plain)));
    const [added] = network.buffers?.slice(2) ?? [];
    assert.equal(Buffer.from(added?.data ?? []).toString('latin1', 4, 8), 'M001');
    assert.deepEqual(network, {
      ...plain,
      buffers: [...plain.buffers, added],
      metadata: [{name: 'TFLITE_METADATA', buffer: 2}],
    });
  });
});

describe('storedZip', () => {
  it('lists every entry with its checksum, size and place', () => {
    const content = Buffer.from('hello');
    const zip = Buffer.from(
      storedZip([
        {name: 'a', bytes: content},
        {name: 'bc', bytes: content},
      ]),
    );
    const directory = zip.readUInt32LE(zip.length - 6);
    const second = directory + 46 + 1;
    assert.equal(zip.readUInt16LE(zip.length - 12), 2);
    assert.equal(zip.readUInt32LE(second), 0x02014b50);
    assert.equal(zip.readUInt32LE(second + 16), crc32(content));
    assert.equal(zip.readUInt32LE(second + 20), content.length);
    assert.equal(zip.toString('utf8', second + 46, second + 48), 'bc');
    const place = zip.readUInt32LE(second + 42);
    assert.equal(zip.readUInt32LE(place), 0x04034b50);
    assert.equal(zip.toString('utf8', place + 32, place + 37), 'hello');
  });
});
