import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {alphabetNamed} from '../../../../scripts/support/alphabet/alphabet-folder.ts';
import {readAlphabet} from '../../../../scripts/support/alphabet/read-alphabet.ts';

const THREE = {
  ...{format: 1, id: 'three', name: 'Three signs', language: 'en', held: 'ABC'},
  moving: [{letter: 'D', beginsAs: 'B'}],
  ...{restingShapes: '', pointingShapes: '', doubles: 'slide', space: 'pause'},
};

describe('the files of an alphabet', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'fingerspell-'));
  after(() => rmSync(root, {recursive: true}));

  /** @param files by name; a text stands there as it is */
  function folderWith(files: Readonly<Record<string, unknown>>, name = 'three'): string {
    const folder = path.join(root, name);
    rmSync(folder, {recursive: true, force: true});
    mkdirSync(folder);
    for (const [file, value] of Object.entries({'alphabet.json': THREE, ...files})) {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      writeFileSync(path.join(folder, file), text);
    }
    return folder;
  }

  it('are right in the repository', () => {
    for (const id of ['asl', 'ngt']) assert.equal(readAlphabet(alphabetNamed(id)).id, id);
  });

  it('are named by their folder', () => {
    assert.equal(readAlphabet(folderWith({})).id, 'three');
    assert.throws(
      () => readAlphabet(folderWith({}, 'drei')),
      /drei.alphabet\.json: id is "three", but its folder is called "drei"/,
    );
  });

  it('do not take the name of the American alphabet', () => {
    const folder = folderWith({'alphabet.json': {...THREE, id: 'asl'}}, 'asl');
    assert.throws(() => readAlphabet(folder), /"asl" is the American alphabet/);
  });

  const wrong: readonly [string, string, unknown, RegExp][] = [
    ['no JSON', 'alphabet.json', '{"format": 1,', /three.alphabet\.json: .*JSON/],
    ['no object', 'training.json', [], /training\.json: training\.json is not an object/],
    ['a field nobody knows', 'training.json', {licenses: {}}, /there is no field "licenses"/],
    ['a shape of nothing', 'training.json', {aspect: 0}, /aspect is a number above 0/],
    ['a licence that is no name', 'training.json', {licences: {a: 1}}, /licences\.a is a text/],
    ['three fingers', 'training.json', {fingersUp: {A: '000'}}, /fingersUp\.A is four of 0 and 1/],
    ['fingers of no letter', 'training.json', {fingersUp: {Q: '0000'}}, /Q is no held letter/],
    ['a word with foreign letters', 'exercises.json', {practise: ['CAB QUA']}, /"QUA" has letters/],
    ['a list nobody knows', 'exercises.json', {watch: {birds: []}}, /no list "watch\.birds"/],
    ['words in one text', 'exercises.json', {record: 'CAB'}, /record is a list of texts/],
    ['a hint for no letter', 'hints.json', {Q: 'A hook.'}, /Q is no letter of the alphabet/],
    ['an empty hint', 'hints.json', {A: ' '}, /A is described by a text/],
    ['letters that look alike and are none', 'look-alikes.json', {groups: ['AQ']}, /groups\[0\]/],
    ['a count that is none', 'confusions.json', {A: {B: '3'}}, /A\.B is a count/],
    ['measures in words', 'measures.json', {drawn: {A: ['1']}, people: {}}, /A is numbers/],
    ['a pose of no letter', 'poses.json', {Q: {}}, /Q is no letter/],
    ['a stroke of a held letter', 'strokes.json', {A: {letter: 'A', begins: {}}}, /moving letters/],
  ];
  for (const [what, file, value, reason] of wrong) {
    it(`are refused, with the file's name: ${what} in ${file}`, () => {
      const folder = folderWith({[file]: value});
      assert.throws(() => readAlphabet(folder), reason);
      assert.throws(() => readAlphabet(folder), new RegExp(file.replace('.', '\\.')));
    });
  }
});
