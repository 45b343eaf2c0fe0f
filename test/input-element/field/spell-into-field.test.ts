import {expect} from '@esm-bundle/chai';
import type {ReadingEvent} from '../../../src/core/letters/reading-event.ts';
import {spellIntoField, type FieldText} from '../../../src/input-element/field/spell-into-field.ts';

const letter = (one: string, replaces = ''): ReadingEvent => ({
  ...{kind: 'letter', letter: one, rival: null, scores: null, replaces, atMs: 0},
});
const PAUSE: ReadingEvent = {kind: 'pause', atMs: 0};
const WAVE: ReadingEvent = {kind: 'erase', replaces: '', atMs: 0};

/** A text with its caret or what is selected between bars: `He|llo`, `H|ell|o`. */
function field(marked: string): FieldText {
  const [before = '', selected = '', after] = marked.split('|');
  return after === undefined
    ? {value: before + selected, start: before.length, end: before.length, isWordOver: false}
    : {
        value: before + selected + after,
        start: before.length,
        end: before.length + selected.length,
        isWordOver: false,
      };
}

function spelled(marked: string, ...events: readonly ReadingEvent[]): string {
  const {value, start, end} = events.reduce(spellIntoField, field(marked));
  expect(start).to.equal(end);
  return `${value.slice(0, start)}|${value.slice(start)}`;
}

describe('spellIntoField', () => {
  it('puts letters in at the caret and leaves what was typed as it was', () => {
    expect(spelled('dear x|!', letter('A'), letter('B'))).to.equal('dear xAB|!');
  });

  it('puts a letter in the place of those that it stands instead of, however they were typed', () => {
    expect(spelled('i|', letter('J', 'I'))).to.equal('J|');
  });

  it('puts one L beside another on the side of the caret', () => {
    expect(spelled('L|LO', letter('L'))).to.equal('LL|LO');
  });

  it('puts a letter in the place of what is selected', () => {
    expect(spelled('c|at|s', letter('U'))).to.equal('cU|s');
  });

  it('begins the next word after a space, and ends no text with one', () => {
    expect(spelled('HI|', PAUSE)).to.equal('HI|');
    expect(spelled('HI|', PAUSE, letter('A'))).to.equal('HI A|');
    expect(spelled('|', PAUSE, letter('A'))).to.equal('A|');
  });

  it('takes the last letter back by a wave, or what is selected', () => {
    expect(spelled('HEL|', WAVE)).to.equal('HE|');
    expect(spelled('HEL|', PAUSE, WAVE)).to.equal('HE|');
    expect(spelled('H|EL|', WAVE)).to.equal('H|');
    expect(spelled('|', WAVE)).to.equal('|');
  });

  it('keeps letters whose capital takes more units', () => {
    expect(spelled('Straße|', letter('N'))).to.equal('StraßeN|');
  });
});
