import type {ReadingEvent} from '../../core/letters/reading-event.ts';
import {commonEnds} from '../../core/text/common-ends.ts';
import {EMPTY_SPELLING, spell, type SpellAction} from '../../core/text/spell.ts';
import {toSpellAction} from '../../core/text/to-spell-action.ts';
import {toCapitals} from '../../core/words/to-capitals.ts';

/** A field's text and what is selected of it, in UTF-16 units. */
export interface FieldText {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Whether a word has ended: its space comes with the next letter, so that no text ends in one. */
  readonly isWordOver: boolean;
}

/** What a reading does to a field. The app's text is in capitals; a field's stays as it was typed, only what is spelled is put in. */
export function spellIntoField(field: FieldText, event: ReadingEvent): FieldText {
  if (event.kind === 'pause') return {...field, isWordOver: true};
  const isSelected = field.end > field.start;
  const begun = isSelected ? withoutSelection(field) : {...field, isWordOver: false};
  if (isSelected && event.kind === 'erase') return begun;
  const spaced = field.isWordOver && event.kind === 'letter' ? act(begun, {kind: 'pause'}) : begun;
  return act(spaced, toSpellAction(event));
}

function act(field: FieldText, action: SpellAction): FieldText {
  const {value, start: caret} = field;
  const text = toCapitals(value);
  const scores = Array.from({length: text.length}, () => null);
  const after = spell({...EMPTY_SPELLING, text, scores, caret}, action);
  const same = commonEnds(text, after.text, text.length - caret);
  const put = after.text.slice(same.start, after.text.length - same.end);
  return {
    ...field,
    value: value.slice(0, same.start) + put + value.slice(value.length - same.end),
    start: after.caret,
    end: after.caret,
  };
}

function withoutSelection({value, start, end}: FieldText): FieldText {
  return {value: value.slice(0, start) + value.slice(end), start, end: start, isWordOver: false};
}
