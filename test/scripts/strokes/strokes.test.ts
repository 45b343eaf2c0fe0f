import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {unpackClip} from '../../../scripts/strokes/clip-file.ts';
import type {ClipFile} from '../../../scripts/strokes/clip-file.ts';
import type {Drawn} from '../../../scripts/strokes/films.ts';
import {measureDrawn, measureQuiet, tellAll} from '../../../scripts/strokes/measure-strokes.ts';
import type {Recorder} from '../../../scripts/strokes/measure-strokes.ts';
import {spellingFilm} from '../../../scripts/strokes/other-films.ts';
import {createPretendCamera} from '../../../scripts/strokes/pretend-camera.ts';
import {landmarkScorer} from '../../../scripts/strokes/score-landmarks.ts';
import {fromRoot} from '../../../scripts/support/files/paths.ts';

const SEED = 3;
const FILMS = 24;
/** npm run bench -- --part strokes measures more; this many of so few are always read. */
const LEAST_READ = 22;

describe('strokes of the simulated hand', () => {
  let recorder: Recorder;

  before(async () => {
    recorder = {camera: await createPretendCamera(), score: await landmarkScorer()};
  });

  for (const drawn of ['J', 'Z', 'ZZ', 'wave'] as const) {
    it(`reads ${drawn} of any size, speed, tilt and hand`, () => {
      const {read} = measureDrawn(drawn, FILMS, SEED, recorder);
      assert.ok(read >= LEAST_READ, `${read} of ${FILMS}`);
    });
  }

  it('tells at most one J or Z and one wave in ten minutes of ordinary spelling', () => {
    const {J = 0, Z = 0, ZZ = 0, wave = 0} = measureQuiet(spellingFilm, 10, SEED, recorder).told;
    assert.ok(J + Z + ZZ <= 1, `${J} J, ${Z} Z, ${ZZ} ZZ`);
    assert.ok(wave <= 1, `${wave} waves`);
  });

  it('gives the same for the same seed', () => {
    const measure = () => measureDrawn('J', 4, SEED, recorder);
    assert.deepEqual(measure(), measure());
  });
});

describe('filmed strokes', () => {
  const file = fromRoot('test', 'scripts', 'strokes', 'clips.json');
  const clips = JSON.parse(readFileSync(file, 'utf8')) as ClipFile;
  const told = (name: string): Drawn[] =>
    tellAll(unpackClip(clips[name]!)).map((event) => event.told);

  for (const letter of ['J', 'Z'] as const) {
    for (const signer of ['signer1', 'signer2']) {
      it(`reads the ${letter} of ${signer}`, () => {
        assert.deepEqual(told(`${letter}_${signer}`), [letter]);
      });
    }
    it(`tells nothing of signer3, who holds still`, () => {
      assert.deepEqual(told(`${letter}_signer3`), []);
    });
  }
});
