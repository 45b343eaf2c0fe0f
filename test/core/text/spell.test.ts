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
const momentOf = ({text, caret, scores}: Spelling) => ({text, caret, scores});
/** Undoes, and forgets what redo would bring. */
const undone = (now: Spelling): Spelling => ({...spell(now, {kind: 'undo'}), future: []});
/** The last thing done in the text field. */
const typeInField = (before: string, after: string, caret = after.length): SpellAction => ({
  kind: 'edit',
  before,
  after,
  caret,
});

const anyAction: fc.Arbitrary<SpellAction> = fc.oneof(
  fc.string({minLength: 1, maxLength: 2}).map((letter) => ({kind: 'letter', letter}) as const),
  fc.constantFrom<SpellAction>({kind: 'space'}, {kind: 'backspace'}, {kind: 'clear'}),
  fc.constantFrom<SpellAction>({kind: 'undo'}, {kind: 'redo'}, {kind: 'pause'}),
  fc
    .tuple(fc.string({maxLength: 4}), fc.string({maxLength: 4}))
    .map(([before, after]) => ({kind: 'edit', before, after, caret: after.length}) as const),
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
    expect(undone(act(before, {kind: 'clear'}))).to.deep.equal(before);
  });

  it('undoes several deletions one by one', () => {
    const before = write('HELLO');
    const shorter = act(before, {kind: 'backspace'}, {kind: 'backspace'});
    expect(act(shorter, {kind: 'undo'}).text).to.equal('HELL');
    expect(undone(spell(shorter, {kind: 'undo'}))).to.deep.equal(before);
  });

  it('puts a letter in the place of what stands right before the caret, in one step', () => {
    const before = write('HI');
    const after = act(before, {kind: 'letter', letter: 'J', replaces: 'I'});
    expect(after).to.include({text: 'HJ', caret: 2});
    expect(undone(after)).to.deep.equal(before);
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
      expect(undone(after)).to.deep.equal(before);
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

  it('puts a phrase between blanks, in one step, without the dots for what follows', () => {
    const phrase: SpellAction = {kind: 'phrase', phrase: 'My name is …'};
    expect(act(EMPTY_SPELLING, phrase)).to.include({text: 'MY NAME IS ', caret: 11});
    const before = act(write('HI YOU'), {kind: 'move', to: 2});
    const after = act(before, phrase);
    expect(after).to.include({text: 'HI MY NAME IS YOU', caret: 14});
    expect(undone(after)).to.deep.equal(before);
    expect(act(before, {kind: 'phrase', phrase: '…'})).to.equal(before);
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
    for (const kind of ['backspace', 'clear', 'undo', 'redo'] as const) {
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
        if (['undo', 'redo', 'move'].includes(last.kind) || after === before) return;
        // An edit that another one has overtaken may leave no more than the caret behind.
        if (last.kind === 'edit' && after.text === before.text) return;
        const back = spell(after, {kind: 'undo'});
        expect(momentOf(back)).to.deep.equal(momentOf(before));
        expect(spell(back, {kind: 'redo'})).to.deep.equal(after);
      }),
    );
  });

  it('does again what was undone, typed and spelled alike', () => {
    const spelled = write('HI');
    const typed = act(spelled, typeInField('HI', 'hi you'));
    const back = act(typed, {kind: 'undo'}, {kind: 'undo'});
    expect(back.text).to.equal('H');
    expect(spell(back, {kind: 'redo'})).to.include({text: 'HI', caret: 2});
    expect(act(back, {kind: 'redo'}, {kind: 'redo'})).to.deep.equal(typed);
  });

  it('leads back through what was undone when a letter comes in between', () => {
    const back = act(write('HELLO'), {kind: 'undo'}, {kind: 'undo'});
    const other = spell(back, {kind: 'letter', letter: 'P'});
    expect(other).to.include({text: 'HELP'});
    expect(other.future).to.deep.equal([]);
    const seen = [other];
    while (seen.at(-1)!.past.length > 0) seen.push(spell(seen.at(-1)!, {kind: 'undo'}));
    const texts = seen.map(({text}) => text);
    expect(texts.slice(0, 5)).to.deep.equal(['HELP', 'HEL', 'HELLO', 'HELL', 'HEL']);
  });

  it('loses no text that ever stood there: undo or redo leads to each', () => {
    fc.assert(
      fc.property(fc.array(anyAction, {maxLength: 40}), (actions) => {
        let now = EMPTY_SPELLING;
        const stood = new Set([now.text]);
        for (const action of actions) stood.add((now = spell(now, action)).text);
        const reached = new Set([now, ...now.past, ...now.future].map(({text}) => text));
        expect([...reached]).to.include.members([...stood]);
      }),
    );
  });

  describe('what is written in the text field', () => {
    it('goes in where it was written, and the caret with it', () => {
      expect(act(write('HIYOU'), typeInField('HIYOU', 'HI, YOU', 4))).to.include({
        text: 'HI, YOU',
        caret: 4,
      });
      expect(act(write('HI'), typeInField('HI', 'é😀\nß'))).to.include({text: 'É😀\nß', caret: 5});
    });

    it('keeps the scores of what stays, the new one of two letters alike told by the caret', () => {
      const [l, o] = [leading('L'), leading('O')];
      const read = act(
        EMPTY_SPELLING,
        {kind: 'letter', letter: 'L', scores: l},
        {kind: 'letter', letter: 'O', scores: o},
      );
      expect(spell(read, typeInField('LO', 'LLO', 1)).scores).to.deep.equal([null, l, o]);
      expect(spell(read, typeInField('LO', 'LLO', 2)).scores).to.deep.equal([l, null, o]);
      expect(spell(read, typeInField('LO', 'L', 1)).scores).to.deep.equal([l]);
    });

    it('is one step while signs are put together to one', () => {
      const first = act(write('A'), typeInField('A', 'Ak'));
      const second = spell(first, {
        kind: 'edit',
        before: 'AK',
        after: 'Aか',
        caret: 2,
        joins: true,
      });
      expect(second.text).to.equal('Aか');
      expect(spell(second, {kind: 'undo'}).text).to.equal('A');
    });

    it('changes nothing when it changes small letters to large ones', () => {
      const before = write('HI');
      expect(spell(before, typeInField('HI', 'hi'))).to.equal(before);
    });

    it('finds its place when the text has become another one meanwhile', () => {
      const after = (now: string, before: string, then: string, caret?: number) =>
        spell(write(now), typeInField(before, then, caret)).text;
      expect(after('XHI', 'HI', 'HIA')).to.equal('XHIA');
      expect(after('HIX', 'HI', 'AHI', 1)).to.equal('AHIX');
      expect(after('XHI', 'HI', 'H')).to.equal('XH');
      expect(after('HX', 'HI', 'HA')).to.equal('HXA');
    });

    it('loses nothing that was put in by anybody, whatever the text has become', () => {
      const text = fc.string({maxLength: 8, unit: fc.constantFrom('A', 'B', ' ', '😀')});
      fc.assert(
        fc.property(text, text, text, fc.nat(8), (before, now, addition, place) => {
          const units = Array.from(before);
          const at = units.slice(0, place).join('').length;
          const after = before.slice(0, at) + addition + before.slice(at);
          const action = typeInField(before, after, at + addition.length);
          const result = spell(
            {...write(''), text: now, scores: Array.from({length: now.length}, () => null)},
            action,
          );
          expect(result.text.length).to.equal(now.length + addition.length);
          expect(() => encodeURIComponent(result.text), 'no letter cut in two').not.to.throw();
          expect(result.scores).to.have.length(result.text.length);
        }),
      );
    });
  });
});
