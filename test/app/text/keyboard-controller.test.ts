import {expect} from '@esm-bundle/chai';
import {EMPTY_SPELLING} from '../../../src/core/text/spell.ts';
import type {KeyAction} from '../../../src/app/text/key-action.ts';
import {KeyboardController} from '../../../src/app/text/keyboard-controller.ts';
import {FakeHost} from '../../support/fakes/fake-host.ts';

const OFFERS = {kind: 'words', words: ['HELLO'], hasKeys: true} as const;

/** @param showsNumbers whether the words offered show their numbers, as on a desk */
function setUp(showsNumbers = true) {
  const actions: KeyAction[] = [];
  const host = new FakeHost();
  const target = Object.assign(new EventTarget(), {
    matchMedia: () => ({matches: showsNumbers}),
    getSelection: () => ({isCollapsed: true}),
  }) as unknown as Window;
  new KeyboardController(host, {
    target,
    spelling: () => EMPTY_SPELLING,
    offers: () => OFFERS,
    takesKeys: () => true,
    onAction: (action) => actions.push(action),
  });
  host.connect();
  /** Presses a key where an element has the focus. @returns whether the page took it */
  const press = (element: Element, key: string, init: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', {key, cancelable: true, ...init});
    Object.defineProperty(event, 'composedPath', {value: () => [element]});
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return {press, actions};
}

describe('KeyboardController', () => {
  it('types where nothing has the focus, and leaves the text field what it types itself', () => {
    const {press, actions} = setUp();
    expect(press(document.body, 'a')).to.equal(true);
    expect(press(document.createElement('h1'), 'b')).to.equal(true);
    expect(press(document.createElement('textarea'), 'c')).to.equal(false);
    expect(press(document.createElement('button'), 'd')).to.equal(false);
    expect(actions.map((action) => action.kind === 'letter' && action.letter)).to.deep.equal([
      'a',
      'b',
    ]);
  });

  it('undoes and does again from the field too', () => {
    const {press, actions} = setUp();
    const field = document.createElement('textarea');
    press(field, 'z', {ctrlKey: true});
    press(field, 'z', {metaKey: true, shiftKey: true});
    expect(actions).to.deep.equal([{kind: 'undo'}, {kind: 'redo'}]);
  });

  it('takes a word by its number from the field where the numbers are shown, and has it typed on a phone', () => {
    const field = document.createElement('textarea');
    expect(setUp().press(field, '1')).to.equal(true);
    expect(setUp(false).press(field, '1')).to.equal(false);
  });

  it('copies the whole text where nothing is selected, and leaves a selection to the browser', () => {
    const {press, actions} = setUp();
    const field = document.createElement('textarea');
    field.value = 'HELLO';
    field.setSelectionRange(1, 3);
    expect(press(field, 'c', {ctrlKey: true})).to.equal(false);
    field.setSelectionRange(2, 2);
    expect(press(field, 'c', {ctrlKey: true})).to.equal(true);
    expect(actions).to.deep.equal([{kind: 'copy'}]);
  });
});
