import {expect} from '@esm-bundle/chai';
import {toKeyAction, type Key} from '../../../src/app/text/key-action.ts';
import type {Spelling} from '../../../src/core/text/spell.ts';
import {torn} from '../../support/letter-scores.ts';

const spelling: Spelling = {
  text: 'HELLO',
  caret: 3,
  scores: Array<null>(5).fill(null),
  past: [],
  future: [],
};
const keyOf = (key: string, held: Partial<Key> = {}): Key => ({
  ...{key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false},
  ...held,
});
const press = (key: string, held: Partial<Key> = {}) => toKeyAction(keyOf(key, held), spelling);

describe('toKeyAction', () => {
  it('types letters and spaces', () => {
    expect(press('j')).to.deep.equal({kind: 'letter', letter: 'j'});
    expect(press(' ')).to.deep.equal({kind: 'space'});
  });

  it('moves the caret', () => {
    expect(press('ArrowLeft')).to.deep.equal({kind: 'move', to: 2});
    expect(press('ArrowRight')).to.deep.equal({kind: 'move', to: 4});
    expect(press('Home')).to.deep.equal({kind: 'move', to: 0});
    expect(press('End')).to.deep.equal({kind: 'move', to: 5});
  });

  it('changes a letter typed in doubt with the up and down keys, and leaves them alone otherwise', () => {
    expect(press('ArrowUp')).to.equal(null);
    const scores = torn('M', 'N');
    const doubtful = {text: 'M', caret: 1, scores: [scores], past: [], future: []};
    const change = {kind: 'letter', letter: 'N', replaces: 'M', scores};
    expect(toKeyAction(keyOf('ArrowDown'), doubtful)).to.deep.equal(change);
  });

  it('deletes, undoes and copies, on a Mac too', () => {
    expect(press('Backspace')).to.deep.equal({kind: 'backspace'});
    expect(press('z', {ctrlKey: true})).to.deep.equal({kind: 'undo'});
    expect(press('Z', {metaKey: true})).to.deep.equal({kind: 'undo'});
    expect(press('c', {metaKey: true})).to.deep.equal({kind: 'copy'});
  });

  it('redoes with Ctrl+Shift+Z and Ctrl+Y, and leaves the history of a Mac’s browser alone', () => {
    expect(press('Z', {ctrlKey: true, shiftKey: true})).to.deep.equal({kind: 'redo'});
    expect(press('z', {metaKey: true, shiftKey: true})).to.deep.equal({kind: 'redo'});
    expect(press('y', {ctrlKey: true})).to.deep.equal({kind: 'redo'});
    expect(press('y', {metaKey: true})).to.equal(null);
  });

  it('steps over letters that take several units', () => {
    const family = 'A👩‍👧É'.normalize('NFD');
    const at = (caret: number, key: string) =>
      toKeyAction(keyOf(key), {...spelling, text: family, caret});
    expect(at(1, 'ArrowRight')).to.deep.equal({kind: 'move', to: 6});
    expect(at(6, 'ArrowLeft')).to.deep.equal({kind: 'move', to: 1});
    expect(at(6, 'ArrowRight')).to.deep.equal({kind: 'move', to: 8});
    expect(at(8, 'ArrowLeft')).to.deep.equal({kind: 'move', to: 6});
  });

  describe('in the text field', () => {
    const words = {kind: 'words', words: ['HELLO'], hasKeys: true} as const;
    const pressIn = (key: string, held: Partial<Key> = {}) =>
      toKeyAction(keyOf(key, held), spelling, words, 'field');

    it('leaves the field what it does itself', () => {
      for (const key of ['a', ' ', 'Backspace', 'ArrowLeft', 'ArrowUp', 'Home', 'Enter', '2']) {
        expect(pressIn(key), key).to.equal(null);
      }
      for (const key of ['v', 'x', 'a']) expect(pressIn(key, {ctrlKey: true}), key).to.equal(null);
    });

    it('undoes, redoes, copies, takes and turns down words as everywhere', () => {
      expect(pressIn('z', {ctrlKey: true})).to.deep.equal({kind: 'undo'});
      expect(pressIn('y', {ctrlKey: true})).to.deep.equal({kind: 'redo'});
      expect(pressIn('c', {ctrlKey: true})).to.deep.equal({kind: 'copy'});
      expect(pressIn('1')).to.deep.equal({kind: 'accept', word: 'HELLO'});
      expect(pressIn('Escape')).to.deep.equal({kind: 'dismiss'});
    });
  });

  describe('with words offered', () => {
    const words = ['HELLO', 'HELP'];
    const pressWith = (key: string, hasKeys: boolean, held: Partial<Key> = {}) =>
      toKeyAction(keyOf(key, held), spelling, {kind: 'words', words, hasKeys});

    it('takes a word by its number while it is under way', () => {
      expect(pressWith('1', true)).to.deep.equal({kind: 'accept', word: 'HELLO'});
      expect(pressWith('2', true)).to.deep.equal({kind: 'accept', word: 'HELP'});
      expect(pressWith('3', true)).to.deep.equal({kind: 'letter', letter: '3'});
      expect(pressWith('1', true, {ctrlKey: true})).to.equal(null);
    });

    it('types numbers after a word', () => {
      expect(pressWith('1', false)).to.deep.equal({kind: 'letter', letter: '1'});
    });

    it('turns the words down with Escape', () => {
      expect(pressWith('Escape', true)).to.deep.equal({kind: 'dismiss'});
      expect(pressWith('Escape', false)).to.deep.equal({kind: 'dismiss'});
    });
  });

  it('leaves the browser its own keys', () => {
    for (const key of ['Tab', 'Enter', 'Escape', 'F5', 'Shift', 'Dead']) {
      expect(press(key), key).to.equal(null);
    }
    expect(press('r', {ctrlKey: true})).to.equal(null);
    expect(press('d', {altKey: true})).to.equal(null);
  });
});
