import {expect} from '@esm-bundle/chai';
import type {TextField} from '../../../src/components/text/text-field.ts';
import '../../../src/components/text/text-field.ts';
import {EMPTY_SPELLING, spell, type Spelling} from '../../../src/core/text/spell.ts';

describe('fs-text-field', () => {
  let field: TextField;
  let spelling: Spelling;
  /** As the app does: what the field tells becomes the text that it is given. */
  const follow = () => {
    field.addEventListener('fs-spell', ({wish}) => {
      spelling = spell(spelling, wish);
      field.spelling = spelling;
    });
  };
  const area = () => field.shadowRoot!.querySelector('textarea')!;
  const spellLetters = async (letters: string) => {
    for (const letter of letters) spelling = spell(spelling, {kind: 'letter', letter});
    field.spelling = spelling;
    await field.updateComplete;
  };
  const write = async (text: string, init: InputEventInit = {}) => {
    area().setRangeText(text, area().selectionStart, area().selectionEnd, 'end');
    area().dispatchEvent(new InputEvent('input', {inputType: 'insertText', data: text, ...init}));
    await field.updateComplete;
  };

  beforeEach(async () => {
    spelling = EMPTY_SPELLING;
    field = document.createElement('fs-text-field');
    document.body.append(field);
    await field.updateComplete;
    follow();
  });

  afterEach(() => field.remove());

  it('tells what is written in it, and shows it in capitals', async () => {
    field.focus();
    await write('h');
    await write('i');
    expect(spelling).to.include({text: 'HI', caret: 2});
    expect(area().value).to.equal('HI');
  });

  it('shows what is spelled, behind its caret', async () => {
    await spellLetters('HI');
    expect(area().value).to.equal('HI');
    expect(field.shadowRoot!.activeElement).to.equal(null);
    field.focus();
    expect(area().selectionStart).to.equal(2);
    area().setSelectionRange(0, 0);
    area().dispatchEvent(new Event('selectionchange'));
    await spellLetters('O');
    expect(area().value).to.equal('OHI');
    expect(area().selectionStart).to.equal(1);
  });

  it('shows what is spelled where the caret was moved just before something else got the focus', async () => {
    await spellLetters('HELO');
    field.focus();
    area().setSelectionRange(3, 3);
    area().blur();
    await spellLetters('L');
    expect(area().value).to.equal('HELLO');
  });

  it('leaves its caret where a tap places it, before the browser tells of the focus or after', async () => {
    const tap = (steps: readonly (() => void)[]) => {
      area().dispatchEvent(new MouseEvent('mousedown', {bubbles: true}));
      for (const step of steps) step();
      area().dispatchEvent(new Event('selectionchange'));
    };
    const place = () => area().setSelectionRange(2, 2);
    const focus = () => area().focus();
    for (const steps of [
      [place, focus],
      [focus, place],
    ] as const) {
      await spellLetters('HELLO');
      tap(steps);
      expect(area().selectionStart).to.equal(2);
      expect(spelling.caret).to.equal(2);
      area().blur();
      spelling = EMPTY_SPELLING;
    }
  });

  it('leaves a selection alone while the text stays as it is', async () => {
    await spellLetters('HELLO');
    field.focus();
    area().setSelectionRange(1, 4, 'backward');
    area().dispatchEvent(new Event('selectionchange'));
    expect(spelling.caret).to.equal(4);
    await field.updateComplete;
    expect([area().selectionStart, area().selectionEnd]).to.deep.equal([1, 4]);
    field.spelling = {...spelling};
    await field.updateComplete;
    expect([area().selectionStart, area().selectionEnd]).to.deep.equal([1, 4]);
    expect(field.replaceSelection(' ')).to.equal(true);
    expect(spelling.text).to.equal('H O');
    expect(field.replaceSelection('')).to.equal(false);
  });

  it('is not written in while somebody dictates, nor while signs are put together', async () => {
    field.focus();
    await write('hello you');
    expect([spelling.text, area().value]).to.deep.equal(['HELLO YOU', 'hello you']);
    area().dispatchEvent(new CompositionEvent('compositionstart'));
    await write(' a', {isComposing: true, inputType: 'insertCompositionText'});
    expect([spelling.text, area().value]).to.deep.equal(['HELLO YOU A', 'hello you a']);
    area().dispatchEvent(new CompositionEvent('compositionend'));
    await field.updateComplete;
    expect(area().value).to.equal('HELLO YOU A');
  });

  it('takes a spelled letter at once all the same', async () => {
    field.focus();
    await write('hello');
    await spellLetters('A');
    expect(area().value).to.equal('HELLOA');
    area().dispatchEvent(new CompositionEvent('compositionstart'));
    await write('b', {isComposing: true, inputType: 'insertCompositionText'});
    await spellLetters('C');
    expect(area().value).to.equal('HELLOABC');
    expect(field.shadowRoot!.activeElement).to.equal(area());
  });

  it('has the app undo and do again what a phone or a menu asks the browser to', () => {
    const wishes: string[] = [];
    field.addEventListener('fs-spell', ({wish}) => wishes.push(wish.kind));
    for (const inputType of ['historyUndo', 'historyRedo']) {
      const event = new InputEvent('beforeinput', {inputType, cancelable: true});
      area().dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(true);
    }
    expect(wishes).to.deep.equal(['undo', 'redo']);
  });
});
