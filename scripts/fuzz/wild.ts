import fc, {type Arbitrary} from 'fast-check';
import type {ImageSize, Landmark, RecognizedHand} from '../../src/contracts/recognition.ts';
import {LABELS} from '../../src/core/scores/alphabet.ts';
import {LANDMARK_COUNT} from '../../src/core/hand/landmark-features.ts';
import {SIGHT_COUNT} from '../../src/core/hand/sight-count.ts';
import type {ReadingFrame} from '../../src/core/letters/read-letters.ts';

/** Numbers as a fault gives them: no number, infinite, huge, tiny, as well as ordinary ones. */
export const wildNumber: Arbitrary<number> = fc.oneof(
  fc.double({min: -0.5, max: 1.5, noNaN: true}),
  fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, 1e300, -1e300, Number.MIN_VALUE, 2 ** 31),
  fc.double(),
);

/** Milliseconds: mostly going on, now and then backwards, standing still or far away. */
export const wildStep: Arbitrary<number> = fc.oneof(
  {weight: 6, arbitrary: fc.integer({min: 0, max: 200})},
  {weight: 1, arbitrary: fc.integer({min: -100_000, max: 100_000})},
  {weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity)},
);

export const imageSize: Arbitrary<ImageSize> = fc.record({
  width: fc.integer({min: 1, max: 4000}),
  height: fc.integer({min: 1, max: 4000}),
});

/** 21 points of an ordinary hand, some or all of which are wild. */
export const wildLandmarks: Arbitrary<readonly Landmark[]> = fc
  .record({
    left: fc.double({min: -0.2, max: 1, noNaN: true}),
    top: fc.double({min: -0.2, max: 1, noNaN: true}),
    size: fc.oneof(fc.double({min: 0, max: 0.8, noNaN: true}), wildNumber),
    changes: fc.array(
      fc.record({
        index: fc.nat(LANDMARK_COUNT - 1),
        axis: fc.constantFrom('x', 'y', 'z'),
        value: wildNumber,
      }),
      {maxLength: 6},
    ),
  })
  .map(({left, top, size, changes}) => {
    const points = PLAIN_HAND.map(({x, y, z}) => ({x: left + x * size, y: top + y * size, z}));
    for (const {index, axis, value} of changes) {
      const point = points[index];
      if (point !== undefined) point[axis] = value;
    }
    return points;
  });

/** An ordinary hand's sight, or numbers of about the right length. */
export const wildSight: Arbitrary<readonly number[]> = fc.oneof(
  fc.array(fc.double({min: -20, max: 20, noNaN: true}), {
    minLength: SIGHT_COUNT,
    maxLength: SIGHT_COUNT,
  }),
  fc.array(wildNumber, {minLength: SIGHT_COUNT - 1, maxLength: SIGHT_COUNT + 1}),
);

/** Points of an open hand within 0..1: a wrist and four joints of each of five fingers. */
const PLAIN_HAND = Array.from({length: LANDMARK_COUNT}, (_, index) => {
  const finger = Math.floor((index - 1) / 4);
  const joint = (index - 1) % 4;
  if (index === 0) return {x: 0.5, y: 1, z: 0};
  return {x: 0.2 + finger * 0.15, y: 0.55 - joint * 0.15, z: -0.01 * joint};
});

/** Scores: one letter leads, or anything of about the right length. */
const wildScores: Arbitrary<readonly number[]> = fc.oneof(
  fc.nat(LABELS.length - 1).map((leader) => leading(leader)),
  fc.array(wildNumber, {minLength: LABELS.length - 2, maxLength: LABELS.length + 1}),
);

/** Probabilities of which one leads. @param leader index in LABELS */
export function leading(leader: number, share = 0.9): readonly number[] {
  const rest = (1 - share) / (LABELS.length - 1);
  return LABELS.map((_, index) => (index === leader ? share : rest));
}

const NO_SIGHT = Array.from({length: SIGHT_COUNT}, () => 0);

/** @param landmarks used for the world's as well */
export function handWith(
  landmarks: readonly Landmark[],
  scores: readonly number[],
): RecognizedHand {
  return {
    landmarks,
    worldLandmarks: landmarks,
    handedness: 'right',
    handednessScore: 0.9,
    sight: NO_SIGHT,
    crop: {x: 0, y: 0, side: 100},
    picture: new Uint8ClampedArray(0),
    scores,
  };
}

/** An ordinary hand that shows a letter and holds still. */
export function steadyHand(letter: string): RecognizedHand {
  const points = PLAIN_HAND.map(({x, y, z}) => ({x: 0.3 + x * 0.4, y: 0.2 + y * 0.5, z}));
  return handWith(points, leading(LABELS.indexOf(letter)));
}

/** Frames with hands, without and with nonsense, at times that mostly grow. */
export const wildFrames: Arbitrary<readonly ReadingFrame[]> = fc
  .array(
    fc.record({
      stepMs: wildStep,
      image: fc.oneof(fc.constant({width: 640, height: 480}), imageSize),
      hand: fc.option(
        fc
          .tuple(wildLandmarks, wildScores)
          .map(([landmarks, scores]) => handWith(landmarks, scores)),
        {freq: 4},
      ),
    }),
    {maxLength: 30},
  )
  .map((frames) => {
    let atMs = 1000;
    return frames.map(({stepMs, image, hand}) => {
      const capturedAt = atMs + stepMs;
      if (Number.isFinite(capturedAt)) atMs = capturedAt;
      return {hand, image, capturedAt};
    });
  });

/** A text with characters changed, put in, taken out, or cut short. */
export function mutated(base: string): Arbitrary<string> {
  const edit = fc.record({
    at: fc.nat(Math.max(1, base.length)),
    remove: fc.nat(3),
    insert: fc.oneof(fc.string({maxLength: 4, unit: 'binary'}), fc.constantFrom(...ODD_TEXTS)),
  });
  return fc.array(edit, {minLength: 1, maxLength: 5}).map((edits) =>
    edits.reduce((text, {at, remove, insert}) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + insert + text.slice(place + remove);
    }, base),
  );
}

const ODD_TEXTS = ['"', '\n', ',', '\0', '-1', '1e999', 'null', '{', ']', '\ud800', '256', 'NaN'];

/** Bytes with some changed and perhaps the end cut off. */
export function mutatedBytes(base: Uint8Array): Arbitrary<Uint8Array> {
  const change = fc.record({at: fc.nat(base.length - 1), byte: fc.nat(255)});
  return fc
    .tuple(fc.array(change, {maxLength: 8}), fc.option(fc.nat(base.length)))
    .map(([changes, end]) => {
      const bytes = base.slice(0, end ?? base.length);
      for (const {at, byte} of changes) if (at < bytes.length) bytes[at] = byte;
      return bytes;
    });
}

/** What may lie in a storage under one of our names: text of any kind, or JSON like ours but for a part of it. */
export function wildStored(valid: unknown): Arbitrary<string> {
  return fc.oneof(
    fc.string({unit: 'binary'}),
    fc.json({maxDepth: 3}),
    mutated(JSON.stringify(valid)),
    withWrongPart(valid).map((value) => JSON.stringify(value)),
  );
}

/** The same object with one part, at any depth, replaced by anything JSON can say. */
export function withWrongPart(valid: unknown): Arbitrary<unknown> {
  const places = placesIn(valid, []);
  return fc
    .tuple(fc.constantFrom(...places), fc.oneof(fc.jsonValue({maxDepth: 2}), wildNumber))
    .map(([place, value]) => replaceAt(valid, place, value));
}

type Place = readonly string[];

/** Where an object's parts lie; of long lists the first and the last only. */
export function placesIn(value: unknown, from: Place): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [from];
  const keys = Object.keys(value);
  const few = Array.isArray(value) ? keys.filter((_, i) => i === 0 || i === keys.length - 1) : keys;
  return [from, ...few.flatMap((key) => placesIn((value as never)[key], [...from, key]))];
}

export function replaceAt(value: unknown, [key, ...rest]: Place, part: unknown): unknown {
  if (key === undefined) return part;
  const inner = replaceAt((value as never)[key], rest, part);
  if (!Array.isArray(value)) return {...(value as object), [key]: inner};
  return value.map((one: unknown, index) => (String(index) === key ? inner : one));
}
