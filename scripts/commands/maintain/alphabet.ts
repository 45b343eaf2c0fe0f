import fs from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import type {Handedness} from '../../../src/contracts/recognition.ts';
import {LETTER_MEASURES} from '../../../src/core/practice/letter-measures.ts';
import {ALPHABET_POSES} from '../../../src/signing-hand/alphabet-poses.ts';
import {blendPoses} from '../../../src/signing-hand/blend-poses.ts';
import {STANDARD_LOOK} from '../../../src/signing-hand/hand-look.ts';
import type {HandPose} from '../../../src/signing-hand/hand-pose.ts';
import {LETTER_POSES} from '../../../src/signing-hand/letter-poses.ts';
import {ALL_LETTERS as LETTERS} from '../../../src/core/scores/all-letters.ts';
import {STROKE_SHAPES} from '../../../src/core/strokes/stroke-shapes.ts';
import {STROKES} from '../../../src/signing-hand/strokes.ts';
import type {HandPicture} from '../../harness/signing-hand/hand-protocol.ts';
import {measureLetters, measuresText} from '../../signing-hand/measure-letters.ts';
import {PLAIN_BACKDROP} from '../../signing-hand/plain-backdrop.ts';
import {
  alphabetFolder,
  alphabetNamed,
  USUAL_ALPHABET,
} from '../../support/alphabet/alphabet-folder.ts';
import {fail, runCommand} from '../../support/command-line/command-line.ts';
import {openHandHarness} from '../../support/harness/hand-harness.ts';
import type {HandHarness} from '../../support/harness/hand-harness.ts';
import {launchBrowser} from '../../support/browser/launch-browser.ts';
import {fromRoot} from '../../support/files/paths.ts';

const USAGE = `npm run alphabet
Measures the letters of poses.json for practice (measures.json beside it). Of the American alphabet it also draws the stills that the app
shows where it cannot draw (static/alphabet/*.webp) and docs/alphabet.png. Run it after changing a pose, and look at what it made.`;

/** Pixels. */
const STILL_SIDE = 320;
const QUALITY = 0.82;
const CHART_CELL = 150;
const CHART_COLUMNS = 7;

/** Nearer than a video, which must have room for the moves between letters. */
const ZOOM = 1.22;
/** Fingers reach further up than the wrist does down. */
const CENTRE = {x: 0, y: -0.12};
/** J and Z need room for their path. */
const STROKE_ZOOM = 0.95;

const INDEX_TIP = 8;
const PINKY_TIP = 20;
/** Points drawn of each part of a path. */
const TRAIL_STEPS = 8;

await runCommand(USAGE, async () => {
  parseArgs({options: {}});
  if (Object.keys(ALPHABET_POSES).length === 0) {
    fail(`${path.join(alphabetFolder(), 'poses.json')} is missing: there is nothing to draw`);
  }
  const measures = path.join(alphabetFolder(), 'measures.json');
  fs.writeFileSync(measures, measuresText(await measureLetters(), LETTER_MEASURES.people));
  console.log(`Written: ${measures}`);
  if (alphabetFolder() !== alphabetNamed(USUAL_ALPHABET)) return;
  const harness = await openHandHarness();
  try {
    await writeStills(harness);
    await writeChart(harness);
  } finally {
    await harness.close();
  }
  console.log('Written: static/alphabet/*.webp, docs/alphabet.png. Look at them.');
});

async function writeStills(harness: HandHarness): Promise<void> {
  const folder = fromRoot('static', 'alphabet');
  fs.mkdirSync(folder, {recursive: true});
  const pictures = LETTERS.map((letter) => still(letter, 'right'));
  const files = await harness.draw(pictures, 'image/webp', QUALITY);
  LETTERS.forEach((letter, i) => {
    const file = files[i];
    if (file !== undefined) fs.writeFileSync(`${folder}/${letter}.webp`, file);
  });
}

function still(letter: string, hand: Handedness): HandPicture {
  const common = {
    backdrop: PLAIN_BACKDROP,
    width: STILL_SIDE,
    height: STILL_SIDE,
    blur: 0,
    noise: {deviation: 0, seed: 0},
  } as const;
  const look = {...STANDARD_LOOK, hand, zoom: ZOOM, centre: CENTRE};
  const stroke = STROKES[letter];
  if (stroke !== undefined) {
    const {path} = stroke;
    const isPinky = STROKE_SHAPES[letter]?.tip === 'pinky';
    const trail = {landmark: isPinky ? PINKY_TIP : INDEX_TIP, poses: finely(path)};
    const strokeLook = {...look, zoom: STROKE_ZOOM, centre: {x: 0, y: 0}};
    return {...common, pose: first(path), look: strokeLook, trail};
  }
  return {...common, pose: first([LETTER_POSES[letter]]), look};
}

function first(poses: readonly (HandPose | undefined)[]): HandPose {
  const [pose] = poses;
  if (pose === undefined) throw new Error('There is no pose to draw.');
  return pose;
}

function finely(path: readonly HandPose[]): HandPose[] {
  return path.flatMap((pose, i) => {
    const next = path[i + 1];
    if (next === undefined) return [pose];
    return Array.from({length: TRAIL_STEPS}, (_, step) =>
      blendPoses(pose, next, step / TRAIL_STEPS),
    );
  });
}

/** Right hands above, left hands below. */
async function writeChart(harness: HandHarness): Promise<void> {
  const parts: string[] = [];
  for (const hand of ['right', 'left'] as const) {
    const pictures = LETTERS.map((letter) => still(letter, hand));
    const files = await harness.draw(pictures, 'image/png', 1);
    const cells = LETTERS.map((letter, i) => {
      const source = `data:image/png;base64,${files[i]?.toString('base64') ?? ''}`;
      return `<figure><img src="${source}"><figcaption>${letter}</figcaption></figure>`;
    });
    parts.push(`<h1>${hand} hand</h1><div>${cells.join('')}</div>`);
  }
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({
      viewport: {width: CHART_CELL * CHART_COLUMNS, height: 100},
    });
    await page.setContent(`
      <style>
        body { margin: 0; font: 15px system-ui, sans-serif; background: #fff; color: #1c2530; }
        h1 { margin: 0; padding: 12px 10px 6px; font-size: 17px; }
        div { display: grid; grid-template-columns: repeat(${CHART_COLUMNS}, 1fr); gap: 2px; }
        figure { margin: 0; position: relative; }
        img { display: block; width: 100%; }
        figcaption { position: absolute; left: 7px; top: 4px; font-weight: 700; }
      </style>${parts.join('')}`);
    await page.screenshot({path: fromRoot('docs', 'alphabet.png'), fullPage: true});
  } finally {
    await browser.close();
  }
}
