import {expect} from '@esm-bundle/chai';
import {toKeyAction, type Key} from '../../src/app/key-action.ts';

const spelling = {text: 'HELLO', caret: 3, past: []};
const press = (key: string, held: Partial<Key> = {}) =>
  toKeyAction({key, ctrlKey: false, metaKey: false, altKey: false, ...held}, spelling);

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

  it('deletes, undoes and copies, on a Mac too', () => {
    expect(press('Backspace')).to.deep.equal({kind: 'backspace'});
    expect(press('z', {ctrlKey: true})).to.deep.equal({kind: 'undo'});
    expect(press('Z', {metaKey: true})).to.deep.equal({kind: 'undo'});
    expect(press('c', {metaKey: true})).to.deep.equal({kind: 'copy'});
  });

  it('leaves the browser its own keys', () => {
    for (const key of ['Tab', 'Enter', 'Escape', 'F5', 'Shift', 'Dead']) {
      expect(press(key), key).to.equal(null);
    }
    expect(press('r', {ctrlKey: true})).to.equal(null);
    expect(press('d', {altKey: true})).to.equal(null);
  });
});
