import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {before, describe, it} from 'node:test';
import {
  rawCropRows,
  widenHandNetwork,
  withPooledOutput,
} from '../../../scripts/build/hand-network.ts';
import {readTflite, writeTflite} from '../../../scripts/build/tflite.ts';
import type {Tflite} from '../../../scripts/build/tflite.ts';
import {packageFolder} from '../../../scripts/support/files/paths.ts';

const rowBytes = 1152 * 2;

describe('the hand landmark network', () => {
  let plain: Uint8Array;
  let rows: Uint8Array;
  before(async () => {
    plain = await packaged('hand_landmark_full.tflite');
    // No two bytes in a row alike, so that every row and bias is another one.
    rows = Uint8Array.from({length: 96_852}, (_, i) => (i * 31 + (i >> 8) * 7) % 251);
  });

  it('is written as it was read', () => {
    const network = readTflite(plain);
    assert.deepEqual(readTflite(writeTflite(network)), network);
  });

  describe('widened', () => {
    it('gives a fourth number of each point, that of the rows', () => {
      const network = readTflite(widenHandNetwork(plain, rows));
      const old = readTflite(plain);
      for (const [index, {weights, bias}] of lastLayers.entries()) {
        const [wide, wideBias] = [dataOf(network, weights), dataOf(network, bias)];
        const [narrow, narrowBias] = [dataOf(old, weights), dataOf(old, bias)];
        for (let point = 0; point < 21; point++) {
          const row = index * 21 + point;
          assert.deepEqual(part(wide, point, 8 * rowBytes), [
            ...part(narrow, point, 3 * rowBytes),
            ...part(rows, row, rowBytes),
            ...part(new Uint8Array(4 * rowBytes), 0, 4 * rowBytes),
          ]);
          assert.deepEqual(part(wideBias, point, 16), [
            ...part(narrowBias, point, 6),
            ...part(rows.subarray(42 * rowBytes), row, 2),
            ...part(new Uint8Array(8), 0, 8),
          ]);
        }
      }
    });

    it('has shapes that follow', () => {
      const shapes = shapesOf(readTflite(widenHandNetwork(plain, rows)));
      const changed = shapesOf(readTflite(plain)).flatMap((shape, tensor) =>
        shape === shapes[tensor] ? [] : [`${shape} → ${shapes[tensor]}`],
      );
      assert.deepEqual(changed.sort(), [
        ...repeat('1,63 → 1,168', 2),
        ...repeat('63 → 168', 4),
        ...repeat('63,1152 → 168,1152', 4),
      ]);
    });

    it('keeps all else', () => {
      const old = readTflite(plain);
      const own = new Set(
        lastLayers.flatMap(({weights, bias}) => [weights, bias]).map((name) => bufferOf(old, name)),
      );
      const rest = (network: Tflite) => ({
        ...network,
        buffers: network.buffers?.filter((_, i) => !own.has(i)),
        subgraphs: network.subgraphs?.map((graph) => ({
          ...graph,
          tensors: graph.tensors?.map((tensor) => ({...tensor, shape: []})),
        })),
      });
      assert.deepEqual(rest(readTflite(widenHandNetwork(plain, rows))), rest(old));
    });

    it('has no data twice', () => {
      const wide = Buffer.from(widenHandNetwork(plain, rows));
      const {buffers = []} = readTflite(wide);
      const old = readTflite(plain);
      for (const {data} of buffers.filter(({data}) => (data?.length ?? 0) > 1000)) {
        assert.ok(data);
        assert.equal(wide.indexOf(data), wide.lastIndexOf(data));
      }
      for (const {weights} of lastLayers) assert.equal(wide.indexOf(dataOf(old, weights)), -1);
      assert.ok(wide.length < plain.length + 5 * rows.length + 1024);
    });

    it('is the same every time', () => {
      assert.deepEqual(widenHandNetwork(plain, rows), widenHandNetwork(plain, rows));
    });

    it('takes rows of the right length only', () => {
      assert.throws(() => widenHandNetwork(plain, rows.subarray(2)), /96850 bytes .* 96852/);
    });
  });

  it('gives its pooled features in the place of the handedness', () => {
    const network = readTflite(withPooledOutput(plain));
    const old = readTflite(plain);
    const [graph] = network.subgraphs ?? [];
    const names = graph?.outputs?.map((tensor) => graph.tensors?.[tensor]?.name);
    assert.deepEqual(names, [
      'Identity',
      'Identity_1',
      'model_1/model/global_average_pooling2d/Mean',
      'Identity_3',
    ]);
    const [oldGraph] = old.subgraphs ?? [];
    assert.deepEqual(
      {...network, subgraphs: [{...graph, outputs: []}]},
      {...old, subgraphs: [{...oldGraph, outputs: []}]},
    );
  });

  it('says x and y in the crop by its own rows', () => {
    const raw = rawCropRows(plain);
    const network = readTflite(plain);
    const [layer] = lastLayers;
    const [weights, bias] = [dataOf(network, layer.weights), dataOf(network, layer.bias)];
    assert.equal(raw.length, 96_852);
    for (let row = 0; row < 42; row++) {
      const own = row < 21 ? 3 * row : 3 * (row - 21) + 1;
      assert.deepEqual(part(raw, row, rowBytes), part(weights, own, rowBytes));
      assert.deepEqual(part(raw.subarray(42 * rowBytes), row, 2), part(bias, own, 2));
    }
  });

  it('is told from another network', async () => {
    const lite = await packaged('hand_landmark_lite.tflite');
    assert.throws(() => widenHandNetwork(lite, rows), /Not the hand landmark network: .*1,672/);
    assert.throws(() => withPooledOutput(lite), /Not the hand landmark network/);
    assert.throws(() => rawCropRows(lite), /Not the hand landmark network/);
    assert.throws(() => rawCropRows(writeTflite({})), /Not the hand landmark network/);
  });
});

const lastLayers = [
  {
    weights: 'model_1/model/conv_landmarks/MatMul',
    bias: 'model_1/model/conv_landmarks/BiasAdd/ReadVariableOp/resource',
  },
  {
    weights: 'model_1/model/conv_world_landmarks/MatMul',
    bias: 'model_1/model/conv_world_landmarks/BiasAdd/ReadVariableOp/resource',
  },
] as const;

async function packaged(name: string): Promise<Uint8Array> {
  return Uint8Array.from(await readFile(path.join(packageFolder('@mediapipe/hands'), name)));
}

function bufferOf({subgraphs = []}: Tflite, name: string): number {
  const buffer = subgraphs[0]?.tensors?.find((tensor) => tensor.name === name)?.buffer;
  assert.ok(buffer !== undefined, name);
  return buffer;
}

function dataOf(network: Tflite, name: string): Uint8Array {
  const data = network.buffers?.[bufferOf(network, name)]?.data;
  assert.ok(data, name);
  return data;
}

function shapesOf({subgraphs = []}: Tflite): string[] {
  return subgraphs[0]?.tensors?.map(({shape = []}) => shape.join()) ?? [];
}

function part(bytes: Uint8Array, index: number, size: number): number[] {
  return [...bytes.subarray(index * size, (index + 1) * size)];
}

function repeat(text: string, count: number): string[] {
  return Array.from({length: count}, () => text);
}
