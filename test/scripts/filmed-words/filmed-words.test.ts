import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chooseIdleHands} from '../../../scripts/filmed-words/choose-idle-hands.ts';
import {chooseWords, type FilmedWord} from '../../../scripts/filmed-words/choose-words.ts';
import {
  describeIdleHands,
  describeSpeeds,
  describeWords,
} from '../../../scripts/filmed-words/describe-words.ts';
import {planFilm, wordScenes} from '../../../scripts/filmed-words/film-scenes.ts';
import {measureIdleHands} from '../../../scripts/filmed-words/measure-idle-hands.ts';
import {readWord, sumUp, sumUpBy} from '../../../scripts/filmed-words/measure-words.ts';
import type {VideoReading} from '../../../scripts/harness/app/app-protocol.ts';
import {commonWords} from '../../../scripts/simulation/texts.ts';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {DEFAULT_READING_CHOICES} from '../../../src/core/letters/reading-choices.ts';

const LANDMARKS = Array.from({length: 21}, (_, i) => ({
  x: 0.5 + 0.02 * (i % 5),
  y: 0.7 - 0.02 * i,
  z: 0,
}));

/** A hand that shows each letter for so long, 30 frames a second; `_` is no hand. */
function videoOf(text: string, ms: number): VideoReading {
  const frames = Array.from(text).flatMap((letter, place) =>
    Array.from({length: Math.round((ms * 30) / 1000)}, (_, i) => {
      const scores = LABELS.map((label) => (label === letter ? 0.97 : 0.00125));
      const seen = {landmarks: LANDMARKS, scores, handedness: 'right', handednessScore: 1} as const;
      return {atMs: place * ms + (i * 1000) / 30, hand: letter === '_' ? null : seen};
    }),
  );
  return {image: {width: 640, height: 480}, frames};
}

const filmed = (word: string): FilmedWord => ({word, hand: 'left', skin: '#f3e7db', seed: 1});
const read = (word: string, shown: string) =>
  readWord(filmed(word), videoOf(shown, 800), DEFAULT_READING_CHOICES, 0.3);

describe('the filmed words', () => {
  it('have doubles, J and Z, with both hands and every skin', async () => {
    const words = chooseWords(await commonWords(3000), 40, 1);
    assert.equal(new Set(words.map(({word}) => word)).size, 40);
    for (const wanted of [/(.)\1/, /J/, /Z/]) {
      const some = words.filter(({word}) => wanted.test(word));
      assert.ok(some.length >= 10, `${wanted}`);
      assert.equal(new Set(some.map(({hand}) => hand)).size, 2, `${wanted}`);
      assert.equal(new Set(some.map(({skin}) => skin)).size, 3, `${wanted}`);
    }
  });

  it('are the same for the same seed only', async () => {
    const words = await commonWords(3000);
    assert.deepEqual(chooseWords(words, 6, 1), chooseWords(words, 6, 1));
    assert.notDeepEqual(chooseWords(words, 6, 1), chooseWords(words, 6, 2));
  });

  it('are more than there are to choose from only with a word of it', () => {
    assert.throws(() => chooseWords(['JAZZ'], 5, 1), /too few words/);
  });

  it('are read as the app reads them, and every mistake counts', () => {
    const [right, wrong] = [read('HAT', 'HAT_'), read('HAT', 'HBTL_')];
    assert.equal(right.read, 'HAT');
    assert.equal(right.handsFound, 0.75);
    const sum = sumUp([right, wrong]);
    assert.deepEqual([sum.wrong, sum.missing, sum.stray, sum.characters], [1, 0, 1, 6]);
    assert.equal(sum.errorRate, 2 / 6);
    assert.deepEqual(Object.keys(sumUpBy([right, wrong], ({hand}) => hand)), ['left']);
    const table = describeWords([right, wrong]);
    assert.match(table, /\| HAT \| {2}\| left/);
    assert.match(table, /\| HAT \| \*\*HBTL\*\* \| left/);
  });
});

describe('words at several speeds', () => {
  it('are films of their own, by their names', () => {
    const files = [1, 2].flatMap((speed) =>
      wordScenes([filmed('HAT')], speed).map((scene) => planFilm(scene, 'films')),
    );
    const [slow, quick] = files;
    assert.ok((slow?.frames.length ?? 0) > (quick?.frames.length ?? Infinity));
    assert.match(slow?.file ?? '', /^films.HAT-[0-9a-f]{12}\.webm$/);
    assert.notEqual(slow?.file, quick?.file);
  });

  it('are summed up by speed where there is more than one', () => {
    const slow = {lettersPerSecond: 1, words: [read('HAT', 'HAT_')]};
    const quick = {lettersPerSecond: 3, words: [read('HAT', 'HBTL_')]};
    const table = describeSpeeds([slow, quick]);
    assert.match(table, /\| 2 \(all\) \| 6 \| \*\*33\.3 %\*\* /);
    assert.match(table, /\| 1 \(1 a second\) \| 3 \| \*\*0\.0 %\*\* /);
    assert.match(table, /\| 1 \(3 a second\) \| 3 \| \*\*66\.7 %\*\* /);
    assert.doesNotMatch(describeSpeeds([slow]), /a second/);
  });
});

describe('hands that do not spell', () => {
  it('do each thing with both hands', () => {
    const hands = chooseIdleHands(2, 1);
    const things = new Set(hands.map(({doing}) => doing));
    assert.equal(hands.length, 2 * things.size);
    assert.ok(things.has('scratching') && things.has('resting'));
    assert.equal(new Set(hands.map(({hand}) => hand)).size, 2);
  });

  it('have every letter counted that is typed meanwhile', () => {
    const film = {durationMs: 30_000, poseAt: () => assert.fail('nobody films')};
    const hand = {film, hand: 'left', skin: '#f3e7db', seed: 1} as const;
    const hands = [
      {...hand, doing: 'resting'},
      {...hand, doing: 'pointing'},
    ];
    const readings = [videoOf('_', 3000), videoOf('GXG', 800)];
    const figures = measureIdleHands(hands, readings, DEFAULT_READING_CHOICES, 0.3);
    assert.equal(figures.resting?.letters, 0);
    assert.equal(figures.pointing?.perMinute, 6);
    assert.equal(figures.all?.perMinute, 3);
    assert.match(describeIdleHands(figures), /\| pointing \| 0\.5 \| 3 \| \*\*6\.0\*\* \|/);
  });
});
