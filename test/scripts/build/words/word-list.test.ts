import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {expandDictionary} from '../../../../scripts/build/words/expand-dictionary.ts';
import {listWords, makeWordList} from '../../../../scripts/build/words/word-list.ts';
import type {Tone} from '../../../../src/core/words/word-trie.ts';

const BUDGET_BYTES = 400_000;

describe('the word list', () => {
  let levels: ReadonlyMap<string, number>;
  let tones: ReadonlyMap<string, Tone | undefined>;
  before(async () => {
    const words = await listWords();
    levels = new Map(words.map(({word, level}) => [word, level]));
    tones = new Map(words.map(({word, tone}) => [word, tone]));
  });
  const level = (word: string) => levels.get(word) ?? 0;

  it('holds common and rare words, names and British spellings', () => {
    for (const word of ['HELLO', 'ZYMURGY', 'JESSICA', 'COLOUR', 'CAFE', 'A', 'I']) {
      assert.ok(level(word) > 0, word);
    }
    assert.ok(level('HELLO') > level('HELMET'));
    assert.ok(level('HELMET') > level('ZYMURGY'));
  });

  it('holds contractions without their apostrophes, as common as they are said', () => {
    assert.ok(level('DIDNT') > level('HELLO'));
    assert.ok(level('WEVE') > 0);
  });

  it('leaves out what only the counting made: pieces of words and misread letters', () => {
    for (const piece of ['DIDN', 'LL', 'S', 'TELI', 'LF']) assert.equal(level(piece), 0, piece);
  });

  it('offers no slur, neither those Hunspell never suggests nor those rated surely rude', () => {
    for (const slur of ['NIGGER', 'NIGGERS', 'FAGGOT', 'KIKE', 'RETARD']) {
      assert.equal(level(slur), 0, slur);
    }
  });

  it('marks what may be taken amiss, by how likely that is', () => {
    const toned = ['HELLO', 'HELL', 'BANANA', 'DAMN', 'BITCH'].map((word) => tones.get(word));
    assert.deepEqual(toned, ['plain', 'touchy', 'touchy', 'rude', 'rude']);
  });

  it('fits its budget compressed', async () => {
    const bytes = await makeWordList();
    assert.ok(gzipSync(bytes).length <= BUDGET_BYTES);
    assert.ok(levels.size > 80_000);
  });
});

describe('expandDictionary', () => {
  const aff = [
    'NOSUGGEST !',
    'ONLYINCOMPOUND c',
    'PFX U Y 1',
    'PFX U 0 un .',
    'SFX D Y 2',
    'SFX D y ied [^aeiou]y',
    'SFX D 0 ed [^ey]',
  ].join('\n');
  const formsOf = (...lines: string[]) =>
    expandDictionary(aff, [lines.length, ...lines].join('\n')).map(({form}) => form);

  it('adds endings where their condition holds', () => {
    assert.deepEqual(formsOf('try/D', 'lock/D', 'the'), ['try', 'tried', 'lock', 'locked', 'the']);
  });

  it('joins a prefix with every ending', () => {
    assert.deepEqual(formsOf('lock/UD'), ['lock', 'locked', 'unlock', 'unlocked']);
  });

  it('tells which words are never to be suggested, with all their forms, and leaves parts of compounds out', () => {
    const forms = expandDictionary(aff, '2\ndamn/D!\n1th/c');
    assert.deepEqual(forms, [
      {form: 'damn', neverSuggest: true},
      {form: 'damned', neverSuggest: true},
    ]);
  });
});
