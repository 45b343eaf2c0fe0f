import fs from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {makePreparingModels} from '../build/hand-model.ts';
import type {PreparingModels} from '../build/hand-model.ts';
import {workFolder} from '../support/alphabet/alphabet-folder.ts';
import {fail, runCommand} from '../support/command-line/command-line.ts';
import {listPhotos, photoUrl} from '../support/files/list-photos.ts';
import {openHarness} from '../support/harness/harness.ts';
import {packageFolder} from '../support/files/paths.ts';
import {progressBar} from '../support/command-line/progress.ts';
import {writeFigures} from '../support/files/write-figures.ts';
import {photoIdentity} from '../training/data/photo-identity.ts';
import {
  appendPrepared,
  PATCH_MARGIN,
  PATCH_SIZE,
  readPrepared,
} from '../training/data/prepared-file.ts';
import type {PreparedFind, PreparedHand, PreparedPhoto} from '../training/data/prepared-file.ts';
import {sha256} from '../support/files/files.ts';
import type {
  PrepareLook,
  PreparePage,
  PrepareReply,
  PrepareRequest,
} from '../harness/prepare/prepare-protocol.ts';

const USAGE = `npm run prepare -- --photos DIR… [--out FILE] [--json FILE]
  DIR   holds SOURCE/LETTER/*.jpg (or .png)
  FILE  prepared hands, added to when it exists (default .cache/prepared/hands.bin)`;

const BATCH = 16;
const PAGES = 2;

interface Job {
  readonly folder: string;
  readonly file: string;
}

await runCommand(USAGE, async () => {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      photos: {type: 'string', multiple: true},
      out: {type: 'string', default: workFolder('prepared', 'hands.bin')},
      json: {type: 'string'},
    },
  });
  const folders = [...(values.photos ?? []), ...positionals];
  if (folders.length === 0) fail('say where the photos are: --photos DIR');
  fs.mkdirSync(path.dirname(values.out), {recursive: true});
  const known = fs.existsSync(values.out) ? readPrepared(values.out) : [];
  const done = new Set(known.map(({file}) => file));
  const jobs = folders.flatMap(listJobs).filter(({file}) => !done.has(file));
  const unreadable = jobs.length === 0 ? [] : await prepareAll(folders, jobs, values.out);
  report(readPrepared(values.out), unreadable, values.json);
});

/** Somebody's letter after the other, a photo of each at a time: an interrupted run has something of everybody. */
function listJobs(folder: string): Job[] {
  const turns = new Map<string, number>();
  const inTurn = listPhotos(folder)
    .map((file) => ({file, order: hashOf(file)}))
    .sort((a, b) => a.order - b.order)
    .map(({file}) => {
      const {signer, label} = photoIdentity(file);
      const turn = turns.get(`${signer}/${label}`) ?? 0;
      turns.set(`${signer}/${label}`, turn + 1);
      return {file, turn};
    });
  return inTurn.sort((a, b) => a.turn - b.turn).map(({file}) => ({folder, file}));
}

/** 32 bits that a file's name decides. */
function hashOf(file: string): number {
  return parseInt(sha256(file).slice(0, 8), 16);
}

/** @returns one line for each photo that could not be read */
async function prepareAll(
  folders: readonly string[],
  jobs: readonly Job[],
  out: string,
): Promise<string[]> {
  const models = await makePreparingModels();
  const harness = await openHarness({
    entries: ['prepare/prepare-page', 'prepare/prepare-worker'],
    mounts: {
      '/model/': models.folder,
      '/vision/': path.join(packageFolder('@mediapipe/tasks-vision'), 'wasm'),
      ...Object.fromEntries(folders.map((folder, i) => [photoPrefix(i), path.resolve(folder)])),
    },
  });
  const bar = progressBar('Preparing', jobs.length);
  const unreadable: string[] = [];
  const queue = [...jobs];
  const work = async () => {
    const page = await harness.openPage();
    for (;;) {
      const batch = queue.splice(0, BATCH);
      if (batch.length === 0) return;
      const requests = batch.map((job) => toRequest(job, folders.indexOf(job.folder), models));
      const replies = await page.evaluate(
        (list) => (globalThis as unknown as PreparePage).preparePhotos(list),
        requests,
      );
      appendPrepared(
        out,
        batch.flatMap((job, i) => toPrepared(job, replies[i], unreadable)),
      );
      bar.increment(batch.length);
    }
  };
  try {
    await Promise.all(Array.from({length: PAGES}, work));
  } finally {
    bar.stop();
    await harness.close();
  }
  return unreadable;
}

function photoPrefix(folderIndex: number): string {
  return `/photos${String(folderIndex)}/`;
}

function toRequest({file}: Job, folderIndex: number, models: PreparingModels): PrepareRequest {
  return {
    photo: photoUrl(photoPrefix(folderIndex), file),
    assets: {
      visionLoader: '/vision/vision_wasm_module_internal.js',
      visionWasm: '/vision/vision_wasm_module_internal.wasm',
      handModel: `/model/${models.handModel}`,
      handNetwork: `/model/${models.handNetwork}`,
    },
    patchSize: PATCH_SIZE,
    patchMargin: PATCH_MARGIN,
    seed: hashOf(file),
  };
}

function toPrepared(
  {file}: Job,
  reply: PrepareReply | undefined,
  unreadable: string[],
): PreparedPhoto[] {
  if (reply === undefined || reply.kind === 'unreadable') {
    unreadable.push(`${file}: ${reply?.detail ?? 'no answer'}`);
    return [];
  }
  const identity = {file, ...photoIdentity(file)};
  if (reply.kind === 'no-hand') return [{...identity, hands: []}];
  const {attempt, image, patchRect} = reply;
  const find = {attempt, image, patchRect, patch: new Uint8Array(fromBase64(reply.patch))};
  return [{...identity, hands: reply.looks.map((look) => toHand(look, find))}];
}

function toHand(
  {landmarks, worldLandmarks, pooled, ...look}: PrepareLook,
  find: PreparedFind,
): PreparedHand {
  return {
    ...find,
    ...look,
    landmarks: new Float32Array(fromBase64(landmarks)),
    worldLandmarks: new Float32Array(fromBase64(worldLandmarks)),
    pooled: new Uint16Array(fromBase64(pooled)),
  };
}

function fromBase64(text: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text, 'base64')).buffer;
}

function report(
  photos: readonly PreparedPhoto[],
  unreadable: readonly string[],
  jsonFile: string | undefined,
): void {
  const withoutHand = photos.filter(({hands}) => hands.length === 0).map(({file}) => file);
  const sources = [...new Set(photos.map(({source}) => source))].sort().map((source) => {
    const own = photos.filter((photo) => photo.source === source);
    return {source, photos: own.length, hands: own.filter(({hands}) => hands.length > 0).length};
  });
  console.table(sources);
  console.log(`No hand in ${withoutHand.length} of ${photos.length} photos:`);
  withoutHand.forEach((file) => console.log(`  ${file}`));
  unreadable.forEach((line) => console.log(`Unreadable: ${line}`));
  writeFigures(jsonFile, {sources, withoutHand, unreadable});
}
