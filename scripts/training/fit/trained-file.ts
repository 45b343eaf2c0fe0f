import fs from 'node:fs';
import type {Network} from '../network/layers.ts';
import type {Weight, Weights} from '../network/weights.ts';
import {fail} from '../../support/command-line/command-line.ts';
import {saveWhole} from '../../support/files/save-whole.ts';

/** A trained network as the trainer keeps it: full precision, batch norms not folded. */
export interface TrainedNetwork {
  readonly network: Network;
  readonly weights: Weights;
  /** What made it: config, data, seed, history; carried into the model card. */
  readonly about: Readonly<Record<string, unknown>>;
}

interface Header {
  readonly format: 1;
  readonly network: Network;
  readonly about: Readonly<Record<string, unknown>>;
  readonly weights: readonly (Omit<Weight, 'values'> & {name: string; length: number})[];
}

/** Writes FILE.json and FILE.bin, whole or not at all. @throws SaveError in one line; an earlier pair is kept */
export function saveTrained(file: string, {network, weights, about}: TrainedNetwork): void {
  const entries = [...weights];
  const header: Header = {
    format: 1,
    network,
    about,
    weights: entries.map(([name, {values, ...rest}]) => ({name, length: values.length, ...rest})),
  };
  const bytes = entries.map(([, {values}]) =>
    Buffer.from(values.buffer, values.byteOffset, values.byteLength),
  );
  saveWhole([
    [`${file}.bin`, Buffer.concat(bytes)],
    [`${file}.json`, JSON.stringify(header, null, 1)],
  ]);
}

/** @throws Error when the pair of files is missing, or not one that `saveTrained` wrote */
export function loadTrained(file: string): TrainedNetwork {
  if (!fs.existsSync(`${file}.json`)) fail(`${file}.json is missing: run "npm run train" first`);
  const header = JSON.parse(fs.readFileSync(`${file}.json`, 'utf8')) as Header;
  if ((header.format as number) !== 1)
    throw new Error(`${file}.json is not a trained network of format 1`);
  const bytes = fs.readFileSync(`${file}.bin`);
  const length = header.weights.reduce((sum, entry) => sum + entry.length, 0);
  if (bytes.length !== length * 4) {
    throw new Error(`${file}.bin has ${bytes.length} bytes, ${length * 4} were written`);
  }
  let at = 0;
  const weights = header.weights.map(({name, length: count, ...rest}) => {
    const values = new Float32Array(Uint8Array.from(bytes.subarray(at, at + count * 4)).buffer);
    at += count * 4;
    return [name, {...rest, values}] as const;
  });
  return {network: header.network, about: header.about, weights: new Map(weights)};
}
