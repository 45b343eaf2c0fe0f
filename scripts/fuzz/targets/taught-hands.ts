import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  parseTaughtHand,
  TaughtHandError,
  type TaughtHand,
} from '../../../src/contracts/taught-hand.ts';
import {LABELS, STATIC_LETTERS} from '../../../src/core/scores/alphabet.ts';
import {ownHand} from '../../../src/core/teach/own-hand.ts';
import {softmax} from '../../../src/core/scores/softmax.ts';
import type {FuzzTarget} from '../fuzz-target.ts';
import {withWrongPart} from '../wild.ts';

const EMBEDDING = 4;
const EXPECTED = {
  network: 'abc',
  letters: STATIC_LETTERS,
  labels: LABELS.length,
  embedding: EMBEDDING,
};

const number = fc.oneof(
  fc.double({min: -20, max: 20, noNaN: true}),
  fc.constantFrom(0, 1e30, -1e30),
);
const vector = (length: number) => fc.array(number, {minLength: length, maxLength: length});
const frames = fc.array(
  fc.record({
    letter: fc.constantFrom(...STATIC_LETTERS),
    logits: vector(LABELS.length),
    embedding: vector(EMBEDDING),
  }),
  {maxLength: 8},
);
const taught = frames.map((list) => ({format: 1, network: 'abc', frames: list}));

export const taughtHands: FuzzTarget = {
  name: 'taught-hands',
  promise:
    'A taught hand of any shape is refused in one sentence or read with: the scores stay probabilities.',
  weight: 2,
  property: () =>
    fc.property(
      fc.oneof(taught, taught.chain(withWrongPart), fc.jsonValue()),
      vector(LABELS.length),
      vector(EMBEDDING),
      (value, logits, embedding) => {
        const parsed = parse(value);
        if (parsed === null) return;
        const adapted = ownHand(parsed.frames).adapt(
          Float32Array.from(logits),
          Float32Array.from(embedding),
        );
        const scores = softmax(adapted, 0.9);
        assert.ok(
          scores.every((score) => score >= 0 && score <= 1),
          'scores are probabilities',
        );
      },
    ),
};

function parse(value: unknown): TaughtHand | null {
  try {
    return parseTaughtHand(value, EXPECTED);
  } catch (error) {
    assert.ok(error instanceof TaughtHandError, String(error));
    return null;
  }
}
