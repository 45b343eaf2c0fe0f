import fs from 'node:fs';
import {parseArgs} from 'node:util';
import {STATIC_LETTERS} from '../../../src/core/scores/alphabet.ts';
import {compareHand} from '../../../src/core/practice/compare-hand.ts';
import {letterTarget} from '../../../src/core/practice/letter-target.ts';
import {measureHand, type HandMeasures} from '../../../src/core/practice/measure-hand.ts';
import {fail, runAlone} from '../../support/command-line/command-line.ts';
import {fromRoot} from '../../support/files/paths.ts';
import {writeFigures} from '../../support/files/write-figures.ts';
import {percent} from '../../support/numbers/percent.ts';
import {readPrepared, type PreparedHand} from '../../training/data/prepared-file.ts';

const USAGE = `npm run measure-practice -- [--prepared FILE] [--json FILE]
  --prepared FILE  what "npm run prepare" made (default .cache/prepared/hands.bin)
  --json FILE      what was measured, letter by letter
Compares people's letters with practice's targets: how often a right letter is told nothing, and how often another letter is told something.`;

interface MeasuredPhoto {
  readonly letter: string;
  readonly source: string;
  readonly hand: HandMeasures;
}

await runAlone(USAGE, () => {
  const {values} = parseArgs({
    options: {
      prepared: {type: 'string', default: fromRoot('.cache', 'prepared', 'hands.bin')},
      json: {type: 'string'},
    },
  });
  if (!fs.existsSync(values.prepared)) {
    fail(`${values.prepared} is missing: run "npm run prepare" first`);
  }
  const photos = measurePhotos(values.prepared);
  const letters = STATIC_LETTERS.filter((letter) => photos.some((one) => one.letter === letter));
  const figures = letters.map((letter) => measureLetter(letter, photos));
  for (const {letter, hands, quiet, told} of figures) {
    console.log(
      `${letter}  ${hands} hands  right: told nothing ${percent(quiet)}  as another: told something ${percent(told)}`,
    );
  }
  const all = {
    sources: new Set(photos.map(({source}) => source)).size,
    hands: photos.length,
    quiet: mean(figures.map(({quiet}) => quiet)),
    told: mean(figures.map(({told}) => told)),
  };
  console.log(
    `${all.sources} sources, ${all.hands} hands. Right letters told nothing: ${percent(all.quiet)}; ` +
      `other letters told something: ${percent(all.told)}`,
  );
  writeFigures(values.json, {all, letters: figures});
  return Promise.resolve();
});

function measurePhotos(file: string): MeasuredPhoto[] {
  return readPrepared(file).flatMap(({label, source, hands}) => {
    const [look] = hands;
    if (look === undefined || !STATIC_LETTERS.includes(label)) return [];
    const hand = measureHand(landmarksOf(look), look.handedness);
    return hand === null ? [] : [{letter: label, source, hand}];
  });
}

function landmarksOf({worldLandmarks: world}: PreparedHand) {
  return Array.from({length: world.length / 3}, (_, i) => ({
    x: world[3 * i] ?? 0,
    y: world[3 * i + 1] ?? 0,
    z: world[3 * i + 2] ?? 0,
  }));
}

/** Shares of the letter's photos; the sources count alike. */
function measureLetter(letter: string, photos: readonly MeasuredPhoto[]) {
  const own = photos.filter((one) => one.letter === letter);
  const sources = [...new Set(own.map(({source}) => source))];
  const quiet = sources.map((source) =>
    mean(own.filter((one) => one.source === source).map(({hand}) => 1 - tells(hand, letter))),
  );
  const others = STATIC_LETTERS.filter((other) => other !== letter);
  const told = others.map((other) => mean(own.map(({hand}) => tells(hand, other))));
  return {letter, hands: own.length, quiet: mean(quiet), told: mean(told)};
}

/** 1 when there is a difference to tell, else 0. */
function tells(hand: HandMeasures, letter: string): number {
  const target = letterTarget(letter);
  return target === null || compareHand(hand, target).length === 0 ? 0 : 1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
