import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {readSignMnist} from '../../training/data/sign-mnist.ts';
import type {FuzzTarget} from '../fuzz-target.ts';
import {mutated} from '../wild.ts';

const PIXELS = 784;
const HEADER = ['label', ...Array.from({length: PIXELS}, (_, i) => `pixel${i + 1}`)].join(',');
const ROW = [3, ...Array.from({length: PIXELS}, (_, i) => i % 256)].join(',');

/** Whole files and their heads and tails, where a mutation is likelier to hit something that matters. */
const content = fc.oneof(
  mutated(`${HEADER}\n${ROW}\n`),
  mutated(ROW).map((row) => `${HEADER}\n${ROW}\n${row}\n`),
  fc.string({unit: 'binary'}).map((row) => `${HEADER}\n${row}`),
  fc.string({unit: 'binary'}),
);

export const csvRows: FuzzTarget = {
  name: 'csv-rows',
  promise: 'A CSV file of Sign-MNIST with anything in it is read whole or refused in one line.',
  weight: 1,
  property: () =>
    fc.asyncProperty(content, async (text) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-fuzz-'));
      try {
        const file = path.join(folder, 'rows.csv');
        writeFileSync(file, text);
        await checkReading(file);
      } finally {
        rmSync(folder, {recursive: true});
      }
    }),
};

async function checkReading(file: string): Promise<void> {
  try {
    for (const {evidence} of await readSignMnist(file)) {
      assert.ok(evidence.kind === 'picture' && evidence.grey.length === PIXELS);
    }
  } catch (error) {
    assert.ok(error instanceof Error && error.message.includes(file), String(error));
    assert.doesNotMatch(error.message, /\n/);
  }
}
