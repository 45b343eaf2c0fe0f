import assert from 'node:assert/strict';
import fc, {type Arbitrary} from 'fast-check';
import {swapDoubtful} from '../../../src/core/text/doubtful-letter.ts';
import type {ReadingEvent} from '../../../src/core/letters/reading-event.ts';
import {EMPTY_SPELLING, spell, type SpellAction} from '../../../src/core/text/spell.ts';
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
  fc.record({kind: fc.constant('backspace' as const), replaces}),
  fc.record({kind: fc.constant('move' as const), to: wildNumber}),
  fc.constantFrom<SpellAction>({kind: 'space'}, {kind: 'pause'}, {kind: 'clear'}),
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
});

type Input =
  | SpellAction
  | {readonly kind: 'event'; readonly event: ReadingEvent}
  | {readonly kind: 'key'; readonly key: Parameters<typeof toKeyAction>[0]};

const input: Arbitrary<Input> = fc.oneof(
  action,
  event.map((one) => ({kind: 'event' as const, event: one})),
  key.map((one) => ({kind: 'key' as const, key: one})),
);

export const spelling: FuzzTarget = {
  name: 'spelling',
  promise: 'Whatever the camera, keys and buttons do, in any order, undo brings every text back.',
  weight: 4,
  property: () =>
    fc.property(fc.array(input, {maxLength: 60}), (inputs) => {
      let now = EMPTY_SPELLING;
      for (const one of inputs) {
        const step = toAction(one, now);
        if (step === null || step.kind === 'undo') continue;
        const next = spell(now, step);
        assert.equal(next.scores.length, next.text.length);
        assert.ok(
          Number.isInteger(next.caret) && next.caret >= 0 && next.caret <= next.text.length,
        );
        if (next.text !== now.text) {
          assert.equal(spell(next, {kind: 'undo'}).text, now.text);
        }
        wordAtCaret(next);
        swapDoubtful(next);
        now = next;
      }
      while (now.past.length > 0) now = spell(now, {kind: 'undo'});
      assert.equal(now.text, '');
    }),
};

function toAction(one: Input, now: typeof EMPTY_SPELLING): SpellAction | null {
  if (one.kind === 'event') return toSpellAction(one.event);
  if (one.kind !== 'key') return one;
  const pressed = toKeyAction(one.key, now);
  return pressed === null || ['copy', 'accept', 'dismiss'].includes(pressed.kind)
    ? null
    : (pressed as SpellAction);
}
