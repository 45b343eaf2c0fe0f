import assert from 'node:assert/strict';
import fc, {type Arbitrary} from 'fast-check';
import {swapDoubtful} from '../../../src/core/text/doubtful-letter.ts';
import type {ReadingEvent} from '../../../src/core/letters/reading-event.ts';
import {
  EMPTY_SPELLING,
  spell,
  type SpellAction,
  type Spelling,
} from '../../../src/core/text/spell.ts';
import {toSpellAction} from '../../../src/core/text/to-spell-action.ts';
import {wordAtCaret} from '../../../src/core/words/word-at-caret.ts';
import {toKeyAction} from '../../../src/app/text/key-action.ts';
import type {FuzzTarget} from '../fuzz-target.ts';
import {leading, wildNumber} from '../wild.ts';

const letter = fc.oneof(
  fc.constantFrom('A', 'B', 'C', 'I', 'J', 'X', 'Z'),
  fc.string({maxLength: 3, unit: 'binary'}),
);
const replaces = fc.oneof(fc.constant(''), letter);
const scores = fc.option(fc.nat(24).map((leader) => leading(leader)));

const action: Arbitrary<SpellAction> = fc.oneof(
  fc.record({kind: fc.constant('letter' as const), letter, scores, replaces}),
  fc.record({kind: fc.constant('word' as const), word: fc.string(), replaces}),
  fc.record({kind: fc.constant('phrase' as const), phrase: fc.string()}),
  fc.record({kind: fc.constant('backspace' as const), replaces}),
  fc.record({kind: fc.constant('move' as const), to: wildNumber}),
  fc.constantFrom<SpellAction>({kind: 'space'}, {kind: 'pause'}, {kind: 'clear'}),
  fc.constantFrom<SpellAction>({kind: 'undo'}, {kind: 'redo'}),
);

const event: Arbitrary<ReadingEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('letter' as const),
    letter,
    rival: fc.constant(null),
    scores,
    replaces,
    atMs: wildNumber,
  }),
  fc.record({kind: fc.constant('pause' as const), atMs: wildNumber}),
  fc.record({kind: fc.constant('erase' as const), replaces, atMs: wildNumber}),
);

const key = fc.record({
  key: fc.oneof(letter, fc.constantFrom('Backspace', 'ArrowLeft', 'ArrowUp', 'End', 'Home', 'F5')),
  ctrlKey: fc.constant(false),
  metaKey: fc.constant(false),
  altKey: fc.boolean(),
  shiftKey: fc.boolean(),
});

/** Something written, pasted or cut in the text field. */
interface FieldInput {
  readonly kind: 'field';
  /** Whether the field held the text from before the last step. */
  readonly isBehind: boolean;
  /** Letters before what was taken out, and how many were. */
  readonly from: number;
  readonly length: number;
  readonly addition: string;
  readonly joins: boolean;
}

const field: Arbitrary<FieldInput> = fc.record({
  kind: fc.constant('field' as const),
  isBehind: fc.boolean(),
  from: fc.nat(20),
  length: fc.nat(5),
  addition: fc.string({maxLength: 4, unit: 'grapheme'}),
  joins: fc.boolean(),
});

type Input =
  | SpellAction
  | {readonly kind: 'event'; readonly event: ReadingEvent}
  | {readonly kind: 'key'; readonly key: Parameters<typeof toKeyAction>[0]}
  | FieldInput;

const input: Arbitrary<Input> = fc.oneof(
  action,
  event.map((one) => ({kind: 'event' as const, event: one})),
  key.map((one) => ({kind: 'key' as const, key: one})),
  field,
);

export const spelling: FuzzTarget = {
  name: 'spelling',
  promise:
    'Whatever the camera, keys, field and buttons do, in any order, undo and redo bring every text back.',
  weight: 4,
  property: () =>
    fc.property(fc.array(input, {maxLength: 60}), (inputs) => {
      let now = EMPTY_SPELLING;
      const stood = new Set([now.text]);
      for (const one of inputs) {
        const step = toAction(one, now);
        if (step === null) continue;
        const next = spell(now, step);
        checkText(next);
        if (next.text !== now.text && isStep(step)) {
          assert.equal(spell(next, {kind: 'undo'}).text, now.text);
          stood.add(next.text);
        }
        wordAtCaret(next);
        swapDoubtful(next);
        now = next;
      }
      // What was put together to one sign was a text for a moment only.
      if (!inputs.some((one) => one.kind === 'field' && one.joins)) checkReached(now, stood);
      while (now.past.length > 0) now = spell(now, {kind: 'undo'});
      assert.equal(now.text, '');
    }),
};

function checkText({text, caret, scores}: Spelling): void {
  assert.equal(scores.length, text.length);
  assert.ok(Number.isInteger(caret) && caret >= 0 && caret <= text.length);
}

/** Undo and redo lead to every text that stood there. */
function checkReached(now: Spelling, stood: ReadonlySet<string>): void {
  const reached = new Set([now, ...now.past, ...now.future].map(({text}) => text));
  for (const text of stood) assert.ok(reached.has(text), text);
}

/** Whether undo takes back what an action did. */
function isStep(action: SpellAction): boolean {
  return !['undo', 'redo'].includes(action.kind) && !(action.kind === 'edit' && action.joins);
}

function toAction(one: Input, now: Spelling): SpellAction | null {
  if (one.kind === 'event') return toSpellAction(one.event);
  if (one.kind === 'field') return toEdit(one, now);
  if (one.kind !== 'key') return one;
  const pressed = toKeyAction(one.key, now);
  return pressed === null || ['copy', 'accept', 'dismiss'].includes(pressed.kind)
    ? null
    : (pressed as SpellAction);
}

function toEdit({isBehind, from, length, addition, joins}: FieldInput, now: Spelling): SpellAction {
  const before = (isBehind ? now.past.at(-1)?.text : undefined) ?? now.text;
  const letters = Array.from(before);
  const kept = letters.slice(0, from).join('');
  const after = kept + addition + letters.slice(from + length).join('');
  return {kind: 'edit', before, after, caret: kept.length + addition.length, joins};
}
