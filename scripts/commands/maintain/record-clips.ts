import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import type {AppPage} from '../../harness/app/app-protocol.ts';
import {packClip, unpackClip} from '../../strokes/clip-file.ts';
import {strokePath} from '../../strokes/stroke-path.ts';
import type {ClipFile} from '../../strokes/clip-file.ts';
import {openAppHarness} from '../../support/harness/app-harness.ts';
import {fail, runCommand} from '../../support/command-line/command-line.ts';
import {insideFolder} from '../../support/files/inside-folder.ts';
import {wholeNumber} from '../../support/numbers/whole-number.ts';

const USAGE = `npm run record-clips -- VIDEO… --out FILE [--every N] [--tip FINGER]
Has the built app look at videos of strokes and writes down the landmarks and scores, without pictures: what npm run bench -- --part strokes reads.
  VIDEO      anything that ffmpeg reads; it must be installed
  --every N  keeps one frame of N (default 1: all)
  --tip FINGER  index or pinky: also prints the way this fingertip goes in each film of one stroke, for "paths" in an alphabet's strokes.json`;

await runCommand(USAGE, async () => {
  const {values, positionals: videos} = parseArgs({
    allowPositionals: true,
    options: {
      out: {type: 'string'},
      every: {type: 'string', default: '1'},
      tip: {type: 'string'},
    },
  });
  const {out, tip} = values;
  if (out === undefined || videos.length === 0) fail('name the videos, and --out FILE');
  if (tip !== undefined && tip !== 'index' && tip !== 'pinky') fail('--tip is index or pinky');
  const everyNth = wholeNumber('--every', values.every, 1);
  const clips = await insideFolder((folder) => record(videos, folder, everyNth));
  fs.writeFileSync(out, JSON.stringify(clips).replaceAll('],[', '],\n['));
  if (tip !== undefined) printPaths(clips, tip);
});

function printPaths(clips: ClipFile, tip: 'index' | 'pinky'): void {
  for (const [name, clip] of Object.entries(clips)) {
    const path = strokePath(unpackClip(clip), tip);
    console.log(`${name}: ${path === null ? 'no hand moves' : JSON.stringify(path)}`);
  }
}

async function record(
  videos: readonly string[],
  folder: string,
  everyNth: number,
): Promise<ClipFile> {
  const harness = await openAppHarness('auto', {'/clips/': folder});
  const clips: [string, ClipFile[string]][] = [];
  try {
    for (const video of videos) {
      const {name} = path.parse(video);
      playable(video, path.join(folder, `${name}.mp4`));
      const page = await harness.openPage();
      const reading = await page.evaluate(
        ([app, url]) => (globalThis as unknown as AppPage).readVideo(app, url),
        [harness.app, `/clips/${encodeURIComponent(name)}.mp4`] as const,
      );
      await page.close();
      clips.push([name, packClip(reading, everyNth)]);
      const hands = reading.frames.filter(({hand}) => hand !== null).length;
      console.log(`${name}: a hand in ${hands} of ${reading.frames.length} frames`);
    }
  } finally {
    await harness.close();
  }
  return Object.fromEntries(clips);
}

/** Browsers play fewer formats than there are. */
function playable(video: string, file: string): void {
  const codec = ['-c:v', 'libx264', '-crf', '14', '-pix_fmt', 'yuv420p'];
  const {status, error} = spawnSync('ffmpeg', ['-v', 'error', '-i', video, ...codec, file], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error !== undefined) fail(`ffmpeg could not be started: ${error.message}`);
  if (status !== 0) fail(`ffmpeg could not read ${video}`);
}
