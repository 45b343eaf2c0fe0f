import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {inflateSync} from 'node:zlib';
import {LABELS} from '../../../../src/core/scores/alphabet.ts';
import {confusionMatrix} from '../../../../scripts/training/charts/confusion-matrix.ts';
import {greyPng} from '../../../../scripts/training/charts/grey-png.ts';
import {learningCurves} from '../../../../scripts/training/charts/learning-curves.ts';
import {letterBars} from '../../../../scripts/training/charts/letter-bars.ts';
import {worstMistakes} from '../../../../scripts/training/charts/worst-mistakes.ts';
import {writeTrainingCharts} from '../../../../scripts/training/charts/write-training-charts.ts';
import {APP_INPUTS} from '../../../../scripts/training/augment/input-recipe.ts';
import {madeUpSamples} from '../../../../scripts/training/data/made-up-samples.ts';
import {writePhotoCharts} from '../../../../scripts/training/charts/write-photo-charts.ts';

describe('learningCurves', () => {
  const history = [
    {step: 100, loss: 2, learningRate: 1e-3, validationTop1: 0.5},
    {step: 200, loss: 1, learningRate: 2e-3, validationTop1: 0.9},
    {step: 300, loss: 0.5, learningRate: 1e-3, validationTop1: 0.8},
  ];

  it('says which step validated best', async () => {
    assert.deepEqual(
      texts(await learningCurves(history)).filter((text) => text.startsWith('best')),
      ['best: 90.0 % at step 200'],
    );
  });

  it('leaves validation out when nothing was validated', async () => {
    const plain = history.map(({step, loss, learningRate}) => ({step, loss, learningRate}));
    const words = texts(await learningCurves(plain));
    assert.ok(words.includes('training loss, nats'));
    assert.ok(!words.includes('validation top-1'));
  });
});

describe('confusionMatrix', () => {
  it('writes each count into its cell and colours right and wrong ones differently', async () => {
    const svg = await confusionMatrix([
      {truth: 'T', seen: 'T', count: 123},
      {truth: 'T', seen: 'S', count: 45},
      {truth: 'A', seen: 'B', count: 0},
    ]);
    assert.deepEqual(
      texts(svg).filter((text) => /^\d+$/.test(text)),
      ['123', '45'],
    );
    const fills = [...svg.matchAll(/aria-roledescription="rect mark"[^>]* fill="([^"]+)"/g)];
    assert.equal(new Set(fills.map(([, fill]) => fill)).size, 2);
  });

  it('has a row and a column for every label, and a row for a letter that moves', async () => {
    const words = texts(await confusionMatrix([{truth: 'J', seen: 'I', count: 1}]));
    for (const label of LABELS) assert.equal(words.filter((text) => text === label).length, 2);
    assert.equal(words.filter((text) => text === 'J').length, 1);
  });
});

describe('letterBars', () => {
  it('tells how much of each letter was read right, in the order of the alphabet', async () => {
    const words = texts(
      await letterBars([
        {letter: 'B', right: 3, wrong: 0, missing: 1},
        {letter: 'A', right: 1, wrong: 1, missing: 0},
      ]),
    );
    assert.deepEqual(
      words.filter((text) => /^(A|B|\d+)$/.test(text)),
      ['A', 'B', '50', '75', '2', '4'],
    );
  });
});

describe('worstMistakes', () => {
  it('shows the surest mistake first, with its picture, its letters and its file', async () => {
    const picture = new Float32Array(784).fill(0.5);
    const svg = await worstMistakes([
      {picture: null, truth: 'A', seen: 'S', score: 0.4, file: 'a.jpg'},
      {picture, truth: 'T', seen: 'none', score: 0.9, file: 'some/very/long/folder/t.jpg'},
    ]);
    const words = texts(svg);
    assert.ok(words.indexOf('T → none 90 %') < words.indexOf('A → S 40 %'));
    assert.ok(words.includes('a.jpg') && words.includes('landmarks alone'));
    assert.ok(words.some((text) => text.startsWith('…') && text.endsWith('folder/t.jpg')));
    const uri = `data:image/png;base64,${greyPng(picture, 28).toString('base64')}`;
    assert.equal(svg.split(`href="${uri}"`).length - 1, 1);
  });
});

describe('worstMistakes of one sitting', () => {
  it('shows a few of each kind only, and other folders beside them', async () => {
    const mistake = (folder: string, index: number) => ({
      picture: null,
      truth: 'M',
      seen: 'T',
      score: 0.9 - index / 100,
      file: `${folder}/${index}.jpg`,
    });
    const alike = Array.from({length: 9}, (_, i) => mistake('one/M', i));
    const words = texts(await worstMistakes([...alike, mistake('two/M', 50)]));
    assert.deepEqual(
      words.filter((text) => text.endsWith('.jpg')),
      ['one/M/0.jpg', 'one/M/1.jpg', 'one/M/2.jpg', 'two/M/50.jpg'],
    );
  });
});

describe('greyPng', () => {
  it('holds the values as 8-bit grey, line by line', () => {
    const png = greyPng([0, 0.5, 1, 2, -1, 0.25], 3);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [3, 2]);
    const length = png.readUInt32BE(33);
    const lines = inflateSync(png.subarray(41, 41 + length));
    assert.deepEqual([...lines], [0, 0, 128, 255, 0, 255, 0, 64]);
  });
});

describe('writePhotoCharts', () => {
  it('counts photos read right, misread and without a hand', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
    try {
      const scores = (best: string) => LABELS.map((label) => (label === best ? 1 : 0));
      const charts = path.join(folder, 'new');
      await writePhotoCharts(
        [
          {file: 'A/1.jpg', truth: 'A', scores: scores('A')},
          {file: 'A/2.jpg', truth: 'A', scores: scores('A')},
          {file: 'A/3.jpg', truth: 'A', scores: scores('S')},
          {file: 'A/4.jpg', truth: 'A', scores: null},
        ],
        charts,
      );
      assert.deepEqual(readdirSync(charts).sort(), ['confusion-matrix.svg', 'letter-bars.svg']);
      const read = (name: string) => texts(readFileSync(path.join(charts, name), 'utf8'));
      const numbers = (name: string) => read(name).filter((text) => /^\d+$/.test(text));
      assert.deepEqual(numbers('confusion-matrix.svg'), ['2', '1']);
      assert.deepEqual(numbers('letter-bars.svg'), ['50', '4']);
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});

describe('writeTrainingCharts', () => {
  it('draws the history and what was read, and the pictures of the mistakes', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
    try {
      const samples = madeUpSamples({letters: 2, signers: 1, each: 2});
      const scores = LABELS.map((label) => (label === 'B' ? 0.8 : 0.01));
      const read = samples.map((sample) => ({sample, scores}));
      const history = [{step: 1, loss: 1, learningRate: 1}];
      const names = await writeTrainingCharts(folder, history, read, APP_INPUTS);
      assert.deepEqual(readdirSync(folder).sort(), names.sort());
      const mistakes = readFileSync(path.join(folder, 'worst-mistakes.svg'), 'utf8');
      assert.equal(texts(mistakes).filter((text) => text === 'A → B 80 %').length, 2);
      assert.equal(mistakes.match(/href="data:image\/png/g)?.length, 2);
      const bars = texts(readFileSync(path.join(folder, 'letter-bars.svg'), 'utf8'));
      assert.deepEqual(
        bars.filter((text) => /^\d+$/.test(text)),
        ['0', '100', '2', '2'],
      );
    } finally {
      rmSync(folder, {recursive: true});
    }
  });

  it('draws only what there is', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
    try {
      const history = [{step: 1, loss: 1, learningRate: 1}];
      assert.deepEqual(await writeTrainingCharts(folder, history, [], APP_INPUTS), [
        'learning-curves.svg',
      ]);
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});

/** What is written in an SVG, in its order. */
function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}
