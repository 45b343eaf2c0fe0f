import fs from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {DEFAULT_READING_CHOICES} from '../../src/core/letters/reading-choices.ts';
import {openAppHarness, parseHandedness} from '../support/harness/app-harness.ts';
import {fail, runCommand} from '../support/command-line/command-line.ts';
import {writeFigures} from '../support/files/write-figures.ts';
import {wholeNumber} from '../support/numbers/whole-number.ts';
import type {AppPage, SpelledVideo} from '../harness/app/app-protocol.ts';

const USAGE = `npm run spell -- VIDEO… [--every-frame] [--hold MS] [--hand auto|left|right] [--json FILE]
  VIDEO          mp4 or webm of one signing hand
  --every-frame  every frame with its own timestamp, however long it takes (else in real time, like a camera)
  --hold MS      how long an ordinary letter is held before it is typed (default ${DEFAULT_READING_CHOICES.holdMs})
  --json FILE    the result of one video, or a list of results for several`;

await runCommand(USAGE, async () => {
  const {values, positionals: videos} = parseArgs({
    allowPositionals: true,
    options: {
      'every-frame': {type: 'boolean', default: false},
      hold: {type: 'string', default: String(DEFAULT_READING_CHOICES.holdMs)},
      hand: {type: 'string', default: 'auto'},
      json: {type: 'string'},
    },
  });
  if (videos.length === 0) fail('name at least one video');
  const missing = videos.find((video) => !fs.existsSync(video));
  if (missing !== undefined) fail(`there is no file ${missing}`);
  const holdMs = wholeNumber('--hold', values.hold);
  const folders = videos.map((video) => path.resolve(path.dirname(video)));
  const harness = await openAppHarness(
    parseHandedness(values.hand),
    Object.fromEntries(folders.map((folder, i) => [`/videos${String(i)}/`, folder])),
  );
  const results: (SpelledVideo & {video: string})[] = [];
  try {
    for (const [i, video] of videos.entries()) {
      const page = await harness.openPage();
      const url = `/videos${String(i)}/${encodeURIComponent(path.basename(video))}`;
      const options = {everyFrame: values['every-frame'], holdMs};
      const result = await page
        .evaluate(
          ([app, address, settings]) =>
            (globalThis as unknown as AppPage).spellVideo(app, address, settings),
          [harness.app, url, options] as const,
        )
        .catch((error: unknown) => fail(`${video}: ${firstLine(error)}`));
      await page.close();
      results.push({video, ...result});
      console.log(
        `${video}: "${result.text}" · ${result.framesProcessed} of ${result.frames} frames, median ${result.p50Ms.toFixed(1)} ms`,
      );
    }
  } finally {
    await harness.close();
  }
  const [only, ...others] = results;
  writeFigures(values.json, others.length === 0 ? only : results);
});

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^page\.evaluate: (Error: )?/, '').split('\n')[0] ?? text;
}
