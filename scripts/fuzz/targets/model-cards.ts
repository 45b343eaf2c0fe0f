import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {ModelCardError, parseModelCard, type ModelCard} from '../../../src/contracts/model-card.ts';
import {LABELS} from '../../../src/core/scores/alphabet.ts';
import {FEATURE_COUNT} from '../../../src/core/hand/landmark-features.ts';
import {PREPROCESS_VERSION} from '../../../src/core/hand/preprocess.ts';
import {SIGHT_COUNT} from '../../../src/core/hand/sight-count.ts';
import {fromRoot} from '../../support/files/paths.ts';
import type {FuzzTarget} from '../fuzz-target.ts';
import {withWrongPart} from '../wild.ts';

const EXPECTED = {
  labels: LABELS,
  features: FEATURE_COUNT,
  sight: SIGHT_COUNT,
  preprocessVersion: PREPROCESS_VERSION,
};

/** The shipped card with few of its many sources and people: a wrong part is then as likely in each field. */
function shortCard(): ModelCard {
  const file = fromRoot('static', 'models', 'letters', 'card.json');
  const card = parseModelCard(JSON.parse(readFileSync(file, 'utf8')), EXPECTED);
  const {mean} = card.accuracy;
  return {
    ...card,
    data: {...card.data, sources: card.data.sources.slice(0, 1)},
    accuracy: {...card.accuracy, leftOut: {someone: mean}, perLetter: {A: mean}},
  };
}

export const modelCards: FuzzTarget = {
  name: 'model-cards',
  promise: 'A model card with any field wrong is refused with a sentence, or is one all the same.',
  weight: 4,
  property: () =>
    fc.property(fc.oneof(withWrongPart(shortCard()), fc.jsonValue()), (value) => {
      const card = parse(value);
      if (card !== null) checkUse(card);
    }),
};

function parse(value: unknown): ModelCard | null {
  try {
    return parseModelCard(value, EXPECTED);
  } catch (error) {
    assert.ok(error instanceof ModelCardError, String(error));
    assert.doesNotMatch(error.message, /\n/);
    return null;
  }
}

/** What the app and its command lines do with a card they took. */
function checkUse(card: ModelCard): void {
  const {accuracy, data, limits} = card;
  const figures = [
    accuracy.mean,
    ...Object.values(accuracy.leftOut),
    ...Object.values(accuracy.perLetter),
  ];
  for (const {images, top1, top3} of figures) {
    assert.ok(images >= 0 && top1 >= 0 && top1 <= 1 && top3 >= 0 && top3 <= 1, 'shares');
  }
  const said = [card.name, card.createdAt, accuracy.protocol, data.fingerprint, ...limits];
  const sources = data.sources.flatMap(({name, licence}) => [name, licence]);
  for (const text of [...said, ...sources]) assert.equal(typeof text, 'string');
  assert.ok(card.temperature > 0 && card.rejectBelow >= 0);
}
