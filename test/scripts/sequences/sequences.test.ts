import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {describeSequences} from '../../../scripts/sequences/describe-sequences.ts';
import {measureSequences} from '../../../scripts/sequences/measure-sequences.ts';
import {readWordsFiles} from '../../../scripts/sequences/read-words-file.ts';
import {readRejectBelow} from '../../../scripts/simulation/read-reject-below.ts';
import {fromRoot} from '../../../scripts/support/files/paths.ts';
import {DEFAULT_READING_CHOICES} from '../../../src/core/letters/reading-choices.ts';
import {runScript} from '../commands/run-script.ts';

/** Made by npm run draw-sequences -- CAB BROWN LUCKY FLOWER --speed 1,2,3,4 */
const DRAWN = fromRoot('test', 'scripts', 'sequences', 'drawn-hand.json');

const folder = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
after(() => rmSync(folder, {recursive: true}));
const at = (name: string) => path.join(folder, name);

function write(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}

describe('measureSequences', () => {
  const files = readWordsFiles([DRAWN]);
  const figures = measureSequences(files, DEFAULT_READING_CHOICES, readRejectBelow());

  it('reads the words as the app read them when they were recorded', () => {
    const recorded = files.flatMap(({words}) =>
      words.map(({recorded: {word, read}}) => [word, read]),
    );
    assert.deepEqual(
      figures.words.map(({word, read}) => [word, read]),
      recorded,
    );
    assert.equal(figures.all.characters, 'CABBROWNLUCKYFLOWER'.length);
  });

  it('finds about the speed at which each was spelled', () => {
    figures.words.forEach(({word, lettersPerSecond}, i) => {
      const spelledAt = [1, 2, 3, 4][i] ?? NaN;
      const ratio = (lettersPerSecond ?? NaN) / spelledAt;
      assert.ok(ratio > 0.7 && ratio < 1.4, `${word}: ${lettersPerSecond} for ${spelledAt}`);
    });
  });

  it('sums up by speed, by person and by file', () => {
    const speeds = Object.values(figures.bySpeed);
    assert.equal(
      speeds.reduce((sum, {words}) => sum + words, 0),
      4,
    );
    assert.deepEqual(Object.keys(figures.byPerson), ['drawn-hand']);
    assert.deepEqual(Object.keys(figures.byFile), [DRAWN]);
    const text = describeSequences(figures);
    assert.match(text, /letters a second\) \|/);
    assert.match(text, /\(person drawn-hand\)/);
    assert.match(text, /\(drawn-hand\.json\)/);
  });
});

describe('readWordsFiles', () => {
  it('counts a word once that was saved twice', () => {
    const again = write('again.json', readFileSync(DRAWN, 'utf8'));
    const counts = readWordsFiles([DRAWN, again]).map(({words}) => words.length);
    assert.deepEqual(counts, [4, 0]);
  });

  it('says of every file that is none what does not fit', () => {
    const drawn = JSON.parse(readFileSync(DRAWN, 'utf8')) as {words: object[]};
    const [word] = drawn.words;
    const refusals: readonly (readonly [string, RegExp])[] = [
      [at('absent.json'), /absent\.json cannot be read/],
      [write('text.json', 'hello'), /text\.json is no JSON/],
      [write('list.json', '[]'), /list\.json: the file is not an object/],
      [write('other.json', '{"format": "x"}'), /other\.json: it is no file of recorded words/],
      [
        write('word.json', JSON.stringify({...drawn, words: [{...word, hands: 'x'}]})),
        /word\.json: word 1 \(CAB\): "hands" is not/,
      ],
    ];
    for (const [file, refusal] of refusals) assert.throws(() => readWordsFiles([file]), refusal);
  });
});

describe('npm run measure-sequences', () => {
  it('prints the tables and writes the figures', async () => {
    const {code, output} = await runScript(
      'maintain',
      'measure-sequences',
      DRAWN,
      '--json',
      at('out.json'),
    );
    assert.equal(code, 0, output);
    assert.match(output, /\| words \| characters \| error rate/);
    const {all, words} = JSON.parse(readFileSync(at('out.json'), 'utf8')) as {
      all: {words: number};
      words: {word: string}[];
    };
    assert.deepEqual(
      [all.words, words.map(({word}) => word).join(' ')],
      [4, 'CAB BROWN LUCKY FLOWER'],
    );
  });

  it('says in one line which file it cannot read', async () => {
    const {code, output} = await runScript(
      'maintain',
      'measure-sequences',
      write('bad.json', '{}'),
    );
    assert.equal(code, 1);
    assert.match(output, /Error: \S*bad\.json: it is no file of recorded words/);
  });
});
