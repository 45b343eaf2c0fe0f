import fs from 'node:fs';
import path from 'node:path';
import {gunzipSync} from 'node:zlib';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {fail} from '../../support/command-line/command-line.ts';
import {readLandmarkTables, TABLE_ENDINGS} from './landmark-tables.ts';
import {readRecordedWords} from './recorded-words.ts';
import type {Sample} from './sample.ts';

/** Recordings whose owner also gave photos: one person, one side of every split. */
const OWNER_OF_PHOTOS: Readonly<Record<string, string>> = {
  ahmedabdelrazek1: 'ahmed',
  alistair2522: 'alistair',
  amaannaseh: 'amaan',
  gunsai75: 'gunsai',
  hawkcodesz: 'hawkcodes',
  heidilyncaling: 'heidi',
  himanshu253: 'himanshu',
  jiteshchavan: 'jitesh',
  kingdavidko: 'kingdavid',
  mandeep888: 'mandeep',
  'meyyappan-dm': 'meyyappan',
  'nihal108-bi': 'nihal',
  predaalin: 'preda',
  'sana-rashid': 'sana',
  sufyan0011: 'sufyan',
  'vedantborse-ai': 'vedant',
};

interface Row {
  readonly letter: string;
  readonly xy: readonly number[];
  readonly agree: boolean;
}

/**
 * Reads a folder of landmark recordings (`*.jsonl.gz`, tables `*.csv` and `*.csv.gz`) and of words that people recorded on the Teach screen (`*.json`), static letters only.
 * @param everyNth keeps one row in so many of the first: neighbours are frames of one burst
 * @throws CommandError in one line: no recordings there, or file and line of what is no row
 */
export function readRecordings(folder: string, everyNth: number): Sample[] {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const filesOf = (ending: string) =>
    names
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => path.join(folder, name));
  const [recordings, words] = [filesOf('.jsonl.gz'), filesOf('.json')];
  const tables = tablesIn(folder);
  if (recordings.length + words.length + tables.length === 0) {
    fail(
      `${folder} holds no landmark recordings (*.jsonl.gz, *.csv, *.csv.gz) and no recorded words (*.json)`,
    );
  }
  return [
    ...recordings.flatMap((file) => readRecording(file, everyNth)),
    ...readRecordedWords(words),
    ...readLandmarkTables(tables),
  ];
}

/** The tables of landmarks in a folder. */
export function tablesIn(folder: string): string[] {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return names
    .filter((name) => TABLE_ENDINGS.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => path.join(folder, name));
}

function readRecording(file: string, everyNth: number): Sample[] {
  const recording = path.basename(file, '.jsonl.gz');
  const signer = OWNER_OF_PHOTOS[recording] ?? recording;
  const lines = unpack(file).trimEnd().split('\n');
  return lines.flatMap((line, i) => {
    const {letter, xy, agree} = parseRow(line, `${file}:${i + 1}`);
    const label = LABELS.indexOf(letter);
    if (label < 0 || !agree || i % everyNth !== 0) return [];
    const points = Float32Array.from(xy);
    const source = `landmarks/${recording}`;
    return [{signer, source, label, file: source, evidence: {kind: 'recording' as const, points}}];
  });
}

function unpack(file: string): string {
  try {
    return gunzipSync(fs.readFileSync(file)).toString('utf8');
  } catch (error) {
    return fail(`${file} cannot be unpacked: ${error instanceof Error ? error.message : ''}`);
  }
}

function parseRow(line: string, place: string): Row {
  const row = parseObject(line);
  const {letter, xy, agree} = row;
  if (typeof letter !== 'string' || !isNumbers(xy) || xy.length !== 42) {
    return fail(`${place}: expected {"letter", "xy" of 42 numbers, "agree"}`);
  }
  return {letter, xy, agree: agree === true};
}

/** What the line says, nothing when it is no JSON object. */
function parseObject(line: string): Partial<Record<keyof Row, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(Number.isFinite);
}
