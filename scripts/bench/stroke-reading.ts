import fs from 'node:fs';
import type {Drawn} from '../strokes/films.ts';
import {unpackClip} from '../strokes/clip-file.ts';
import type {ClipFile} from '../strokes/clip-file.ts';
import {measureDrawn, measureQuiet, tellAll} from '../strokes/measure-strokes.ts';
import type {DrawnFigures, QuietFigures, Recorder} from '../strokes/measure-strokes.ts';
import {OTHER_FILMS, spellingFilm} from '../strokes/other-films.ts';
import {createPretendCamera} from '../strokes/pretend-camera.ts';
import {landmarkScorer} from '../strokes/score-landmarks.ts';
import {fromRoot} from '../support/files/paths.ts';
import {percent} from '../support/numbers/percent.ts';
import {progressBar} from '../support/command-line/progress.ts';

const SEED = 2;
const DRAWN: readonly Drawn[] = ['J', 'Z', 'ZZ', 'wave'];
const SPELLING = 'spelling without J and Z';

export interface StrokeFigures {
  readonly drawn: readonly DrawnFigures[];
  /** By what the hand does. */
  readonly quiet: Readonly<Record<string, QuietFigures>>;
  /** What is told of each filmed clip, in order. */
  readonly clips: Readonly<Record<string, readonly Drawn[]>>;
}

/**
 * How J, Z and the wave are read on the simulated hand and on filmed ones.
 * @param films of each of J, Z, ZZ and the wave
 * @param minutes of ordinary spelling; a tenth of it for everything else that hands do
 */
export async function measureStrokeReading(films: number, minutes: number): Promise<StrokeFigures> {
  const recorder = {camera: await createPretendCamera(), score: await landmarkScorer()};
  return {...measureAll(films, minutes, recorder), clips: readClips()};
}

function measureAll(
  films: number,
  minutes: number,
  recorder: Recorder,
): Omit<StrokeFigures, 'clips'> {
  const others = Object.entries(OTHER_FILMS);
  const bar = progressBar('Measuring', DRAWN.length + 1 + others.length);
  const step = <T>(result: T): T => {
    bar.increment();
    return result;
  };
  const drawn = DRAWN.map((one) => step(measureDrawn(one, films, SEED, recorder)));
  const spelling = step(measureQuiet(spellingFilm, minutes, SEED, recorder));
  const quiet = others.map(([name, make]) => {
    return [name, step(measureQuiet(make, minutes / 10, SEED, recorder))] as const;
  });
  bar.stop();
  return {drawn, quiet: {[SPELLING]: spelling, ...Object.fromEntries(quiet)}};
}

function readClips(): StrokeFigures['clips'] {
  const file = fromRoot('test', 'scripts', 'strokes', 'clips.json');
  const clips = JSON.parse(fs.readFileSync(file, 'utf8')) as ClipFile;
  return Object.fromEntries(
    Object.entries(clips).map(([name, clip]) => [
      name,
      tellAll(unpackClip(clip)).map(({told}) => told),
    ]),
  );
}

export function describeStrokeReading({drawn, quiet, clips}: StrokeFigures): string {
  return [
    table(
      [
        'drawn',
        'read',
        '10 fps',
        '15 fps',
        '30 fps',
        'left hand',
        'right hand',
        'told after (median, 95 %)',
      ],
      drawn.map(({drawn: name, films, read, shares, afterMs}) => [
        name,
        `**${percent(read / films)}** of ${films}`,
        ...['10 fps', '15 fps', '30 fps', 'left', 'right'].map((key) =>
          percent(shares[key] ?? NaN),
        ),
        afterMs.map((ms) => `${Math.round(ms)} ms`).join(', '),
      ]),
    ),
    table(
      ['while nobody draws', 'minutes', 'J or Z told', 'wave told'],
      Object.entries(quiet).map(([name, {minutes, told}]) => [
        name,
        minutes.toFixed(0),
        String((told.J ?? 0) + (told.Z ?? 0) + (told.ZZ ?? 0)),
        String(told.wave ?? 0),
      ]),
    ),
    table(
      ['filmed', 'told'],
      Object.entries(clips).map(([name, told]) => [name, told.join(', ') || 'nothing']),
    ),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
