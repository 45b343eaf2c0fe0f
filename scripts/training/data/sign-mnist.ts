import fs from 'node:fs';
import path from 'node:path';
import {parse} from 'csv-parse';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {PICTURE_SIZE} from '../../../src/core/hand/preprocess.ts';
import {fail} from '../../support/command-line/command-line.ts';
import type {Sample} from './sample.ts';

/** The source's name, and its "signer": who is seen on which picture is not known. */
export const SIGN_MNIST = 'sign-mnist';

export type SplitPart = 'train' | 'test';

const PIXELS = PICTURE_SIZE * PICTURE_SIZE;
const HEADER = ['label', ...Array.from({length: PIXELS}, (_, i) => `pixel${i + 1}`)];
const SPLIT_HEADER = ['row', 'part'];

/**
 * Reads a file of Sign-MNIST: `label,pixel1 … pixel784`, labels 0-25 (A-Z) without 9 and 25, pixels 0-255. The file is streamed, every
 * row is checked.
 * @throws CommandError in one line, with file, line and row (rows are counted from 1 after the header)
 */
export async function readSignMnist(file: string): Promise<Sample[]> {
  const samples: Sample[] = [];
  await readRows(file, HEADER, (fields, place, row) => {
    const label = toLabel(fields[0] ?? '', place);
    const grey = Uint8Array.from({length: PIXELS}, (_, i) =>
      toPixel(fields[i + 1] ?? '', i, place),
    );
    samples.push({
      signer: SIGN_MNIST,
      source: SIGN_MNIST,
      label,
      file: `${path.basename(file)} row ${row}`,
      evidence: {kind: 'picture', grey},
    });
  });
  if (samples.length === 0) fail(`${file} has a header and no rows`);
  return samples;
}

/**
 * Reads which rows of a file are learnt from and which are tested on: `row,part` with rows counted from 0.
 * @param count rows of the file that is split; each must be named once
 * @returns the part of each row
 * @throws CommandError in one line, with file, line and row
 */
export async function readSplit(file: string, count: number): Promise<SplitPart[]> {
  const parts = new Map<number, SplitPart>();
  await readRows(file, SPLIT_HEADER, ([rowText = '', part = ''], place) => {
    const row = /^\d+$/.test(rowText) ? Number(rowText) : NaN;
    if (!(row < count)) fail(`${place}: "${rowText}" is no row of the split file (0-${count - 1})`);
    if (parts.has(row)) fail(`${place}: row ${row} was named before`);
    if (part !== 'train' && part !== 'test') fail(`${place}: "${part}" is neither train nor test`);
    parts.set(row, part);
  });
  return Array.from(
    {length: count},
    (_, row) => parts.get(row) ?? fail(`${file} names no part for row ${row}`),
  );
}

type TakeRow = (fields: readonly string[], place: string, row: number) => void;

async function readRows(file: string, header: readonly string[], take: TakeRow): Promise<void> {
  let line = 0;
  const takeLine = (fields: readonly string[]) => {
    line++;
    if (line === 1) {
      checkHeader(file, fields, header);
      return;
    }
    const place = `${file}:${line} (row ${line - 1})`;
    if (fields.length !== header.length) {
      fail(
        `${place} has ${fields.length} values, ${header.length} are needed: the file may be cut off here`,
      );
    }
    take(fields, place, line - 1);
  };
  const rows = parse({relax_column_count: true, skip_empty_lines: true, trim: true, bom: true});
  const bytes = fs.createReadStream(file);
  bytes.on('error', (error) => rows.destroy(error));
  try {
    for await (const fields of bytes.pipe(rows)) takeLine(fields as string[]);
  } catch (error) {
    throw inOneLine(error, file, line);
  } finally {
    bytes.destroy();
  }
  if (line === 0) fail(`${file} is empty; expected ${describe(header)}`);
}

function checkHeader(file: string, fields: readonly string[], header: readonly string[]): void {
  const missing = header.find((name, i) => fields[i] !== name);
  if (missing === undefined && fields.length === header.length) return;
  const fault =
    missing === undefined ? `has ${fields.length} columns` : `lacks the column "${missing}"`;
  fail(`${file}:1 (header) ${fault}; expected ${describe(header)}`);
}

function describe(header: readonly string[]): string {
  const [first = '', second = ''] = header;
  return header.length > 2 ? `${first},${second} … ${header.at(-1) ?? ''}` : `${first},${second}`;
}

function toLabel(text: string, place: string): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  const letter = String.fromCharCode('A'.charCodeAt(0) + number);
  const label = number <= 25 ? LABELS.indexOf(letter) : -1;
  if (label >= 0) return label;
  const reason = number === 9 || number === 25 ? `is ${letter}, a movement` : 'is no letter';
  return fail(`${place}: label "${text}" ${reason}; labels are 0-24 without 9`);
}

function toPixel(text: string, index: number, place: string): number {
  const value = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  if (value <= 255) return value;
  return fail(`${place}: pixel${index + 1} is "${text}"; pixels are whole numbers 0-255`);
}

/** What went wrong below us, told like our own mistakes. */
function inOneLine(error: unknown, file: string, line: number): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') {
    return error;
  }
  if (error.code === 'ENOENT') return new Error(`${file} is missing`);
  if (error.code.startsWith('CSV_')) {
    return new Error(`${file}:${line + 1} (row ${line}) cannot be read: ${error.message}`);
  }
  return new Error(`${file} cannot be read: ${error.message}`);
}
