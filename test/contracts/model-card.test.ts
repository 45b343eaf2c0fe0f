import {expect} from '@esm-bundle/chai';
import {ModelCardError, parseModelCard} from '../../src/contracts/model-card.ts';

const EXPECTED = {labels: ['A', 'none'], features: 3, preprocessVersion: 1};
const CARD = {
  format: 1,
  labels: ['A', 'none'],
  inputs: {picture: [28, 28, 1], features: 3},
  preprocessVersion: 1,
  temperature: 1.2,
  rejectBelow: 0.4,
  accuracy: {mean: {images: 1, top1: 1, top3: 1}},
};

describe('parseModelCard', () => {
  it('takes a card that fits', () => {
    expect(parseModelCard(CARD, EXPECTED).temperature).to.equal(1.2);
  });

  const wrong: readonly (readonly [string, unknown])[] = [
    ['format', {...CARD, format: 2}],
    ['labels', {...CARD, labels: ['A', 'B', 'none']}],
    ['labels', {...CARD, labels: 'A,none'}],
    ['inputs', {...CARD, inputs: null}],
    ['inputs.picture', {...CARD, inputs: {picture: [28, 28, 3], features: 3}}],
    ['inputs.features', {...CARD, inputs: {picture: [28, 28, 1], features: 126}}],
    ['preprocessVersion', {...CARD, preprocessVersion: 7}],
    ['temperature', {...CARD, temperature: 0}],
    ['temperature', {...CARD, temperature: NaN}],
    ['rejectBelow', {...CARD, rejectBelow: '0.4'}],
    ['accuracy', {...CARD, accuracy: []}],
    ['the card', null],
    ['the card', [CARD]],
  ];
  for (const [field, card] of wrong) {
    it(`names ${field} when it does not fit: ${JSON.stringify(card).slice(0, 40)}`, () => {
      expect(() => parseModelCard(card, EXPECTED)).to.throw(ModelCardError, field);
    });
  }
});
