import {expect} from '@esm-bundle/chai';
import fc from 'fast-check';
import {
  EMPTY_SPELLING,
  spell,
  type SpellAction,
  type Spelling,
} from '../../../src/core/text/spell.ts';
import {leading} from '../../support/letter-scores.ts';

const act = (start: Spelling, ...actions: SpellAction[]) => actions.reduce(spell, start);
const letters = (word: string): SpellAction[] =>
  word.split('').map((letter) => (letter === ' ' ? {kind: 'space'} : {kind: 'letter', letter}));
const intoTheWord: SpellAction = {kind: 'move', to: 5};
const write = (word: string) => act(EMPTY_SPELLING, ...letters(word));

const anyAction: fc.Arbitrary<SpellAction> = fc.oneof(
  fc.string({minLength: 1, maxLength: 2}).map((letter) => ({kind: 'letter', letter}) as const),
  fc.constantFrom<SpellAction>({kind: 'space'}, {kind: 'backspace'}, {kind: 'clear'}),
  fc.constantFrom<SpellAction>({kind: 'undo'}, {kind: 'pause'}),
  fc.constantFrom<SpellAction>({kind: 'letter', letter: 'J', replaces: 'I'}),
  fc.constantFrom<SpellAction>({kind: 'backspace', replaces: 'AB'}),
  fc
    .constantFrom('A', 'AB', 'J')
    .map((replaces) => ({kind: 'word', word: 'HELLO', replaces}) as const),
  fc.oneof(fc.integer(), fc.double()).map((to) => ({kind: 'move', to}) as const),
);

describe('spell', () => {
  it('writes letters in upper case with the caret after them', () => {
    expect(write('hi you')).to.include({text: 'HI YOU', caret: 6});
  });

  it('inserts at the caret', () => {
    const text = act(write('ANA'), {kind: 'move', to: 2}, {kind: 'letter', letter: 'N'});
    expect(text).to.include({text: 'ANNA', caret: 3});
  });

  it('deletes the letter before the caret', () => {
    const text = act(write('ANNA'), {kind: 'move', to: 2}, {kind: 'backspace'});
    expect(text).to.include({text: 'ANA', caret: 1});
  });

  it('brings a cleared text back exactly, caret included', () => {
    const before = act(write('HELLO'), {kind: 'move', to: 2});
    expect(act(before, {kind: 'clear'}, {kind: 'undo'})).to.deep.equal(before);
  });

  it('undoes several deletions one by one', () => {
    const before = write('HELLO');
    const shorter = act(before, {kind: 'backspace'}, {kind: 'backspace'});
    expect(act(shorter, {kind: 'undo'}).text).to.equal('HELL');
    expect(act(shorter, {kind: 'undo'}, {kind: 'undo'})).to.deep.equal(before);
  });

  it('puts a letter in the place of what stands right before the caret, in one step', () => {
    const before = write('HI');
    const after = act(before, {kind: 'letter', letter: 'J', replaces: 'I'});
    expect(after).to.include({text: 'HJ', caret: 2});
    expect(act(after, {kind: 'undo'})).to.deep.equal(before);
  });

  it('replaces nothing that was changed in the meantime', () => {
    expect(act(write('HA'), {kind: 'letter', letter: 'J', replaces: 'I'}).text).to.equal('HAJ');
    expect(act(write('AB'), {kind: 'backspace', replaces: 'X'}).text).to.equal('A');
    expect(act(write('ABX'), {kind: 'backspace', replaces: 'X'}).text).to.equal('A');
  });

  it('puts an accepted word with one space in the place of the letters, in one step', () => {
    const accept: SpellAction = {kind: 'word', word: 'HELLO', replaces: 'HELO'};
    for (const before of [
      write('OH HELO'),
      write('OH HELO '),
      act(write('OH HELO'), intoTheWord),
    ]) {
      const after = act(before, accept);
      expect(after).to.include({text: 'OH HELLO ', caret: 9});
      expect(act(after, {kind: 'undo'})).to.deep.equal(before);
    }
  });

  it('goes on behind the space that stands there when a word is accepted', () => {
    const middle = act(write('HELO ADA'), {kind: 'move', to: 4});
    const after = act(middle, {kind: 'word', word: 'HELLO', replaces: 'HELO'});
    expect(after).to.include({text: 'HELLO ADA', caret: 6});
  });

  it('accepts no word for letters that have changed meanwhile', () => {
    const word: SpellAction = {kind: 'word', word: 'HELLO', replaces: 'HELO'};
    for (const text of ['HELOS', 'HELO A', '', ' ']) {
      const before = write(text);
      expect(act(before, word), text).to.equal(before);
    }
  });

  it('ends a word with one space, and only a word', () => {
    const pause: SpellAction = {kind: 'pause'};
    expect(act(write('HI'), pause, pause).text).to.equal('HI ');
    expect(act(EMPTY_SPELLING, pause)).to.equal(EMPTY_SPELLING);
  });

  it('keeps the probabilities with their letters', () => {
    const [h, i] = [leading('H'), leading('I')];
    const read = act(
      EMPTY_SPELLING,
      {kind: 'letter', letter: 'H', scores: h},
      {kind: 'letter', letter: 'I', scores: i},
      {kind: 'move', to: 1},
      {kind: 'letter', letter: 'x'},
    );
    expect(read.scores).to.deep.equal([h, null, i]);
    expect(act(read, {kind: 'backspace'}, {kind: 'backspace'}).scores).to.deep.equal([i]);
  });

  it('keeps the caret inside the text', () => {
    expect(act(write('AB'), {kind: 'move', to: 99}).caret).to.equal(2);
    expect(act(write('AB'), {kind: 'move', to: -1}).caret).to.equal(0);
    expect(act(write('AB'), {kind: 'move', to: NaN}).caret).to.equal(2);
  });

  it('types no control characters and nothing a caret could split', () => {
    for (const letter of ['\n', '\u0007', '', '😀', 'AB']) {
      expect(act(EMPTY_SPELLING, {kind: 'letter', letter})).to.equal(EMPTY_SPELLING);
    }
  });

  it('gives the same object back when there is nothing to do', () => {
    for (const kind of ['backspace', 'clear', 'undo'] as const) {
      expect(spell(EMPTY_SPELLING, {kind})).to.equal(EMPTY_SPELLING);
    }
  });

  it('can undo any edit and never loses the caret, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(anyAction), anyAction, (actions, last) => {
        const before = act(EMPTY_SPELLING, ...actions);
        expect(before.caret).to.be.within(0, before.text.length);
        expect(before.scores).to.have.length(before.text.length);
        const after = spell(before, last);
        if (last.kind === 'undo' || last.kind === 'move' || after === before) return;
        expect(spell(after, {kind: 'undo'})).to.deep.equal(before);
      }),
    );
  });
});
