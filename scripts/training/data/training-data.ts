import fs from 'node:fs';
import {fail} from '../../support/command-line/command-line.ts';
import {sha256} from '../../support/files/files.ts';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {withoutDoubtful} from './doubtful-labels.ts';
import {licenceFilter} from './licences.ts';
import {showsSomebodyOf} from './people.ts';
import type {PhotoIdentity} from './photo-identity.ts';
import {readPrepared} from './prepared-file.ts';
import {readRecordings, tablesIn} from './recordings.ts';
import {toSamples} from './sample.ts';
import type {Sample} from './sample.ts';
import {readSignMnist, readSplit} from './sign-mnist.ts';

export interface DataOptions {
  /** What `npm run prepare` made, or null to learn without photos. */
  readonly prepared: string | null;
  /** Folder of landmark recordings. */
  readonly recordings: string | null;
  readonly signMnist: string | null;
  /** Learnt from nowhere; what Sign-MNIST is measured on. */
  readonly signMnistTest: string | null;
  /** Divides `signMnist` into rows to learn from and rows to measure on. */
  readonly signMnistSplit: string | null;
  /** Sources whose people are learnt from nowhere. */
  readonly leaveOut: readonly string[];
  /** Licences that may be learnt from, as {@link licenceFilter} reads them; null for all. */
  readonly licences: string | null;
}

export interface TrainingData {
  readonly learnt: readonly Sample[];
  /** Everything of the sources left out; what the network is measured on. */
  readonly leftOut: readonly Sample[];
  readonly signMnistTest: readonly Sample[];
  /** Photos of letters, anybody's, in which no hand was found. */
  readonly unfound: readonly PhotoIdentity[];
  /** SHA-256 of the files learnt from. */
  readonly fingerprint: string;
}

/** Neighbouring rows of a recording are frames of one burst: every third says as much. */
const RECORDING_STRIDE = 3;

/** Reads all there is to learn from and to measure on. @throws CommandError in one line */
export async function readTrainingData(options: DataOptions): Promise<TrainingData> {
  const {prepared, recordings, leaveOut, licences} = options;
  const isAllowed = licences === null ? () => true : licenceFilter(licences);
  if (prepared !== null && !fs.existsSync(prepared)) {
    fail(
      `${prepared} is missing: run "npm run prepare -- --photos DIR" first (of landmarks alone only "npm run train" learns, with --without-photos and --recordings DIR)`,
    );
  }
  const signMnist = await readAllSignMnist(options);
  const photos = withoutDoubtful(prepared === null ? [] : readPrepared(prepared));
  const samples = [
    ...toSamples(photos),
    ...(recordings === null ? [] : readRecordings(recordings, RECORDING_STRIDE)),
    ...signMnist.train,
  ];
  const {leftOut, others} = splitPeople(samples, leaveOut);
  const learnt = others.filter(({source}) => isAllowed(source));
  if (learnt.length === 0) {
    const reason = others.length > 0 ? `: no source is under ${licences ?? 'any licence'}` : '';
    fail(`there is nothing to learn from${reason}`);
  }
  const files = [prepared, options.signMnist, options.signMnistSplit]
    .filter((file) => file !== null)
    .concat(recordings === null ? [] : tablesIn(recordings));
  return {
    ...{learnt, leftOut, signMnistTest: signMnist.test},
    unfound: photos.filter(({hands, label}) => hands.length === 0 && LABELS.includes(label)),
    fingerprint: fingerprintOf(files),
  };
}

async function readAllSignMnist({signMnist, signMnistTest, signMnistSplit}: DataOptions) {
  const rows = signMnist === null ? [] : await readSignMnist(signMnist);
  const test = signMnistTest === null ? [] : await readSignMnist(signMnistTest);
  if (signMnistSplit === null) return {train: rows, test};
  if (signMnist === null || signMnistTest !== null) {
    fail('--sign-mnist-split divides one file: give --sign-mnist and no --sign-mnist-test with it');
  }
  const parts = await readSplit(signMnistSplit, rows.length);
  return {
    train: rows.filter((_, row) => parts[row] === 'train'),
    test: rows.filter((_, row) => parts[row] === 'test'),
  };
}

function splitPeople(samples: readonly Sample[], names: readonly string[]) {
  const known = new Set(samples.map(({source}) => source));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) {
    fail(`there is no source "${unknown}"; known are ${[...known].sort().join(', ')}`);
  }
  const tests = names.map((name) => showsSomebodyOf(name, samples));
  return {
    others: samples.filter((sample) => !tests.some((test) => test(sample))),
    leftOut: samples.filter(({source}) => names.includes(source)),
  };
}

/** Of one file its own hash, so that it can be checked by hand; of several the hash of their hashes. */
function fingerprintOf(files: readonly string[]): string {
  const hashes = files.map((file) => sha256(fs.readFileSync(file)));
  const [first] = hashes;
  return hashes.length === 1 && first !== undefined ? first : sha256(hashes.join('\n'));
}
