import fs from 'node:fs';
import path from 'node:path';
import {gunzipSync} from 'node:zlib';
import {LABELS} from '../../src/core/alphabet.ts';
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
 * Reads a folder of landmark recordings (`*.jsonl.gz`), static letters only.
 * @param everyNth keeps one row in so many: neighbours are frames of one burst
 * @throws Error naming file and line when a row is not one
 */
export function readRecordings(folder: string, everyNth: number): Sample[] {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'));
  return files.sort().flatMap((name) => readRecording(path.join(folder, name), everyNth));
}

function readRecording(file: string, everyNth: number): Sample[] {
  const recording = path.basename(file, '.jsonl.gz');
  const signer = OWNER_OF_PHOTOS[recording] ?? recording;
  const lines = gunzipSync(fs.readFileSync(file)).toString('utf8').trimEnd().split('\n');
  return lines.flatMap((line, i) => {
    const {letter, xy, agree} = parseRow(line, `${file}:${i + 1}`);
    const label = LABELS.indexOf(letter);
    if (label < 0 || !agree || i % everyNth !== 0) return [];
    const points = Float32Array.from(xy);
    const source = `landmarks/${recording}`;
    return [{signer, source, label, file: source, evidence: {kind: 'recording' as const, points}}];
  });
}

function parseRow(line: string, place: string): Row {
  const row = JSON.parse(line) as Partial<Row>;
  const {letter, xy, agree} = row;
  if (typeof letter !== 'string' || !Array.isArray(xy) || xy.length !== 42) {
    throw new Error(`${place}: expected {"letter", "xy" of 42 numbers, "agree"}`);
  }
  return {letter, xy: xy as number[], agree: agree === true};
}
