import {parseArgs} from 'node:util';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {STANDARD_LOOK} from '../../../src/signing-hand/hand-look.ts';
import {LETTER_POSES} from '../../../src/signing-hand/letter-poses.ts';
import type {HandPicture, ReadHand} from '../../harness/signing-hand/hand-protocol.ts';
import {filmSpelling} from '../../signing-hand/film-spelling.ts';
import {PLAIN_BACKDROP} from '../../signing-hand/plain-backdrop.ts';
import {randomLook} from '../../signing-hand/random-look.ts';
import {randomRoom} from '../../signing-hand/random-room.ts';
import {fail, runAlone} from '../../support/command-line/command-line.ts';
import {openJudgingHarness} from '../../support/harness/hand-harness.ts';
import type {JudgingHarness} from '../../support/harness/hand-harness.ts';
import {percent} from '../../support/numbers/percent.ts';
import {progressBar} from '../../support/command-line/progress.ts';
import {fromRoot} from '../../support/files/paths.ts';
import {wholeNumber} from '../../support/numbers/whole-number.ts';
import {writeFigures} from '../../support/files/write-figures.ts';
import {derivedRandom} from '../../support/numbers/random.ts';

const USAGE = `npm run judge-hand -- [--network DIR] [--letters ABC] [--views N] [--seed N] [--pangram] [--json FILE]
Draws the letters and has the app's detector and network read them: once at the standard view and N times with a random view, skin,
light and hand. A letter that is misread is probably posed wrong.
  --network DIR  what reads (default: one that learnt from photos only, so that it is a fair judge)
  --letters ABC  only these (default: the 24 that are held still)
  --views N      random views of each letter (default 20)
  --seed N       of the random views (default 1)
  --pangram      also in what share of the frames of a spelled pangram the detector finds the hand
  --json FILE    what was read, letter by letter`;

/** The last network that was shipped before the rendered hand was among what it learns from. */
const PHOTOS_ONLY = fromRoot('test', 'networks', 'photos-only');

/** Pixels. */
const SIDE = 400;

const PANGRAM = 'the quick brown fox jumps over the lazy dog';
/** Frames a second. */
const PANGRAM_RATE = 15;

interface LetterVerdict {
  readonly letter: string;
  /** The three best labels at the standard view with their probabilities; empty when no hand was found. */
  readonly standard: readonly Guess[];
  readonly views: number;
  readonly right: number;
  readonly handsFound: number;
  /** What the views were read as instead, the commonest first. */
  readonly readAs: readonly string[];
}

interface Guess {
  readonly label: string;
  readonly score: number;
}

await runAlone(USAGE, async () => {
  const {values} = parseArgs({
    options: {
      network: {type: 'string', default: PHOTOS_ONLY},
      letters: {type: 'string'},
      views: {type: 'string', default: '20'},
      seed: {type: 'string', default: '1'},
      pangram: {type: 'boolean', default: false},
      json: {type: 'string'},
    },
  });
  const letters = chosenLetters(values.letters);
  const views = wholeNumber('--views', values.views);
  const seed = wholeNumber('--seed', values.seed);
  const harness = await openJudgingHarness(values.network);
  const bar = progressBar('Judging', letters.length);
  const verdicts: LetterVerdict[] = [];
  let pangramFound: number | null = null;
  try {
    for (const letter of letters) {
      verdicts.push(await judge(harness, letter, views, seed));
      bar.increment();
    }
    if (values.pangram) pangramFound = await followPangram(harness);
  } finally {
    bar.stop();
    await harness.close();
  }
  report(verdicts, pangramFound, values.json);
});

function chosenLetters(text: string | undefined): string[] {
  const all = Object.keys(LETTER_POSES);
  if (text === undefined) return all;
  const wanted = text.toUpperCase().split('');
  const unknown = wanted.find((letter) => !all.includes(letter));
  if (unknown !== undefined) fail(`"${unknown}" is none of ${all.join('')}`);
  return wanted;
}

async function judge(
  harness: JudgingHarness,
  letter: string,
  views: number,
  seed: number,
): Promise<LetterVerdict> {
  const place = LABELS.indexOf(letter);
  const randomly = Array.from({length: views}, (_, view) =>
    randomPicture(letter, derivedRandom(seed, place, view)),
  );
  const [standard, ...others] = await harness.read([standardPicture(letter), ...randomly]);
  const read = others.map((reading) => guesses(reading)[0]?.label ?? 'no hand');
  return {
    letter,
    standard: standard === undefined ? [] : guesses(standard),
    views,
    right: read.filter((label) => label === letter).length,
    handsFound: others.filter(({scores}) => scores !== null).length,
    readAs: byFrequency(read.filter((label) => label !== letter)),
  };
}

function standardPicture(letter: string): HandPicture {
  const pose = LETTER_POSES[letter];
  if (pose === undefined) throw new Error(`No pose for ${letter}.`);
  return {
    pose,
    look: STANDARD_LOOK,
    backdrop: PLAIN_BACKDROP,
    width: SIDE,
    height: SIDE,
    blur: 0,
    noise: {deviation: 0, seed: 0},
  };
}

function randomPicture(letter: string, random: Parameters<typeof randomLook>[0]): HandPicture {
  return {
    ...standardPicture(letter),
    look: randomLook(random),
    backdrop: randomRoom(random),
  };
}

function guesses({scores}: ReadHand): Guess[] {
  return (scores ?? [])
    .map((score, i) => ({label: LABELS[i] ?? '?', score}))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
}

function byFrequency(labels: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([label, n]) => `${label} ×${String(n)}`);
}

/** @returns the share of frames with a hand found, the detector following it as in a camera's video */
async function followPangram(harness: JudgingHarness): Promise<number> {
  const frames = filmSpelling({
    text: PANGRAM,
    lettersPerSecond: 3,
    look: STANDARD_LOOK,
    backdrop: PLAIN_BACKDROP,
    width: 640,
    height: 480,
    frameRate: PANGRAM_RATE,
    noise: 0,
  });
  const readings = await harness.follow(frames, PANGRAM_RATE);
  return readings.filter(({scores}) => scores !== null).length / readings.length;
}

function report(
  verdicts: readonly LetterVerdict[],
  pangramFound: number | null,
  jsonFile: string | undefined,
): void {
  for (const {letter, standard, right, views, readAs} of verdicts) {
    const read = standard.map(({label, score}) => `${label} ${percent(score)}`).join('  ');
    const mark = standard[0]?.label === letter ? ' ' : '✗';
    console.log(`${letter} ${mark} ${read.padEnd(34)} ${right} of ${views}  ${readAs.join(', ')}`);
  }
  const standardRight = verdicts.filter(({letter, standard}) => standard[0]?.label === letter);
  const sum = (pick: (verdict: LetterVerdict) => number) =>
    verdicts.reduce((total, verdict) => total + pick(verdict), 0);
  const views = sum((verdict) => verdict.views);
  console.log(`Standard view: ${standardRight.length} of ${verdicts.length} right.`);
  if (views > 0) {
    const right = sum((verdict) => verdict.right) / views;
    const found = sum((verdict) => verdict.handsFound) / views;
    console.log(`Random views: ${percent(right)} right, a hand found in ${percent(found)}.`);
  }
  if (pangramFound !== null) {
    console.log(`Pangram: a hand found in ${percent(pangramFound)} of the frames.`);
  }
  writeFigures(jsonFile, {letters: verdicts, pangramFound});
}
