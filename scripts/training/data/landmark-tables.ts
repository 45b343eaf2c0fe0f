import fs from 'node:fs';
import path from 'node:path';
import {gunzipSync} from 'node:zlib';
import {LANDMARK_COUNT} from '../../../src/core/hand/landmark-features.ts';
import {ALPHABET, LABELS} from '../../../src/core/scores/alphabet.ts';
import {fail} from '../../support/command-line/command-line.ts';
import {ALPHABET_TRAINING} from './alphabet-training.ts';
import type {Sample} from './sample.ts';

/** Names of files that are tables of landmarks. */
export const TABLE_ENDINGS = ['.csv', '.csv.gz'];

interface Column {
  readonly x: number;
  readonly y: number;
}

interface Header {
  readonly letter: number;
  /** Of the 21 landmarks, in order. */
  readonly landmarks: readonly Column[];
  /** Null where the table does not say how large its pictures were. */
  readonly size: {readonly width: number; readonly height: number} | null;
}

interface Row {
  readonly sample: Sample;
  /** What tells it from other rows. */
  readonly key: string;
}

/** Digits behind the point in which copies of a row may differ. */
const SAME_DIGITS = 5;

/**
 * Reads tables of landmarks: a row a hand, with columns `letter`, `x0`, `y0` … `x20`, `y20` (shares of the picture's width and height, as MediaPipe gives them), and
 * `width`, `height` unless the alphabet's training.json tells the aspect. Other columns are left alone. A table is one person or one sitting, and a row that is in
 * several counts for the smallest of them.
 * @throws CommandError in one line: file, line and what does not fit
 */
export function readLandmarkTables(files: readonly string[]): Sample[] {
  const known = new Set<string>();
  const tables = files.map(readTable).sort((a, b) => a.length - b.length);
  return tables.flatMap((rows) => {
    const own = rows.filter(({key}) => !known.has(key));
    own.forEach(({key}) => known.add(key));
    return own.map(({sample}) => sample);
  });
}

function readTable(file: string): Row[] {
  const bytes = fs.readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const [first = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const header = readHeader(first, file);
  const name = path.basename(file).replace(/\.csv(\.gz)?$/, '');
  return lines.flatMap((line, i) => {
    const place = `${file}:${i + 2}`;
    const fields = line.split(',');
    const letter = fields[header.letter] ?? '';
    if (ALPHABET.moving.some((moving) => moving.letter === letter)) return [];
    const label = LABELS.indexOf(letter);
    if (label < 0) fail(`${place}: "${letter}" is no letter of the ${ALPHABET.name}`);
    const points = pointsOf(fields, header, place);
    const source = `landmarks/${name}`;
    const evidence = {kind: 'recording' as const, points};
    const key = [letter, ...points].map((value) => rounded(value)).join();
    return [{key, sample: {signer: name, source, label, file: source, evidence}}];
  });
}

function readHeader(line: string, file: string): Header {
  const names = line.split(',').map((name) => name.trim().toLowerCase());
  const at = (name: string) => {
    const index = names.indexOf(name);
    return index >= 0 ? index : fail(`${file}: there is no column "${name}"`);
  };
  const landmarks = Array.from({length: LANDMARK_COUNT}, (_, i) => ({
    x: at(`x${i}`),
    y: at(`y${i}`),
  }));
  const isSized = names.includes('width') && names.includes('height');
  if (!isSized && ALPHABET_TRAINING.aspect === undefined) {
    fail(
      `${file}: without columns "width" and "height" training.json has to tell "aspect", how much broader than high the pictures were`,
    );
  }
  const size = isSized ? {width: at('width'), height: at('height')} : null;
  return {letter: at('letter'), landmarks, size};
}

function pointsOf(fields: readonly string[], header: Header, place: string): Float32Array {
  const numberAt = (index: number) => {
    const text = fields[index] ?? '';
    const value = text.trim() === '' ? NaN : Number(text);
    return Number.isFinite(value) ? value : fail(`${place}: "${text}" is no number`);
  };
  const {landmarks, size} = header;
  const sizeAt = (index: number) =>
    numberAt(index) > 0 ? numberAt(index) : fail(`${place}: a picture is larger than 0`);
  const aspect =
    size === null ? (ALPHABET_TRAINING.aspect ?? 1) : sizeAt(size.width) / sizeAt(size.height);
  return Float32Array.from(landmarks.flatMap(({x, y}) => [numberAt(x) * aspect, numberAt(y)]));
}

function rounded(value: string | number): string {
  return typeof value === 'string' ? value : value.toFixed(SAME_DIGITS);
}
