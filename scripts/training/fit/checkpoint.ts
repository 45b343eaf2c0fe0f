import fs from 'node:fs';
import type {FitState} from './fit-state.ts';
import type {Weight, Weights} from '../network/weights.ts';
import {saveWhole} from '../../support/files/save-whole.ts';

/** What must be the same for a training to go on: config and data, as JSON. */
export type RunIdentity = Readonly<Record<string, unknown>>;

export interface Checkpoint {
  readonly identity: RunIdentity;
  readonly state: FitState;
}

export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
}

/** Format 1: this line, [header length, uint32][header, JSON], then the arrays the header lists, float32. */
const MAGIC = Buffer.from('fingerspell checkpoint 1\n');

type Group = 'weights' | 'average' | 'first' | 'second' | 'best';

interface ArrayEntry {
  readonly group: Group;
  readonly name: string;
  readonly length: number;
}

interface Header extends Pick<FitState, 'step' | 'history' | 'recent'> {
  readonly identity: RunIdentity;
  readonly optimizerStep: number;
  readonly best: {readonly step: number; readonly top1: number} | null;
  readonly shapes: Readonly<Record<string, Omit<Weight, 'values'>>>;
  readonly arrays: readonly ArrayEntry[];
}

/** @throws SaveError in one line; an earlier checkpoint is kept */
export function saveCheckpoint(file: string, {identity, state}: Checkpoint): void {
  const {step, history, recent, optimizer, best} = state;
  const arrays = arraysOf(state);
  const header: Header = {
    identity,
    step,
    history,
    recent,
    optimizerStep: optimizer.step,
    best: best === null ? null : {step: best.step, top1: best.top1},
    shapes: Object.fromEntries(
      [...state.weights].map(([name, {shape, trained, decayed}]) => [
        name,
        {shape, trained, decayed},
      ]),
    ),
    arrays: arrays.map(({group, name, values}) => ({group, name, length: values.length})),
  };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const bytes = arrays.map(({values}) =>
    Buffer.from(values.buffer, values.byteOffset, values.byteLength),
  );
  saveWhole([[file, Buffer.concat([MAGIC, length, json, ...bytes])]]);
}

/** @throws CheckpointError when there is no such file, or it is not a whole checkpoint */
export function loadCheckpoint(file: string): Checkpoint {
  if (!fs.existsSync(file)) {
    throw new CheckpointError(`${file} is missing, nothing to go on from: leave --resume out`);
  }
  const {header, arrays} = decode(file, fs.readFileSync(file));
  const {step, history, recent} = header;
  const weightsOf = (group: Group): Weights =>
    new Map(
      Object.entries(header.shapes).map(([name, shape]) => [
        name,
        {...shape, values: arrays[group].get(name) ?? new Float32Array(0)},
      ]),
    );
  return {
    identity: header.identity,
    state: {
      step,
      history: [...history],
      recent: {...recent},
      weights: weightsOf('weights'),
      average: weightsOf('average'),
      optimizer: {step: header.optimizerStep, first: arrays.first, second: arrays.second},
      best: header.best === null ? null : {...header.best, weights: weightsOf('best')},
    },
  };
}

function arraysOf({weights, average, optimizer, best}: FitState) {
  const named = (group: Group, map: ReadonlyMap<string, Float32Array>) =>
    [...map].map(([name, values]) => ({group, name, values}));
  const valuesOf = (map: Weights) => new Map([...map].map(([name, {values}]) => [name, values]));
  return [
    ...named('weights', valuesOf(weights)),
    ...named('average', valuesOf(average)),
    ...named('first', optimizer.first),
    ...named('second', optimizer.second),
    ...(best === null ? [] : named('best', valuesOf(best.weights))),
  ];
}

function decode(file: string, bytes: Buffer) {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new CheckpointError(`${file} is not a checkpoint (format 1): train without --resume`);
  }
  const start = MAGIC.length + 4;
  const end = start + (bytes.length < start ? 0 : bytes.readUInt32LE(MAGIC.length));
  const header =
    bytes.length <= end ? null : (JSON.parse(bytes.toString('utf8', start, end)) as Header);
  const count = header?.arrays.reduce((sum, {length}) => sum + length, 0) ?? 0;
  if (header === null || bytes.length !== end + 4 * count) {
    throw new CheckpointError(`${file} is cut off: train without --resume`);
  }
  return {header, arrays: decodeArrays(header, bytes.subarray(end))};
}

function decodeArrays(header: Header, bytes: Buffer): Record<Group, Map<string, Float32Array>> {
  const arrays: Record<Group, Map<string, Float32Array>> = {
    weights: new Map(),
    average: new Map(),
    first: new Map(),
    second: new Map(),
    best: new Map(),
  };
  let at = 0;
  for (const {group, name, length} of header.arrays) {
    const values = new Float32Array(Uint8Array.from(bytes.subarray(at, at + 4 * length)).buffer);
    arrays[group].set(name, values);
    at += 4 * length;
  }
  return arrays;
}
